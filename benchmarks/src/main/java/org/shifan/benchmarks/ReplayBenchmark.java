package org.shifan.benchmarks;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Replays a made-up call with more and more applications, each in a process and on a database of
 * its own, beside bare inserts of the same rows into the same database.
 */
final class ReplayBenchmark {
    private static final Pattern RESULT =
            Pattern.compile("bench rows=(\\d+) replay=([0-9.]+) bare=([0-9.]+)");

    private final Installation installation;
    private final List<Integer> sizes;

    ReplayBenchmark(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.sizes =
                arguments.isEmpty()
                        ? List.of(60, 1_000, 10_000)
                        : arguments.stream().map(Integer::valueOf).toList();
    }

    void run() throws Exception {
        System.out.println(Installation.machine());
        System.out.println();
        System.out.println(
                "| applications | replay, s | ms each | each second | rows | bare inserts, s |"
                        + " bare, applications each second | times the bare inserts |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            line(size);
        }
    }

    private void line(int applications) throws Exception {
        var found = RESULT.matcher(output(applications));
        if (!found.find()) {
            throw new IllegalStateException("No result for " + applications);
        }
        double replay = Double.parseDouble(found.group(2));
        double bare = Double.parseDouble(found.group(3));
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f | %,d | %.1f | %.0f | %.1f |%n",
                applications,
                replay,
                replay * 1_000 / applications,
                applications / replay,
                Long.parseLong(found.group(1)),
                bare,
                applications / bare,
                replay / bare);
    }

    private String output(int applications) throws Exception {
        var command = new ArrayList<String>();
        command.add(Installation.java().toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseG1GC", "-Xmx1g"));
        command.add("-cp");
        // What the benchmarks add is found by Spring in these classes; the product is as it is.
        command.add(installation.jar() + File.pathSeparator + installation.benchmarks());
        command.addAll(List.of("org.shifan.Shifan", "replay", "--applications"));
        command.add(Integer.toString(applications));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (var in = process.inputReader()) {
            output = String.join("\n", in.lines().toList());
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }
}
