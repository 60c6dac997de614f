package org.shifan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until the example answers: from the start of the process to the line that says
 * so. On a fresh directory the start makes a database and plays the script to its first stage; the
 * second start finds both. The plain Boot jar does the same work without the script's cache.
 */
final class StartBenchmark {
    private static final String READY = "http://127.0.0.1:";

    private final Installation installation;
    private final int runs;

    StartBenchmark(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.runs = arguments.isEmpty() ? 3 : Integer.parseInt(arguments.getFirst());
    }

    /** Seconds of a first and a second start. */
    private record Seconds(double fresh, double again) {}

    void run() throws Exception {
        var script = List.of(installation.script().toString());
        var plain =
                List.of(
                        Installation.java().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        installation.bootJar().toString());
        var boot = measure(plain);
        var hidden = hideCache();
        Seconds cold;
        try {
            cold = measure(script);
        } finally {
            show(hidden);
        }
        System.out.println("| start, median of " + runs + " | fresh data, s | existing data, s |");
        System.out.println("|---|---|---|");
        line("java -jar (plain Boot jar)", boot);
        line("./shifan without its cache (cold)", cold);
        if (hidden.isEmpty()) {
            System.out.println(
                    "There is no cache yet: start ./shifan once, wait a minute, repeat.");
            return;
        }
        var warm = measure(script);
        line("./shifan with its cache (warm)", warm);
        System.out.printf(
                Locale.ROOT,
                "Warm start beside the plain jar: %.2f of its time on fresh, %.2f on existing"
                        + " data.%n",
                warm.fresh() / boot.fresh(),
                warm.again() / boot.again());
    }

    private static void line(String name, Seconds seconds) {
        System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f |%n", name, seconds.fresh(), seconds.again());
    }

    /** The cache under another name, so that a start does without it. */
    private List<Path> hideCache() throws IOException {
        var hidden = new ArrayList<Path>();
        try (var files = Files.list(installation.run())) {
            for (var file : files.filter(StartBenchmark::isCache).toList()) {
                var other = Path.of(file + ".hidden");
                Files.move(file, other);
                hidden.add(other);
            }
        }
        return hidden;
    }

    private static boolean isCache(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith("portal-") && name.endsWith(".aot");
    }

    private static void show(List<Path> hidden) throws IOException {
        for (var file : hidden) {
            Files.move(file, Path.of(file.toString().replaceFirst("\\.hidden$", "")));
        }
    }

    private Seconds measure(List<String> command) throws Exception {
        var fresh = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            var folder = Files.createTempDirectory("shifan-bench");
            var data = folder.resolve("data");
            fresh.add(start(command, data));
            again.add(start(command, data));
            delete(folder);
        }
        return new Seconds(median(fresh), median(again));
    }

    private static double start(List<String> command, Path data) throws Exception {
        var all = new ArrayList<>(command);
        all.addAll(List.of("--port", "0"));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SHIFAN_DATA", data.toString(), "SHIFAN_TRAIN", "no"));
        long begun = System.nanoTime();
        var process = builder.start();
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains(READY)) {
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    stop(process);
                    return seconds;
                }
            }
        }
        throw new IllegalStateException("It did not start: " + all);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not stop");
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
