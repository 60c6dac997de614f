package org.shifan.platform.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database has, read from its own catalogue. */
final class Catalogue {
    private static final String OURS =
            " n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' ";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table, with the columns that are kept, already quoted and joined by commas. */
    record Table(String schema, String name, String quoted, String columns) {

        /** Its name in a backup. */
        String entry() {
            return "tables/" + schema + "/" + name + ".csv";
        }
    }

    /**
     * All tables but the history of the migrations, which a restore writes anew. Left out are
     * computed columns, and numbers of transactions, which mean nothing in another cluster.
     */
    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname),
                                       string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid
                                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                                and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
                                and c.relname <> 'flyway_schema_history' and\
                                """
                                        + OURS
                                        + "group by n.nspname, c.relname order by 1, 2")) {
            while (row.next()) {
                tables.add(
                        new Table(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
            }
        }
        return tables;
    }

    /** A table that is known to be there. */
    Table table(String schema, String name) throws SQLException {
        return tables().stream()
                .filter(table -> table.schema().equals(schema) && table.name().equals(name))
                .findAny()
                .orElseThrow(() -> new SQLException("there is no table " + schema + "." + name));
    }

    /** All sequences, those of identity columns among them, and how far they are. */
    List<Contents.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Contents.Sequence>();
        for (var name :
                texts(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and\
                        """
                                + OURS
                                + "order by 1")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Contents.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** A reference from one table to another, as a restore takes it off and puts it on. */
    record Reference(String table, String name, String definition) {}

    List<Reference> references() throws SQLException {
        var references = new ArrayList<Reference>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select format('%I.%I', n.nspname, c.relname), quote_ident(k.conname),
                                       pg_get_constraintdef(k.oid)
                                from pg_constraint k
                                join pg_class c on c.oid = k.conrelid
                                join pg_namespace n on n.oid = c.relnamespace
                                where k.contype = 'f' and\
                                """
                                        + OURS
                                        + "order by 1, 2")) {
            while (row.next()) {
                references.add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return references;
    }

    private List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
