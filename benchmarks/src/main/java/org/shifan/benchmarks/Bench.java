package org.shifan.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./shifan bench start}, {@code bench commands} and {@code bench replay N…}. */
public final class Bench {
    private Bench() {}

    /**
     * @param args what to measure, then how much
     */
    public static void main(String[] args) throws Exception {
        var installation =
                new Installation(
                        Path.of(System.getProperty("shifan.home", ".")),
                        Path.of(System.getProperty("shifan.run", "target/run")));
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "start" -> new StartBenchmark(installation, rest).run();
            case "commands" -> new CommandsBenchmark(installation, rest).run();
            case "replay" -> new ReplayBenchmark(installation, rest).run();
            default -> {
                System.err.println(
                        "./shifan bench start [RUNS] | commands [BUNDLE…] | replay"
                                + " [APPLICATIONS…]");
                System.exit(64);
            }
        }
    }
}
