package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.bundle.Tampering.SEAL;
import static org.shifan.decisions.bundle.Tampering.STORY;
import static org.shifan.decisions.bundle.Tampering.lines;
import static org.shifan.decisions.bundle.Tampering.outcome;
import static org.shifan.decisions.bundle.Tampering.verify;
import static org.shifan.decisions.bundle.Tampering.withLines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.bundle.Report.Verdict;
import org.shifan.decisions.ledger.CanonicalJson;

/** What a bundle keeps back is said. */
@NullUnmarked
class WithheldTests {
    @Test
    void aBodyKeptBackIsSaidAndNeverPassesForRecomputed() {
        var files = Archive.read(SEAL.bundle(Tier.PUBLIC));
        var lines = lines(files);
        for (int i = 0; i < lines.size(); i++) {
            var json = CanonicalJson.read(lines.get(i).getBytes(StandardCharsets.UTF_8));
            if (STORY.events.get(i).type().equals(Types.SUBMITTED)) {
                var leaf = Map.of("leaf", json.get("leaf"));
                lines.set(i, new String(CanonicalJson.of(leaf), StandardCharsets.UTF_8));
            }
        }
        var report = verify(withLines(files, lines), List.of());
        assertThat(report.broken()).isEmpty();
        for (var step :
                List.of(
                        Step.APPROVALS,
                        Step.REPORTS,
                        Step.LIMITS,
                        Step.CONDITIONS,
                        Step.EXCEPTIONS,
                        Step.PANELS,
                        Step.RANKING)) {
            assertThat(outcome(report, step)).isEqualTo(Outcome.NOT_RECOMPUTED);
        }
    }

    @Test
    void aBundleForAuditorsThatKeepsSomethingBackIsFound() {
        var files = Archive.read(SEAL.bundle(Tier.PUBLIC));
        var read = Manifest.read(files.get(Manifest.NAME));
        files.put(
                Manifest.NAME,
                new Manifest(read.call(), Tier.AUDITOR, read.until(), read.size(), read.files())
                        .bytes());
        assertThat(verify(files, List.of()).broken().map(Finding::code)).contains("bodies.auditor");
    }

    @Test
    void thePublicBundleWithholdsWhatTheNoticeSays() {
        var random = new Random(3);
        Story story;
        do {
            story = new Story(random, new SmallCall(random, "withheld"));
        } while (!story.issued());
        var report = new Seal(story).verify(Tier.PUBLIC);
        assertThat(report.broken()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(outcome(report, Step.PANELS)).isEqualTo(Outcome.NOT_RECOMPUTED);
        assertThat(outcome(report, Step.RANKING)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(report, Step.RESULT)).isEqualTo(Outcome.PASSED);
    }
}
