package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.bundle.Report.Verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
}
