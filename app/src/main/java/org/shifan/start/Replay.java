package org.shifan.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The example from beginning to end on a database of its own, without a portal. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--applications", paramLabel = "N")
    private @Nullable Integer applications;

    @Option(names = "--notice", paramLabel = "FILE")
    private @Nullable Path notice;

    @Option(names = "--bundle", paramLabel = "FILE")
    private @Nullable Path bundle;

    Replay(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        var settings = new HashMap<String, Object>();
        settings.put("shifan.mode", "replay");
        if (seed != null) {
            settings.put("shifan.seed", seed);
        }
        if (applications != null) {
            settings.put("shifan.applications", applications);
        }
        if (notice != null) {
            settings.put("shifan.notice", notice.toAbsolutePath().toString());
        }
        if (bundle != null) {
            settings.put("shifan.bundle", bundle.toAbsolutePath().toString());
        }
        return launch.replay(settings);
    }
}
