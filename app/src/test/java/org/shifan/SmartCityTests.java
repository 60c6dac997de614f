package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.platform.storage.Child;

/**
 * Another country's competition, in one language, without provinces or limits, in two rounds: as
 * many invented cities as applied in the event go the whole way under the published rules.
 */
class SmartCityTests {
    @TempDir Path folder;

    @Test
    void seventyEightApplySevenAreFinalistsAndOneWins() throws Exception {
        var bundle = folder.resolve("bundle.zip");
        try (var replay =
                Child.run(
                        Shifan.class,
                        Map.of(),
                        "replay",
                        "--notice",
                        Path.of("../notices/us-dot-smart-city-challenge.yaml"),
                        "--bundle",
                        bundle)) {
            assertThat(replay.exitCode()).as("%s", replay.said()).isZero();
            assertThat(replay.said())
                    // Three of them lack what the rules ask for.
                    .contains("78 applications, 75 reviewed, 1 chosen.")
                    .noneMatch(line -> line.contains("could not be done"));
        }
        var report =
                BundleVerification.verify(Files.readAllBytes(bundle), Optional.empty(), List.of());
        assertThat(report.broken()).isEmpty();
        assertThat(entries(bundle))
                .contains("\"round\":\"finalists\"")
                .contains("\"round\":\"winner\"")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    private static String entries(Path bundle) throws Exception {
        try (var zip = new ZipFile(bundle.toFile());
                var in = zip.getInputStream(zip.getEntry("entries.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
