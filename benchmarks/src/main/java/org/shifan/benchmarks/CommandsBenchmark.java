package org.shifan.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a command takes that needs neither server nor database, as a whole process: through the
 * script with its cache of classes, and as the plain jar without. Both run by turns.
 */
final class CommandsBenchmark {
    private static final int RUNS = 9;
    private static final int MOST_SECONDS = 120;

    private final Installation installation;
    private final List<String> bundles;

    CommandsBenchmark(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.bundles = arguments;
    }

    void run() throws Exception {
        System.out.println(Installation.machine());
        System.out.println();
        System.out.println(
                "| command, least and median of "
                        + RUNS
                        + " | plain jar, s | ./shifan, warm, s | of its time |");
        System.out.println("|---|---|---|---|");
        var notice = installation.home().resolve("notices/2013-second-batch.yaml");
        measure("notice check", "decide", List.of("notice", "check", notice.toString()));
        for (var bundle : bundles) {
            measure("verify " + Path.of(bundle).getFileName(), "verify", List.of("verify", bundle));
        }
    }

    private void measure(String name, String cache, List<String> command) throws Exception {
        var script = all(List.of(installation.script().toString()), command);
        var plain =
                all(
                        List.of(
                                Installation.java().toString(),
                                "-jar",
                                installation.commands().toString()),
                        command);
        makeCache(cache, script);
        var warm = new ArrayList<Double>();
        var cold = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            cold.add(seconds(plain, "no"));
            warm.add(seconds(script, "no"));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f |%n",
                name,
                shown(cold),
                shown(warm),
                median(warm) / median(cold));
    }

    private static List<String> all(List<String> program, List<String> arguments) {
        return Stream.concat(program.stream(), arguments.stream()).toList();
    }

    /** As the script makes it behind a first run of the command. */
    private void makeCache(String name, List<String> script) throws Exception {
        if (cached(name)) {
            return;
        }
        System.err.println("Making the cache of loaded classes …");
        var unused = seconds(script, "yes");
        for (int second = 0; !cached(name); second++) {
            if (second == MOST_SECONDS) {
                throw new IllegalStateException("No cache was made");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean cached(String name) throws IOException {
        try (var files = Files.newDirectoryStream(installation.run(), name + "-*.aot")) {
            return files.iterator().hasNext();
        }
    }

    private static double seconds(List<String> command, String train) throws Exception {
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD);
        builder.environment().putAll(Map.of("SHIFAN_TRAIN", train));
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return seconds;
    }

    private static String shown(List<Double> seconds) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                seconds.stream().min(Double::compare).orElseThrow(),
                median(seconds));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
