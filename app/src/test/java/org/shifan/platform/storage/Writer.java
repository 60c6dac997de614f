package org.shifan.platform.storage;

import java.nio.file.Path;
import java.sql.SQLException;

/** Writes numbers one by one into a data directory, and says each only after its commit. */
final class Writer {
    private Writer() {}

    public static void main(String[] args) throws SQLException {
        try (var directory = DataDirectory.open(Path.of(args[0]), Kind.REAL);
                var database = Database.embedded(directory)) {
            try (var owner = database.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute("create schema if not exists probe");
                statement.execute("create table if not exists probe.number (n int primary key)");
                statement.execute("grant usage on schema probe to shifan_app");
                statement.execute("grant select, insert on probe.number to shifan_app");
            }
            write(database);
        }
    }

    private static void write(Database database) throws SQLException {
        try (var app = database.asApplication();
                var insert =
                        app.prepareStatement(
                                "insert into probe.number select coalesce(max(n), 0) + 1 from"
                                        + " probe.number returning n")) {
            while (true) {
                try (var row = insert.executeQuery()) {
                    row.next();
                    System.out.println("written " + row.getInt(1));
                }
            }
        }
    }
}
