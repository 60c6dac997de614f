package org.shifan.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.DataDirectory;
import org.shifan.platform.storage.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The real product. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data = Path.of("");

    @Mixin private Port port = new Port();

    @Option(names = "--address", paramLabel = "A", defaultValue = "127.0.0.1")
    private String address = "";

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String database;

    Serve(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.serve(
                DataDirectory.open(data, Kind.REAL),
                database,
                address,
                port,
                Map.of("shifan.mode", "real"));
    }
}
