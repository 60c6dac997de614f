package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.cli.Main;
import org.shifan.platform.storage.Child;

/** What the person at the keyboard sees. */
class StartTests {
    private static final String SECOND =
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\(Beijing time\\)\\.";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void theRealProductStartsSaysWhereIsBackedUpAndStops() throws Exception {
        var data = folder.resolve("data");
        try (var product = run("serve", "--data", data, "--port", 0)) {
            var ready = product.hear(line -> line.startsWith("Shifan is ready: "));
            var address = ready.replaceFirst(".*: (http\\S+).*", "$1");
            assertThat(status(address)).isLessThan(500);
            assertThat(status(address + "example/actors")).isEqualTo(404);
            assertRefused(
                    "Shifan is already running on " + data + ", at " + address,
                    "serve",
                    "--data",
                    data);
            var file = folder.resolve("backup");
            assertSays("Backed up ", "backup", file, "--data", data);
            try (var tried = run("restore", file, "--verify")) {
                assertThat(tried.exitCode()).as("%s", tried.said()).isZero();
                assertThat(tried.said())
                        .anyMatch(line -> line.matches("Restored .* as they were at " + SECOND))
                        .anyMatch(line -> line.startsWith("The backup is good."));
            }
            var missing = folder.resolve("missing");
            assertRefused("There is no file " + missing, "restore", missing);
            assertSays(
                    "Ready in ", "restore", file, "--verify", "--data", folder.resolve("second"));
            assertThat(product.stop()).isEqualTo(143);
            assertThat(product.said()).noneMatch(line -> line.contains("Exception"));
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(elsewhere()).doesNotExist();
        assertSays("Backed up ", "backup", folder.resolve("of-stopped"), "--data", data);
    }

    @Test
    void whatCannotStartSaysWhyInOneSentence() throws Exception {
        Files.createDirectories(folder.resolve("example"));
        Files.writeString(folder.resolve("example/kind"), "example\n");
        assertRefused("holds example data", "serve", "--data", folder.resolve("example"));
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertRefused(
                    "listens on port " + port,
                    "serve",
                    "--data",
                    folder.resolve("data"),
                    "--port",
                    port);
        }
        assertRefused(
                "does not answer to account shifan_owner",
                "serve",
                "--data",
                folder.resolve("data"),
                "--database",
                "postgresql://127.0.0.1:1/none");
        assertRefused(
                "has no data to back up",
                "backup",
                folder.resolve("backup"),
                "--data",
                folder.resolve("data"));
    }

    @Test
    void theHelpListsTheCommandsOfTheProductAndThoseThatNeedNoServer() throws Exception {
        try (var help = run("--help")) {
            assertThat(help.exitCode()).isZero();
            var listed =
                    help.said().stream()
                            .dropWhile(line -> !line.equals("Commands:"))
                            .map(line -> line.strip().replaceFirst(" .*", ""))
                            .toList();
            assertThat(listed)
                    .contains("serve", "replay", "backup", "restore", "test", "bench")
                    .containsAll(Main.commandLine().getSubcommands().keySet());
        }
    }

    @Test
    void aStageThatThereIsNotIsAnsweredWithThoseThatThereAre() throws Exception {
        try (var mistaken = run("--at", "foo")) {
            assertThat(mistaken.exitCode()).isEqualTo(2);
            assertThat(mistaken.said())
                    .anyMatch(
                            line ->
                                    line.contains("foo is no value for --at=STAGE")
                                            && line.contains(
                                                    "drafting, endorsement, review, selection,"
                                                            + " published"));
        }
    }

    @Test
    void aReplayOfLessThanOneApplicationIsRefused() throws Exception {
        for (int applications : new int[] {-5, 0}) {
            try (var refused = run("replay", "--applications", applications)) {
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.said())
                        .anyMatch(
                                line ->
                                        line.contains(
                                                "--applications %d: give a number from 1 on"
                                                        .formatted(applications)));
            }
        }
    }

    @Test
    void aCommandThatThereIsNotIsSaidByTheScriptBeforeAnythingIsBuilt() throws Exception {
        for (var language : Map.of("zh", "没有这个命令：bogus", "en", "no command bogus").entrySet()) {
            var script = new ProcessBuilder("../shifan", "bogus").redirectErrorStream(true);
            script.environment().put("SHIFAN_LANG", language.getKey());
            script.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var process = script.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("as of a wrong argument").isEqualTo(2);
            assertThat(said).contains(language.getValue(), "./shifan --help");
        }
    }

    private void assertRefused(String sentence, Object... arguments) throws Exception {
        try (var refused = run(arguments)) {
            assertThat(refused.exitCode()).isEqualTo(69);
            assertThat(refused.said().getLast()).contains(sentence);
            // Besides what it was about to do.
            assertThat(refused.said()).hasSizeLessThanOrEqualTo(2);
        }
    }

    private void assertSays(String sentence, Object... arguments) throws Exception {
        try (var command = run(arguments)) {
            assertThat(command.exitCode()).as("%s", command.said()).isZero();
            assertThat(command.said()).anyMatch(line -> line.startsWith(sentence));
        }
    }

    /** Said in the environment, and overruled by each command. */
    private Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    private Child run(Object... arguments) throws Exception {
        return Child.run(
                Shifan.class,
                Map.of("SHIFAN_DATA", elsewhere().toString(), "SHIFAN_MODE", "example"),
                arguments);
    }

    private static int status(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
