package org.shifan.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.programme.example.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        refuseWithoutApplications();
        refuseWithoutCities();
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

    private void refuseWithoutApplications() {
        if (applications != null && applications < 1) {
            throw new ParameterException(
                    spec.commandLine(), Terminal.text("replay.few", String.valueOf(applications)));
        }
    }

    private void refuseWithoutCities() {
        try {
            if (notice == null || Example.canReplay(notice)) {
                return;
            }
        } catch (IOException unreadable) {
            // Said below, as of any file that is of no use here.
        }
        throw new ParameterException(
                spec.commandLine(), Terminal.text("replay.nobody", String.valueOf(notice)));
    }
}
