package org.shifan.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Inserts every row that a replay has written into a table like its own, with the same constraints
 * and indexes, in the same database: one prepared statement a row, and as many commits as the
 * replay has formal acts. Only inserting and committing is timed.
 */
final class BareInserts {
    private static final List<String> SCHEMAS =
            List.of(
                    "ledger",
                    "identity",
                    "calls",
                    "documents",
                    "application",
                    "endorsement",
                    "eligibility",
                    "review",
                    "selection");

    private final String url;
    private final Properties owner;

    private BareInserts(String url, Properties owner) {
        this.url = url;
        this.owner = owner;
    }

    /**
     * As the owner of the schemas, whose password the data directory keeps: the application itself
     * may not make tables.
     */
    static BareInserts of(DataSource source, Path data) throws SQLException, IOException {
        var keys = new Properties();
        keys.load(new StringReader(Files.readString(data.resolve("keys/database"))));
        var owner = new Properties();
        owner.setProperty("user", "shifan_owner");
        owner.setProperty("password", keys.getProperty("owner", ""));
        try (var connection = source.getConnection()) {
            return new BareInserts(connection.getMetaData().getURL(), owner);
        }
    }

    /** What was inserted, and how long it took. */
    record Bare(long rows, double seconds) {}

    /** Spreads as many commits as there were acts evenly over the rows. */
    private static final class Pace {
        private final long rows;
        private final long acts;
        private long inserted;

        Pace(long rows, long acts) {
            this.rows = rows;
            this.acts = acts;
        }

        /** Whether an act ends with the next row. */
        boolean ends() {
            inserted++;
            return inserted * acts / rows > (inserted - 1) * acts / rows;
        }
    }

    private record Table(String schema, String name) {
        String original() {
            return schema + ".\"" + name + "\"";
        }

        String copy() {
            return "bare.\"" + schema + "_" + name + "\"";
        }
    }

    Bare run() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner)) {
            connection.setAutoCommit(false);
            var tables = tables(connection);
            long acts = count(connection, "ledger.entry");
            long rows = 0;
            for (var table : tables) {
                rows += count(connection, table.original());
            }
            var pace = new Pace(rows, acts);
            double seconds = 0;
            for (var table : tables) {
                seconds += copy(connection, table, pace);
            }
            return new Bare(rows, seconds);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bare");
            try (var found =
                    statement.executeQuery(
                            "select schemaname, tablename from pg_tables order by 1, 2")) {
                while (found.next()) {
                    if (SCHEMAS.contains(found.getString(1))) {
                        tables.add(new Table(found.getString(1), found.getString(2)));
                    }
                }
            }
            for (var table : tables) {
                statement.execute(
                        "create table "
                                + table.copy()
                                + " (like "
                                + table.original()
                                + " including all)");
            }
            connection.commit();
        }
        return tables;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static double copy(Connection connection, Table table, Pace pace) throws SQLException {
        var rows = new ArrayList<Object[]>();
        int columns;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table.original())) {
            columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        var sql =
                "insert into "
                        + table.copy()
                        + " overriding system value values ("
                        + String.join(", ", Collections.nCopies(columns, "?"))
                        + ")";
        long begun = System.nanoTime();
        insert(connection, sql, rows, pace);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows, Pace pace)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.executeUpdate();
                if (pace.ends()) {
                    connection.commit();
                }
            }
        }
        connection.commit();
    }
}
