package org.shifan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until the example answers: from the start of the process to the line that says
 * so. On a fresh directory the start makes a database and plays the script to its first stage; the
 * second start finds both. The plain Boot jar does the same work without the script's cache. And
 * how long it takes to stop: from SIGTERM to the end of the process, its database included.
 */
final class StartBenchmark {
    private static final String READY = "http://127.0.0.1:";
    private static final String HIDDEN = ".hidden";

    private final Installation installation;
    private final int runs;

    StartBenchmark(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.runs = arguments.isEmpty() ? 3 : Integer.parseInt(arguments.getFirst());
    }

    /** Seconds of a first and a second start, and of stopping after each, the longer of both. */
    private record Seconds(double fresh, double again, double stop) {}

    /** Seconds until it answers, and until it has stopped. */
    private record Run(double start, double stop) {}

    void run() throws Exception {
        showCache();
        makeCache();
        var script = List.of(installation.script().toString());
        var plain =
                List.of(
                        Installation.java().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        installation.bootJar().toString());
        var boot = measure(plain);
        Seconds cold;
        hideCache();
        try {
            cold = measure(script);
        } finally {
            showCache();
        }
        var warm = measure(script);
        System.out.println(Installation.machine());
        System.out.println();
        System.out.println(
                "| start, median of " + runs + " | fresh data, s | existing data, s | stop, s |");
        System.out.println("|---|---|---|---|");
        line("java -jar (plain Boot jar)", boot);
        line("./shifan without its cache (cold)", cold);
        line("./shifan with its cache (warm)", warm);
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Warm start beside the plain jar: %.2f of its time on fresh, %.2f on existing"
                        + " data.%n",
                warm.fresh() / boot.fresh(),
                warm.again() / boot.again());
    }

    private static void line(String name, Seconds seconds) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                name,
                seconds.fresh(),
                seconds.again(),
                seconds.stop());
    }

    /** As the script makes it behind a first start; for the sake of this process. */
    private void makeCache() throws Exception {
        if (!files(".aot").isEmpty()) {
            return;
        }
        System.err.println("Making the cache of loaded classes …");
        var command =
                List.of(
                        installation.script().toString(),
                        "train",
                        "portal",
                        Long.toString(ProcessHandle.current().pid()));
        var made =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT)
                        .start()
                        .waitFor();
        // If something else is making it, as behind an earlier start, the script leaves it alone.
        var patience = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (files(".aot").isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        if (files(".aot").isEmpty()) {
            throw new IllegalStateException("No cache was made: exit code " + made);
        }
    }

    /** The cache under another name, so that a start does without it. */
    private void hideCache() throws IOException {
        for (var file : files(".aot")) {
            Files.move(file, Path.of(file + HIDDEN), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Also at the beginning: an earlier run may have been stopped in the middle. */
    private void showCache() throws IOException {
        for (var file : files(".aot" + HIDDEN)) {
            var name = file.toString();
            var shown = Path.of(name.substring(0, name.length() - HIDDEN.length()));
            Files.move(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (var files = Files.newDirectoryStream(installation.run(), "portal-*" + ending)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        }
    }

    private Seconds measure(List<String> command) throws Exception {
        var fresh = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var stops = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            var folder = Files.createTempDirectory("shifan-bench");
            var data = folder.resolve("data");
            var first = run(command, data);
            var second = run(command, data);
            fresh.add(first.start());
            again.add(second.start());
            stops.add(Math.max(first.stop(), second.stop()));
            delete(folder);
        }
        return new Seconds(median(fresh), median(again), median(stops));
    }

    private static Run run(List<String> command, Path data) throws Exception {
        var all = new ArrayList<>(command);
        all.addAll(List.of("--port", "0"));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SHIFAN_DATA", data.toString(), "SHIFAN_TRAIN", "no"));
        long begun = System.nanoTime();
        var process = builder.start();
        double started;
        try {
            awaitReady(process);
            started = secondsSince(begun);
        } catch (IllegalStateException silent) {
            process.destroyForcibly();
            throw silent;
        }
        long asked = System.nanoTime();
        stop(process);
        return new Run(started, secondsSince(asked));
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void awaitReady(Process process) throws IOException {
        var said = new ArrayList<String>();
        // Left open: what it says while it stops has to go somewhere.
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(READY)) {
                return;
            }
        }
        throw new IllegalStateException("It did not start: " + String.join("\n", said));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
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
