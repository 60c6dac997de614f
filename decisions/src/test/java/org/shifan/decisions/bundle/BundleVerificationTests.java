package org.shifan.decisions.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.bundle.Report.Verdict;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;

class BundleVerificationTests {

    @RepeatedTest(60)
    void aCallThatKeepsToEveryRuleIsProven(RepetitionInfo repetition) {
        var report = new Seal(new Story(repetition.getCurrentRepetition())).verify(Tier.AUDITOR);
        assertThat(report.broken()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(report.findings()).hasSize(Step.values().length);
    }

    @Test
    void everyStepIsRecomputedInAWholeCall() {
        var report = new Seal(whole()).verify(Tier.AUDITOR);
        var passed =
                report.findings().stream()
                        .filter(f -> f.outcome() == Outcome.PASSED)
                        .map(Finding::step)
                        .collect(Collectors.toSet());
        assertThat(passed).isEqualTo(EnumSet.complementOf(EnumSet.of(Step.RECEIPTS)));
    }

    /** The first story that comes to an issued list. */
    static Story whole() {
        for (long seed = 1; ; seed++) {
            var story = new Story(seed);
            if (story.issued()) {
                return story;
            }
        }
    }

    @Test
    void withoutAKeyItIsConsistentAndNoMore() {
        var bundle = new Seal(whole()).bundle(Tier.AUDITOR);
        var report = BundleVerification.verify(bundle, Optional.empty(), List.of());
        assertThat(report.broken()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void thePublicBundleWithholdsWhatOrgansSaidOfAnExceptionAndDoesNotRecomputeIt() {
        Story story;
        long seed = 1;
        do {
            story = new Story(seed++);
        } while (!story.issued()
                || story.events.stream().noneMatch(e -> e.type().equals(Types.OPINION)));
        var seal = new Seal(story);
        assertThat(outcome(seal.verify(Tier.AUDITOR), Step.EXCEPTIONS)).isEqualTo(Outcome.PASSED);
        var report = seal.verify(Tier.PUBLIC);
        assertThat(report.broken()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(outcome(report, Step.EXCEPTIONS)).isEqualTo(Outcome.NOT_RECOMPUTED);
        assertThat(outcome(report, Step.RESULT)).isEqualTo(Outcome.PASSED);
    }

    private static Outcome outcome(Report report, Step step) {
        return finding(report, step).outcome();
    }

    private static Finding finding(Report report, Step step) {
        return report.findings().stream()
                .filter(finding -> finding.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** The figures of the steps differ only by what their sentences name. */
    @RepeatedTest(20)
    void receiptsGivenAreThoseWithAPlaceThoseOverTheLimitAndThoseWithdrawn(
            RepetitionInfo repetition) {
        var story = new Story(repetition.getCurrentRepetition());
        var report = new Seal(story).verify(Tier.AUDITOR);
        var limits = finding(report, Step.LIMITS);
        var reports = finding(report, Step.REPORTS);
        if (limits.outcome() == Outcome.PASSED && reports.outcome() == Outcome.PASSED) {
            long withdrawn =
                    story.events.stream().filter(e -> e.type().equals("report.withdrawn")).count();
            assertThat(figure(reports, 0))
                    .isEqualTo(figure(limits, 1) + figure(limits, 2) + withdrawn);
        }
    }

    private static long figure(Finding finding, int argument) {
        return Long.parseLong(finding.arguments().get(argument));
    }

    /** The sample of docs/reference/bundle.md: what was published must stay verifiable. */
    @Test
    void thePublishedSampleIsStillProven() throws IOException {
        var key = NoteVerifier.parse(new String(sample("small-call.vkey"), UTF_8));
        var receipt = Receipt.parse(sample("small-call-receipt.json"));
        var report =
                BundleVerification.verify(
                        sample("small-call.zip"), Optional.of(key), List.of(receipt));
        assertThat(report.broken()).isEmpty();
        assertThat(report.findings())
                .hasSize(Step.values().length)
                .allMatch(finding -> finding.outcome() == Outcome.PASSED);
    }

    private static byte[] sample(String name) throws IOException {
        try (var file = BundleVerificationTests.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
