package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondBatchTests {

    private final Notice notice = Notices.notice(Notices.SECOND_BATCH);

    @Test
    void everyQuotationStandsInTheNotice() throws IOException {
        var source =
                Files.readString(
                        Path.of("src/test/resources/notices-source/2013-second-batch.zh.txt"),
                        StandardCharsets.UTF_8);
        assertThat(notice.rules())
                .extracting(Rule::origin)
                .filteredOn(Origin.Clause.class::isInstance)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        origin -> assertThat(source).contains(((Origin.Clause) origin).quote()));
    }

    @Test
    void itHoldsWhatTheNoticeSays() {
        assertThat(notice.addressees()).hasSize(10);
        assertThat(notice.deciding()).hasSize(8);
        assertThat(notice.taskAreas()).hasSize(5);
        assertThat(notice.taskAreas().stream().flatMap(area -> area.tasks().stream())).hasSize(27);
        var settings = notice.settings();
        assertThat(settings.quota().orElseThrow().limits())
                .isEqualTo(Map.of("east", 3, "central", 2, "northeast", 2, "west", 1));
        assertThat(settings.quota().orElseThrow().total()).isEqualTo(50);
        assertThat(settings.quota().orElseThrow().provinces()).isEqualTo(27);
        assertThat(settings.rounds()).extracting(Settings.Round::places).containsExactly(30);
        assertThat(settings.schedule().deadline()).isEqualTo(Instant.parse("2013-11-27T16:00:00Z"));
        assertThat(notice.missing()).isEmpty();
    }
}
