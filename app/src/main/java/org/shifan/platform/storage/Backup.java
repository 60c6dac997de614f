package org.shifan.platform.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.shifan.platform.storage.CannotStart.Reason;

/**
 * Copies everything that is kept into one file, while the product goes on working: all tables as
 * they are at one instant. The format is described in {@code docs/reference/operations.md}.
 */
public final class Backup {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String LEDGER_KEY = "keys/ledger.key";

    private final Database database;
    private final Kind kind;
    private final Optional<Path> ledgerKey;

    /**
     * @param database to copy, as its owner
     * @param kind of the data directory
     * @param ledgerKey the private key of the ledger, if it is to be in the file
     */
    public Backup(Database database, Kind kind, Optional<Path> ledgerKey) {
        this.database = database;
        this.kind = kind;
        this.ledgerKey = ledgerKey;
    }

    /**
     * Writes the file, which has its name only when it is complete.
     *
     * @return what is in it
     * @throws CannotStart if the file exists, cannot be written, or the database does not answer
     */
    public Contents write(Path file) {
        if (Files.exists(file)) {
            throw new CannotStart(Reason.FILE_EXISTS, file);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            OwnersOnly.create(part);
            Contents contents;
            try (var out = Files.newOutputStream(part);
                    var zip = new ZipOutputStream(out)) {
                contents = write(zip);
            }
            OwnersOnly.settle(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (IOException failure) {
            throw DataDirectory.explain(failure, file);
        } catch (SQLException failure) {
            throw new CannotStart(
                    failure,
                    Reason.UNREACHABLE,
                    database.url(),
                    database.owner(),
                    String.valueOf(failure.getMessage()));
        } finally {
            part.toFile().delete();
        }
    }

    private Contents write(ZipOutputStream zip) throws IOException, SQLException {
        var version = new Migrations(database).version();
        var tables = new ArrayList<Contents.Table>();
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var catalogue = new Catalogue(connection);
            for (var table : catalogue.tables()) {
                tables.add(write(zip, connection, table));
            }
            var key = ledgerKey.isPresent();
            if (key) {
                zip.putNextEntry(new ZipEntry(LEDGER_KEY));
                Files.copy(ledgerKey.get(), zip);
            }
            // Sequences know no snapshot: read last, they are at least as far as the rows.
            var contents =
                    new Contents(
                            FORMAT,
                            kind,
                            version,
                            Instant.now().toString(),
                            tables,
                            catalogue.sequences(),
                            key);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(contents.json());
            return contents;
        }
    }

    private static Contents.Table write(
            ZipOutputStream zip, Connection connection, Catalogue.Table table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var hash = new Sha256(zip);
        long rows = copy(connection, table, hash);
        zip.closeEntry();
        return new Contents.Table(table.schema(), table.name(), rows, hash.hex());
    }

    /** Writes the rows of a table as CSV. */
    static long copy(Connection connection, Catalogue.Table table, OutputStream out)
            throws IOException, SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy %s (%s) to stdout (format csv, header true)"
                                .formatted(table.quoted(), table.columns()),
                        out);
    }
}
