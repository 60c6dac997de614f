package org.shifan.programme.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Place;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

/** The document on which the host decides what the lists leave unknown. */
@ShifanTest
class EvidenceTests {
    private static final LocalDate DATED = LocalDate.of(2013, 9, 1);
    private static final String HASH = "cd".repeat(32);

    @Autowired Reviewing reviewing;
    @Autowired FormalCheck check;
    @Autowired Verdicts verdicts;
    @Autowired ToldVerdict told;
    @Autowired Register register;
    @Autowired Calls calls;
    @Autowired Ledger ledger;

    private Application undecided() {
        var call = reviewing.open();
        var unknown =
                calls.places(call).stream()
                        .filter(one -> verdict(call, one) == Answer.UNKNOWN)
                        .map(Place::code)
                        .findFirst()
                        .orElseThrow();
        var id = reviewing.reported(call, unknown).id();
        var unused = check.pass(Office.host(), id);
        var alsoUnused = verdicts.prepare(Office.host(), id);
        var open = verdicts.give(Office.secondOfHost(), id);
        assertThat(open.state()).isEqualTo(State.UNDECIDED);
        return open;
    }

    private Answer verdict(String call, Place place) {
        var verdict = calls.eligibility(call).judge(place);
        return verdict.addressed() ? verdict.answer() : Answer.NO;
    }

    @Test
    void theDocumentIsOnTheLedgerByItsHashAndBesideTheVerdictOfHostAndCity() {
        var decided = decide(undecided(), evidence("示例：批复", DATED, Optional.of(copy())));
        var decision = verdicts.decision(decided).orElseThrow();
        assertThat(ledger.entry(decision.entry()).orElseThrow().body().get("evidence"))
                .isEqualTo(
                        Map.of(
                                "title", "示例：批复",
                                "number", "示例〔2013〕1号",
                                "date", "2013-09-01",
                                "sha256", HASH));
        assertThat(verdicts.evidence(decision))
                .contains(evidence("示例：批复", DATED, Optional.of(copy())));
        var conclusion = told.on(decided).orElseThrow();
        assertThat(conclusion.reasons())
                .endsWith(
                        Words.of("eligibility.told.decided", "示例：依据原件"),
                        verdicts.evidence(decision).orElseThrow().words());
        assertThat(conclusion.more().map(Link::path))
                .contains("/verdicts/" + decided.id() + "/evidence");
    }

    @Test
    void aReferenceNeedsNoFileAndADecisionNoDocument() {
        var reference = evidence("示例：统计年鉴", DATED, Optional.empty());
        var decided = decide(undecided(), reference);
        assertThat(verdicts.decision(decided).flatMap(verdicts::evidence)).contains(reference);
        assertThat(told.on(decided).orElseThrow().more()).isEmpty();

        var without = verdicts.decide(Office.host(), undecided().id(), true, "示例：依据原件");
        var decision = verdicts.decision(without).orElseThrow();
        assertThat(verdicts.evidence(decision)).isEmpty();
        assertThat(ledger.entry(decision.entry()).orElseThrow().body())
                .containsOnlyKeys("receipt", "answer", "reason", "person");
    }

    @Test
    void aDocumentWithoutANameOrDatedAfterTodayIsRefusedAndNothingIsDecided() {
        var open = undecided();
        refused(open, EligibilityRefusal.EVIDENCE_TITLE, evidence(" ", DATED, Optional.of(copy())));
        refused(
                open,
                ApplicationRefusal.DATE,
                evidence("示例：批复", LocalDate.of(2099, 1, 1), Optional.empty()));
        assertThat(register.find(open.id()).orElseThrow().state()).isEqualTo(State.UNDECIDED);
    }

    private void refused(Application open, RefusalCode code, Evidence evidence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(open, evidence))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Application decide(Application open, Evidence evidence) {
        return verdicts.decide(Office.host(), open.id(), true, "示例：依据原件", Optional.of(evidence));
    }

    private static Evidence evidence(String title, LocalDate dated, Optional<Evidence.Copy> copy) {
        return new Evidence(title, Optional.of("示例〔2013〕1号"), Optional.of(dated), copy);
    }

    private static Evidence.Copy copy() {
        return new Evidence.Copy("批复.pdf", new Document(HASH, 9, "application/pdf"));
    }
}
