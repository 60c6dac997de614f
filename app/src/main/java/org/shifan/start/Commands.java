package org.shifan.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.cli.Main;
import org.shifan.decisions.cli.Mistakes;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.shifan.platform.storage.DataDirectory;
import org.shifan.platform.storage.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All commands of the script. Without one, the example is opened. */
@Command(
        name = "shifan",
        resourceBundle = "org.shifan.start.commands",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {Serve.class, Replay.class, BackupCommand.class, RestoreCommand.class})
public final class Commands implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--at", paramLabel = "STAGE")
    private @Nullable Stage at;

    @Option(names = "--fresh")
    private boolean fresh;

    @Mixin private Port port = new Port();

    private Commands(Launch launch) {
        this.launch = launch;
    }

    /**
     * Carries out a command line.
     *
     * @param application the class that Spring starts from
     * @return the exit code; 0 also when a server was started and goes on by itself
     */
    public static int run(Class<?> application, String... args) {
        return commandLine(new Launch(application)).execute(args);
    }

    static CommandLine commandLine(Launch launch) {
        var line = new CommandLine(new Commands(launch), new WithLaunch(launch));
        // What needs no server is shown here too, so that one help lists everything.
        Main.commandLine()
                .getSubcommands()
                .forEach(
                        (name, command) -> {
                            if (!line.getSubcommands().containsKey(name)) {
                                line.addSubcommand(name, command);
                            }
                        });
        Script.describe(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Mistakes());
    }

    @Override
    public Integer call() {
        var directory = DataDirectory.open(exampleDirectory(), Kind.EXAMPLE);
        if (fresh) {
            directory.clear();
        } else if (at != null && !directory.isNew()) {
            throw new CannotStart(Reason.STAGED, at);
        }
        return launch.serve(
                directory,
                null,
                "127.0.0.1",
                port,
                Map.of(
                        "shifan.mode", "example",
                        "shifan.at", String.valueOf(at == null ? Stage.DRAFTING : at),
                        "shifan.fresh", directory.isNew()));
    }

    private static Path exampleDirectory() {
        return Path.of(System.getenv().getOrDefault("SHIFAN_DATA", "data/example"));
    }
}
