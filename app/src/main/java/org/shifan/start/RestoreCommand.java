package org.shifan.start;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.ledger.Audit;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.shifan.platform.storage.DataDirectory;
import org.shifan.platform.storage.Database;
import org.shifan.platform.storage.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup into an empty directory; without one, only tries whether that would work. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "shifan.restore.file")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--verify")
    private boolean verify;

    @Override
    public Integer call() {
        Launch.quietly();
        try (var backup = Restore.of(file)) {
            try (var directory = directory(backup)) {
                restore(backup, directory);
            }
        }
        return 0;
    }

    private DataDirectory directory(Restore backup) {
        if (data == null) {
            return DataDirectory.temporary();
        }
        var directory = DataDirectory.open(data, backup.contents().kind());
        if (!directory.isNew()) {
            directory.close();
            throw new CannotStart(Reason.NOT_EMPTY, directory.root());
        }
        return directory;
    }

    private void restore(Restore backup, DataDirectory directory) {
        boolean whole = false;
        try (var database =
                url == null ? Database.embedded(directory) : Database.at(url, System.getenv())) {
            backup.into(database);
            var contents = backup.contents();
            Terminal.say(
                    "restore.done",
                    contents.tables().size(),
                    contents.rows(),
                    Terminal.second(Instant.parse(contents.at())));
            if (verify || data == null) {
                backup.compare(database);
                Terminal.say("restore.same");
                audit(database);
            }
            backup.keyInto(directory);
            whole = true;
        } finally {
            if (!whole && !directory.isTemporary()) {
                directory.clear();
            }
        }
        if (data == null) {
            Terminal.say("restore.tried");
        } else {
            Terminal.say(
                    backup.contents().ledgerKey() ? "restore.next" : "restore.next.key",
                    directory.root());
        }
    }

    private static void audit(Database database) {
        try (var connection = database.asApplication()) {
            var audit = Audit.of(connection);
            if (audit.fault().isPresent()) {
                throw new CannotStart(Reason.DIFFERENT, audit.fault().get());
            }
            audit.last()
                    .ifPresent(
                            last ->
                                    Terminal.say(
                                            "restore.ledger",
                                            last.size(),
                                            last.origin(),
                                            Base64.getEncoder().encodeToString(last.root())));
        } catch (SQLException failure) {
            throw new CannotStart(failure, Reason.DIFFERENT, "ledger");
        }
    }
}
