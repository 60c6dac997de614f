package org.shifan.platform.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two accounts and the database of a new cluster. */
final class Roles {
    private Roles() {}

    static void create(DataSource superuser, Passwords passwords) throws SQLException {
        try (var connection = superuser.getConnection()) {
            role(connection, Account.OWNER, passwords.owner());
            role(connection, Account.APP, passwords.app());
            // Owning the database is what lets the owner create schemas and trusted extensions.
            run(connection, "create database shifan owner shifan_owner");
            run(connection, "revoke all on database shifan from public");
            run(connection, "grant connect on database shifan to shifan_app");
        }
    }

    private static void role(Connection connection, String name, String password)
            throws SQLException {
        // A password cannot be a parameter here; ours are hexadecimal figures.
        run(
                connection,
                "create role %s login nosuperuser nocreatedb nocreaterole noinherit password '%s'"
                        .formatted(name, password));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
