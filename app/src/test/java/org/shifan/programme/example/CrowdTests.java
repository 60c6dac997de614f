package org.shifan.programme.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.NoticeFile;

class CrowdTests {
    @Test
    void theMadeUpNoticeHasNoMistakeAndAsManyPlacesAsAreNeeded() {
        var crowd = Crowd.of(100);
        var reading = NoticeFile.read(crowd.notice());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.notice().orElseThrow().settings().quota().orElseThrow().limits())
                .containsEntry("east", 40);
        assertThat(crowd.cities()).hasSize(100).doesNotHaveDuplicates();
        assertThat(lines(crowd.places())).isEqualTo(1 + 3 + 100);
        assertThat(lines(crowd.file("example-figures.csv"))).isEqualTo(1 + 100);
    }

    @Test
    void asManyCitiesAreInventedForTheSmartCityChallengeAsApplied() throws Exception {
        var id = "us-dot-smart-city-challenge";
        var crowd = Crowd.of(Files.readAllBytes(Path.of("../notices", id + ".yaml")), id);
        assertThat(crowd.cities()).hasSize(78).doesNotHaveDuplicates();
        assertThat(new String(crowd.places(), StandardCharsets.UTF_8).lines().skip(1))
                .allMatch(line -> line.contains("Example"));
    }

    private static long lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count();
    }
}
