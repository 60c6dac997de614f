package org.shifan.platform.storage;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.shifan.platform.storage.CannotStart.Reason;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations run as the owner, everything else as the application. */
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
        return Database.embedded(directory);
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

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner().name();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer rolesInMigrations(Database database) {
        return flyway -> flyway.placeholders(Map.of("app", database.app().name()));
    }

    @Bean
    FlywayMigrationStrategy neverBackwards() {
        return flyway -> {
            refuseNewer(flyway);
            flyway.migrate();
        };
    }

    private static void refuseNewer(Flyway flyway) {
        var info = flyway.info();
        var known = info.all();
        for (MigrationInfo migration : info.applied()) {
            if (migration.getState().name().startsWith("FUTURE")) {
                throw new CannotStart(Reason.NEWER, migration.getVersion(), newestOf(known));
            }
        }
    }

    private static String newestOf(MigrationInfo[] migrations) {
        return java.util.Arrays.stream(migrations)
                .filter(m -> m.getState().isResolved() && m.getVersion() != null)
                .map(m -> m.getVersion().getVersion())
                .max(String::compareTo)
                .orElse("0");
    }
}
