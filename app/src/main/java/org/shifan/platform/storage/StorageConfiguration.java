package org.shifan.platform.storage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application works on a migrated database, under its own account. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** The start hands over what it has opened; what has no start works on data of its own. */
    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory() {
        return DataDirectory.temporary();
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(DataDirectory directory) {
        var database = Database.embedded(directory);
        database.migrate();
        return database;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.app().name();
            }

            @Override
            public String getPassword() {
                return database.app().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
