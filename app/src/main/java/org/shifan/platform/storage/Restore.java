package org.shifan.platform.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.shifan.platform.storage.CannotStart.Reason;
import tools.jackson.core.JacksonException;

/** Puts a backup into a database that has nothing yet. */
public final class Restore implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Contents contents;

    private Restore(Path file, ZipFile zip, Contents contents) {
        this.file = file;
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * Opens a backup and reads it to the end once, so that nothing is begun with a damaged one.
     *
     * @throws CannotStart if there is no such file, or it is no backup, of a later format, or
     *     damaged
     */
    public static Restore of(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart(Reason.NO_FILE, file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException failure) {
            throw new CannotStart(failure, Reason.NO_BACKUP, file);
        }
        try {
            var restore = new Restore(file, zip, contents(zip, file));
            restore.mustBeWhole();
            return restore;
        } catch (IOException | CannotStart failure) {
            close(zip);
            throw failure instanceof CannotStart known
                    ? known
                    : new CannotStart(failure, Reason.DAMAGED, file, failure.getMessage() + "");
        }
    }

    /** What the backup says of itself. */
    public Contents contents() {
        return contents;
    }

    private static Contents contents(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new CannotStart(Reason.NO_BACKUP, file);
        }
        try (var in = zip.getInputStream(entry)) {
            var contents = Contents.read(in.readAllBytes());
            if (contents.format() > Backup.FORMAT) {
                throw new CannotStart(Reason.NEWER, contents.format(), Backup.FORMAT);
            }
            return contents;
        } catch (JacksonException failure) {
            throw new CannotStart(failure, Reason.NO_BACKUP, file);
        }
    }

    private void mustBeWhole() throws IOException {
        for (var table : contents.tables()) {
            var entry = zip.getEntry(entry(table));
            if (entry == null) {
                throw new CannotStart(Reason.DAMAGED, file, entry(table));
            }
            var hash = new Sha256(OutputStream.nullOutputStream());
            try (var in = zip.getInputStream(entry)) {
                in.transferTo(hash);
            } catch (ZipException failure) {
                throw new CannotStart(failure, Reason.DAMAGED, file, entry(table));
            }
            if (!hash.hex().equals(table.sha256())) {
                throw new CannotStart(Reason.DAMAGED, file, entry(table));
            }
        }
    }

    private static String entry(Contents.Table table) {
        return "tables/" + table.schema() + "/" + table.name() + ".csv";
    }

    /**
     * Brings an empty database to the version of the backup and loads every row, in one
     * transaction.
     *
     * @throws CannotStart if the database has something already, or the backup is of a newer
     *     program
     */
    public void into(Database database) {
        var migrations = new Migrations(database, MigrationVersion.fromVersion(contents.schema()));
        if (!migrations.version().isEmpty()) {
            throw new CannotStart(Reason.NOT_EMPTY, database.url());
        }
        if (!migrations.knows(contents.schema())) {
            throw new CannotStart(Reason.NEWER, contents.schema(), migrations.newest());
        }
        migrations.run();
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            load(connection);
            connection.commit();
        } catch (SQLException | IOException failure) {
            throw NoRoom.causes(failure)
                    ? new CannotStart(failure, Reason.FULL, database.url())
                    : new CannotStart(failure, Reason.DAMAGED, file, failure.getMessage() + "");
        }
    }

    private void load(Connection connection) throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        var references = catalogue.references();
        // Rows come in whatever order, and as they were: no reference stops them until all are
        // there, and no trigger changes them.
        for (var reference : references) {
            run(
                    connection,
                    "alter table %s drop constraint %s"
                            .formatted(reference.table(), reference.name()));
        }
        for (var table : catalogue.tables()) {
            run(connection, "alter table " + table.quoted() + " disable trigger user");
            run(connection, "truncate " + table.quoted());
        }
        for (var table : contents.tables()) {
            load(connection, catalogue, table);
        }
        for (var sequence : contents.sequences()) {
            set(connection, sequence);
        }
        for (var table : catalogue.tables()) {
            run(connection, "alter table " + table.quoted() + " enable trigger user");
        }
        for (var reference : references) {
            run(
                    connection,
                    "alter table %s add constraint %s %s"
                            .formatted(
                                    reference.table(), reference.name(), reference.definition()));
        }
    }

    private void load(Connection connection, Catalogue catalogue, Contents.Table kept)
            throws SQLException, IOException {
        var table = catalogue.table(kept.schema(), kept.name());
        try (var in = zip.getInputStream(zip.getEntry(table.entry()))) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s (%s) from stdin (format csv, header match)"
                                            .formatted(table.quoted(), table.columns()),
                                    in);
            if (rows != kept.rows()) {
                throw new CannotStart(Reason.DAMAGED, file, table.entry());
            }
        }
    }

    private static void set(Connection connection, Contents.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Reads everything back from the database and compares it with the backup.
     *
     * @throws CannotStart naming the first table that differs
     */
    public void compare(Database database) {
        try (var connection = database.asOwner()) {
            var catalogue = new Catalogue(connection);
            for (var kept : contents.tables()) {
                var table = catalogue.table(kept.schema(), kept.name());
                var hash = new Sha256(OutputStream.nullOutputStream());
                long rows = Backup.copy(connection, table, hash);
                if (rows != kept.rows() || !hash.hex().equals(kept.sha256())) {
                    throw new CannotStart(Reason.DIFFERENT, table.quoted());
                }
            }
        } catch (SQLException | IOException failure) {
            throw new CannotStart(failure, Reason.DAMAGED, file, failure.getMessage() + "");
        }
    }

    /** Puts the private key of the ledger, if the backup has it, where the product looks for it. */
    public void keyInto(DataDirectory directory) {
        if (!contents.ledgerKey()) {
            return;
        }
        try (var in = zip.getInputStream(zip.getEntry(Backup.LEDGER_KEY))) {
            OwnersOnly.write(
                    directory.folder("keys").resolve("ledger.key"),
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw DataDirectory.explain(failure, directory.root());
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
