package org.shifan.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A virtual machine of its own, to be listened to and killed. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    /** Starts a main class with the class path of the tests; both outputs are one. */
    public static Child run(Class<?> main, Map<String, String> environment, Object... arguments)
            throws IOException {
        return run(main, List.of(), environment, arguments);
    }

    /** The same with further options of the virtual machine. */
    public static Child run(
            Class<?> main,
            List<String> options,
            Map<String, String> environment,
            Object... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** Reads on until a line fits. */
    public String hear(Predicate<String> fits) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (fits.test(line)) {
                return line;
            }
        }
        throw new AssertionError("It ended without saying it: " + said);
    }

    /** Ends it as a pulled plug would, and gives what it had said by then. */
    public List<String> kill() throws IOException, InterruptedException {
        // Through the handle: the process itself would close what is still to be read.
        process.toHandle().destroyForcibly();
        rest();
        process.waitFor();
        return said;
    }

    /** Asks it to end, and gives its exit code. */
    public int stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return exitCode();
    }

    /** Waits for its end. */
    public int exitCode() throws IOException, InterruptedException {
        rest();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("It does not end: " + said);
        }
        return process.exitValue();
    }

    /** Everything that it has said. */
    public List<String> said() {
        return said;
    }

    private void rest() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
