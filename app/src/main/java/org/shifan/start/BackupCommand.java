package org.shifan.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.Backup;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.shifan.platform.storage.DataDirectory;
import org.shifan.platform.storage.Database;
import org.shifan.platform.storage.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies everything into one file, whether the product runs or not. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "shifan.backup.file")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", required = true, defaultValue = "${SHIFAN_DATA}")
    private Path data = Path.of("");

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--with-ledger-key")
    private boolean withLedgerKey;

    @Override
    public Integer call() {
        Launch.quietly();
        var root = data.toAbsolutePath().normalize();
        var kind = Kind.of(root);
        if (url != null) {
            return write(Database.at(url, System.getenv()), kind, root);
        }
        try (var directory = DataDirectory.open(root, kind);
                var database = stopped(directory)) {
            return write(database, kind, root);
        } catch (CannotStart running) {
            if (running.reason() != Reason.RUNNING) {
                throw running;
            }
            return write(Database.running(root), kind, root);
        }
    }

    /** Nobody serves this directory, so its database is started for as long as this takes. */
    private static Database stopped(DataDirectory directory) {
        if (directory.isNew()) {
            throw new CannotStart(Reason.NOTHING, directory.root());
        }
        return Database.embedded(directory);
    }

    private int write(Database database, Kind kind, Path root) {
        var key = root.resolve("keys").resolve("ledger.key");
        var kept = withLedgerKey && Files.exists(key) ? Optional.of(key) : Optional.<Path>empty();
        var contents = new Backup(database, kind, kept).write(file.toAbsolutePath());
        Terminal.say(
                "backup.done", file, contents.tables().size(), contents.rows(), contents.schema());
        if (kept.isPresent()) {
            Terminal.say("backup.key.in", file);
        } else if (Files.exists(key)) {
            Terminal.say("backup.key.out", key);
        }
        return 0;
    }
}
