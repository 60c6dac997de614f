package org.shifan.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed at whatever moment: what was acknowledged is there on the next start. */
class KilledTests {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void aKilledProgramLosesNothingAndLeavesNothingInTheWay() throws Exception {
        int acknowledged;
        try (var writer = Child.run(Writer.class, Map.of(), data)) {
            writer.hear("written 50"::equals);
            acknowledged = last(writer.kill());
        }
        assertThat(postmaster()).as("the database outlives its program").isPresent();
        assertHas(acknowledged);
    }

    @Test
    void aKilledDatabaseLosesNothing() throws Exception {
        int acknowledged;
        try (var writer = Child.run(Writer.class, Map.of(), data)) {
            writer.hear("written 50"::equals);
            postmaster().orElseThrow().destroyForcibly();
            assertThat(writer.exitCode()).isNotZero();
            acknowledged = last(writer.said());
        }
        assertHas(acknowledged);
    }

    @Test
    void aKilledDatabaseComesBackForTheProgramThatStillRuns() throws Exception {
        try (var directory = DataDirectory.open(data, Kind.REAL);
                var database = Database.embedded(directory)) {
            var killed = postmaster().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            Connection connection = null;
            for (int attempt = 0; connection == null; attempt++) {
                connection = attempt < 600 ? soon(database) : database.asApplication();
            }
            assertThat(connection.isValid(5)).isTrue();
            assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(killed.pid());
            connection.close();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static @Nullable Connection soon(Database database) throws InterruptedException {
        try {
            return database.asApplication();
        } catch (SQLException stillAway) {
            Thread.sleep(100);
            return null;
        }
    }

    @Test
    void bothKilledInTheMiddleOfTheFirstStartDoNotSpoilTheNext() throws Exception {
        try (var writer = Child.run(Writer.class, Map.of(), data)) {
            // The password of the new superuser is there for as long as initdb runs.
            while (Files.notExists(data.resolve("keys/superuser"))) {
                Thread.onSpinWait();
            }
            writer.kill();
        }
        try (var writer = Child.run(Writer.class, Map.of(), data)) {
            writer.hear("written 5"::equals);
            writer.kill();
        }
        assertHas(5);
    }

    @Test
    void aServerOfSomebodyElseIsLeftAlone() throws Exception {
        var cluster = Files.createDirectory(data.resolve("postgres"));
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    cluster.resolve("postmaster.pid"),
                    List.of(Long.toString(stranger.pid()), cluster.toString(), "0", "5432"));
            Orphan.stop(cluster);
            assertThat(stranger.isAlive()).isTrue();
            assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private void assertHas(int acknowledged) throws SQLException {
        try (var directory = DataDirectory.open(data, Kind.REAL);
                var database = Database.embedded(directory);
                var app = database.asApplication();
                var row =
                        app.createStatement()
                                .executeQuery("select count(*), max(n) from probe.number")) {
            row.next();
            assertThat(row.getInt(1)).as("no gaps").isEqualTo(row.getInt(2));
            assertThat(row.getInt(2)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static int last(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("written "))
                .mapToInt(line -> Integer.parseInt(line.substring("written ".length())))
                .max()
                .orElseThrow();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return Guard.postmaster(data.resolve("postgres"));
    }
}
