package org.shifan.platform.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on the same port, when it ends without having been asked to. */
final class Guard implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final int ATTEMPTS = 3;

    private final Path cluster;
    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres server;
    private boolean closed;

    Guard(Path cluster, EmbeddedPostgres.Builder builder) throws IOException {
        this.cluster = cluster;
        this.builder = builder;
        this.server = builder.start();
        builder.setPort(server.getPort());
        watch();
    }

    int port() {
        return server.getPort();
    }

    private void watch() throws IOException {
        postmaster(cluster).ifPresent(process -> process.onExit().thenRun(this::ended));
    }

    /** The process that the cluster's own file names. */
    static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private synchronized void ended() {
        for (int attempt = 1; !closed && attempt <= ATTEMPTS; attempt++) {
            LOG.warn("The database ended unexpectedly; starting it again");
            try {
                server.close();
                Orphan.stop(cluster);
                server = builder.start();
                watch();
                LOG.warn("The database is back");
                return;
            } catch (IOException | IllegalStateException failure) {
                LOG.error("The database does not start again", failure);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
