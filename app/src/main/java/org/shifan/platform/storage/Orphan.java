package org.shifan.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed program leaves running on its cluster. It is stopped only when it is
 * ours beyond doubt; the caller holds the lock of the data directory.
 */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final int PATIENCE_SECONDS = 20;

    private Orphan() {}

    static void stop(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2 || !isSame(Path.of(lines.get(1).strip()), cluster)) {
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isPresent() && serves(process.get(), cluster)) {
            stop(process.get());
        } else {
            // Its number may belong to a stranger by now, for whom PostgreSQL would wait in vain.
            Files.deleteIfExists(file);
        }
    }

    private static boolean isSame(Path noted, Path cluster) throws IOException {
        return Files.exists(noted) && Files.isSameFile(noted, cluster);
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        boolean named =
                info.command()
                        .map(command -> command.replace('\\', '/'))
                        .filter(c -> c.endsWith("/bin/postgres") || c.endsWith("/bin/postgres.exe"))
                        .isPresent();
        Optional<String[]> arguments = info.arguments();
        return named
                && (arguments.isEmpty()
                        || java.util.Arrays.asList(arguments.get()).contains(cluster.toString()));
    }

    private static void stop(ProcessHandle process) throws IOException {
        LOG.info("Stopping the database {} that an earlier run left behind", process.pid());
        interrupt(process);
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException deaf) {
            // Harmless to the data: the next start replays the write-ahead log.
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** An interrupt ends sessions and then the server; the usual signal would wait for them. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroy();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }
}
