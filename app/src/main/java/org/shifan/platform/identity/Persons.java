package org.shifan.platform.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The persons, and their passwords' hashes. */
@Component
class Persons {
    private static final String PERSONS =
            """
            select id, username, name, password is not null as has_password from identity.person
            """;

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(PERSONS + "where id = ?").param(id).query(Person.class).optional();
    }

    Optional<Person> named(String username) {
        return jdbc.sql(PERSONS + "where lower(username) = lower(?)")
                .param(username)
                .query(Person.class)
                .optional();
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql(
                        "select password from identity.person where id = ? and password is not"
                                + " null")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<Instant> passwordChanged(UUID id) {
        return jdbc.sql(
                        """
                        select password_changed from identity.person
                        where id = ? and password_changed is not null
                        """)
                .param(id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void add(UUID id, String username, String name, Instant at) {
        jdbc.sql("insert into identity.person (id, username, name, created) values (?, ?, ?, ?)")
                .params(id, username, name, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody signs in with the old password any more. */
    void clearHash(UUID id) {
        jdbc.sql("update identity.person set password = null where id = ?").param(id).update();
    }

    void setHash(UUID id, String hash, Instant at) {
        jdbc.sql("update identity.person set password = ?, password_changed = ? where id = ?")
                .params(hash, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }
}
