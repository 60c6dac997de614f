package org.shifan.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.CannotStart.Reason;

/**
 * The database and its two accounts: the owner of every schema, who migrates, backs up and
 * restores, and the application, who may neither change the ledger nor become another role.
 */
public final class Database implements AutoCloseable {
    private final String url;
    private final Account owner;
    private final Account app;
    private final @Nullable Closeable server;

    Database(String url, Account owner, Account app, @Nullable Closeable server) {
        this.url = url;
        this.owner = owner;
        this.app = app;
        this.server = server;
    }

    /** Starts the embedded database of a data directory; it ends with {@link #close}. */
    public static Database embedded(DataDirectory directory) {
        return Cluster.start(directory);
    }

    /**
     * The embedded database of a directory on which the product runs.
     *
     * @throws CannotStart if none runs there
     */
    public static Database running(Path directory) {
        return Cluster.running(directory.toAbsolutePath().normalize());
    }

    /**
     * A server that somebody else runs.
     *
     * @param url a JDBC URL, with or without its {@code jdbc:}, without accounts
     * @param settings {@code SHIFAN_DATABASE_OWNER}, {@code …_OWNER_PASSWORD}, {@code …_APP} and
     *     {@code …_APP_PASSWORD}: names and passwords of the two accounts
     */
    public static Database at(String url, Map<String, String> settings) {
        var jdbc =
                (url.startsWith("jdbc:") ? url : "jdbc:" + url)
                        .replaceFirst("^jdbc:postgres:", "jdbc:postgresql:");
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(Reason.NO_DATABASE, url);
        }
        var database =
                new Database(
                        jdbc,
                        account(settings, "SHIFAN_DATABASE_OWNER", Account.OWNER),
                        account(settings, "SHIFAN_DATABASE_APP", Account.APP),
                        null);
        database.mustAnswer();
        return database;
    }

    private static Account account(Map<String, String> settings, String name, String usual) {
        return new Account(
                settings.getOrDefault(name, usual), settings.getOrDefault(name + "_PASSWORD", ""));
    }

    private void mustAnswer() {
        for (var account : new Account[] {owner, app}) {
            try (var connection = connect(account)) {
                connection.isValid(5);
            } catch (SQLException failure) {
                throw new CannotStart(
                        failure,
                        Reason.UNREACHABLE,
                        url,
                        account,
                        String.valueOf(failure.getMessage()));
            }
        }
    }

    /** The address for JDBC, without an account. */
    public String url() {
        return url;
    }

    /** Whether {@link #migrate} has something to do. */
    public boolean needsMigration() {
        return new Migrations(this).arePending();
    }

    /**
     * Brings the schemas to the version of this program, as their owner.
     *
     * @throws CannotStart if a newer program has been here
     */
    public void migrate() {
        new Migrations(this).run();
    }

    Account owner() {
        return owner;
    }

    Account app() {
        return app;
    }

    /** A connection as the application, for what only reads. */
    public Connection asApplication() throws SQLException {
        return connect(app);
    }

    /** A connection as the owner, for what the application may not do. */
    Connection asOwner() throws SQLException {
        return connect(owner);
    }

    private Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(url, account.name(), account.password());
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
