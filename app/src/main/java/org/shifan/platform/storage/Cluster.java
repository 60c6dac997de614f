package org.shifan.platform.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.CannotStart.Reason;

/** PostgreSQL beside the application, on a loopback port of its own. */
final class Cluster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Cluster() {}

    /** Starts the cluster of a data directory, making it on the first start. */
    static Database start(DataDirectory directory) {
        var log = directory.folder("log").resolve("postgres.log");
        if (NoRoom.isIn(directory.root())) {
            throw new CannotStart(Reason.FULL, directory.root());
        }
        try {
            return start(directory, log);
        } catch (IOException | IllegalStateException | SQLException failure) {
            throw NoRoom.causes(failure) || NoRoom.isIn(directory.root())
                    ? new CannotStart(failure, Reason.FULL, directory.root())
                    : new CannotStart(failure, Reason.DATABASE, log);
        }
    }

    /**
     * The cluster of a directory that another process has open.
     *
     * @throws CannotStart if none runs there
     */
    static Database running(Path root) {
        var facts = root.resolve("postgres").resolve("postmaster.pid");
        try {
            // Fourth of its lines, says PostgreSQL, is the port.
            int port = Integer.parseInt(Files.readAllLines(facts).get(3).strip());
            return database(port, Passwords.of(root.resolve("keys"), false), null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException failure) {
            throw new CannotStart(failure, Reason.NOTHING, root);
        }
    }

    private static Database database(int port, Passwords passwords, @Nullable Closeable server) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/shifan",
                new Account(Account.OWNER, passwords.owner()),
                new Account(Account.APP, passwords.app()),
                server);
    }

    private static Database start(DataDirectory directory, Path log)
            throws IOException, SQLException {
        var cluster = directory.root().resolve("postgres");
        boolean fresh = Files.notExists(cluster);
        var passwords = Passwords.of(directory.folder("keys"), fresh);
        if (fresh) {
            create(directory, cluster, passwords, log);
        } else {
            Orphan.stop(cluster);
        }
        var server = new Guard(cluster, builder(directory, cluster, passwords, log));
        return database(server.port(), passwords, server);
    }

    /**
     * A cluster gets its name when it is complete: one that was interrupted while it was made is
     * never mistaken for data, and data never for one.
     */
    private static void create(DataDirectory directory, Path cluster, Passwords passwords, Path log)
            throws IOException, SQLException {
        var making = cluster.resolveSibling("postgres.new");
        if (Files.exists(making)) {
            Orphan.stop(making);
            DataDirectory.delete(making);
        }
        var builder = builder(directory, making, passwords, log);
        var file = directory.folder("keys").resolve("superuser");
        OwnersOnly.write(file, passwords.superuser() + "\n");
        try (var server = withNewCluster(builder, file).start()) {
            Roles.create(server.getPostgresDatabase(), passwords);
        } finally {
            Files.delete(file);
        }
        Files.move(making, cluster, StandardCopyOption.ATOMIC_MOVE);
        OwnersOnly.settle(directory.root());
    }

    private static EmbeddedPostgres.Builder builder(
            DataDirectory directory, Path cluster, Passwords passwords, Path log) {
        var builder =
                EmbeddedPostgres.builder()
                        .setPGStartupWait(PATIENCE)
                        // The context closes the server last; a hook of its own would race it.
                        .setRegisterShutdownHook(false)
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
                        .setConnectConfig("password", passwords.superuser())
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("timezone", "UTC");
        // The library turns durability off, for tests; kept data needs it.
        var durable = directory.isTemporary() ? "off" : "on";
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            builder.setServerConfig(setting, durable);
        }
        return builder;
    }

    /** Options of initdb, which come after the library's own and overrule them. */
    private static EmbeddedPostgres.Builder withNewCluster(
            EmbeddedPostgres.Builder builder, Path password) {
        return builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", password.toString())
                // The same order and the same letters on every machine, whatever its locale; the
                // character type is what trigrams of Chinese need.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", characterType());
    }

    private static String characterType() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("linux") ? "C.UTF-8" : system.startsWith("mac") ? "UTF-8" : "C";
    }
}
