package org.shifan.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.selection.Violation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Standing.Step;
import org.springframework.beans.factory.annotation.Autowired;

/** From the ranking to the signed text: what comes first, and what does not hold any longer. */
@ShifanTest
class DecisionTests {
    private static final String ROUND = Selecting.ROUND;

    @Autowired Selecting selecting;
    @Autowired Rankings rankings;
    @Autowired Consultations consultations;
    @Autowired Decisions decisions;
    @Autowired Proposals proposals;
    @Autowired Progress progress;
    @Autowired Reviewing reviewing;

    static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Step step(Selecting.Started started) {
        return progress.of(started.call(), ROUND).step();
    }

    private static Consultations.Outcome choosing(
            Set<String> chosen, Map<String, String> reasons, String tie) {
        return new Consultations.Outcome(chosen, reasons, tie, "示例纪要");
    }

    @Test
    void nobodyConsultsBeforeTheRankingIsRecorded() {
        var started = selecting.reviewed(1, 5, 4, 3);
        assertThat(step(started)).isEqualTo(Step.RANKING);
        var first = started.receipts().getFirst();
        refused(SelectionRefusal.NOT_RANKED, () -> selecting.consult(started, first));
        assertThat(rankings.rank(Office.host(), started.call(), ROUND).applications())
                .isEqualTo(started.receipts());
        refused(SelectionRefusal.RANKED, () -> rankings.rank(Office.host(), started.call(), ROUND));
        assertThat(step(started)).isEqualTo(Step.CONSULTATION);
    }

    @Test
    void aDepartureWithoutAReasonIsRefusedAndEachIsNamed() {
        var started = selecting.ranked(1, 5, 4, 3);
        var first = started.receipts().get(0);
        var second = started.receipts().get(1);
        var silent = choosing(Set.of(second), Map.of(), "");
        assertThat(consultations.violations(started.call(), ROUND, silent))
                .extracting(Violation::code, Violation::application)
                .containsExactlyInAnyOrder(
                        tuple(Violation.Code.CHOSEN_WITHOUT_REASON, second),
                        tuple(Violation.Code.PASSED_OVER_WITHOUT_REASON, first));
        refused(
                SelectionRefusal.CHOICE,
                () -> consultations.record(Office.host(), started.call(), ROUND, silent));
        var explained =
                consultations.record(
                        Office.host(),
                        started.call(),
                        ROUND,
                        choosing(Set.of(second), Map.of(first, "资金未落实", second, "先行价值"), ""));
        assertThat(explained.chosen()).containsExactly(second);
        assertThat(explained.reasons()).containsOnlyKeys(first, second);
    }

    @Test
    void aTieOnTheLineIsDecidedWithAReasonOrNotAtAll() {
        var started = selecting.ranked(2, 5, 3, 3);
        var chosen = Set.of(started.receipts().get(0), started.receipts().get(2));
        refused(
                SelectionRefusal.CHOICE,
                () ->
                        consultations.record(
                                Office.host(),
                                started.call(),
                                ROUND,
                                choosing(chosen, Map.of(), " ")));
        var all = Set.copyOf(started.receipts());
        refused(
                SelectionRefusal.CHOICE,
                () ->
                        consultations.record(
                                Office.host(),
                                started.call(),
                                ROUND,
                                choosing(all, Map.of(), "两市都好")));
        var decided =
                consultations.record(
                        Office.host(), started.call(), ROUND, choosing(chosen, Map.of(), "看政策一项"));
        assertThat(decided.tied())
                .containsExactlyInAnyOrder(started.receipts().get(1), started.receipts().get(2));
        assertThat(decided.tieReason()).isEqualTo("看政策一项");
    }

    private static void named(Object value) {
        assertThat(value).isInstanceOf(Spoken.class);
        assertThat(((Spoken) value).words()).isInstanceOf(Words.Translated.class);
    }

    @Test
    void aRefusalNamesOrgansAndRoundsToPeopleAndKeepsTheirIds() {
        var started = selecting.consulted();
        var unused = selecting.draft(started, "示例：一稿");
        var organs = selecting.organs(started);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> selecting.sign(started, organs.getFirst()))
                .satisfies(
                        refused -> {
                            assertThat(refused.values().toString())
                                    .isEqualTo(
                                            List.of(organs.stream().map(Actor::organ).toList())
                                                    .toString());
                            assertThat((List<?>) refused.values().getFirst())
                                    .allSatisfy(DecisionTests::named);
                        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rankings.rank(Office.host(), started.call(), ROUND))
                .satisfies(refused -> named(refused.values().getFirst()));
    }

    @Test
    void aRoundSaysThatNobodyHasBeenAssigned() {
        assertThat(progress.of(reviewing.open(), ROUND).unassigned()).isTrue();
        assertThat(progress.of(selecting.reviewed(1, 5).call(), ROUND).unassigned()).isFalse();
        assertThat(progress.of(selecting.ranked(1, 5).call(), ROUND).unassigned()).isFalse();
    }

    @Test
    void nobodySignsBeforeAllHaveSpoken() {
        var started = selecting.consulted();
        refused(
                SelectionRefusal.NO_DRAFT,
                () -> decisions.sign(Office.host(), started.call(), ROUND, "0"));
        selecting.draft(started, "示例");
        var organs = selecting.organs(started);
        organs.stream().skip(1).forEach(organ -> selecting.agree(started, organ));
        assertThat(progress.of(started.call(), ROUND).silent())
                .containsExactly(organs.getFirst().organ());
        refused(SelectionRefusal.OPINION_MISSING, () -> selecting.sign(started, organs.get(1)));
        selecting.agree(started, organs.getFirst());
        refused(SelectionRefusal.OPINION_GIVEN, () -> selecting.agree(started, organs.getFirst()));
        assertThat(step(started)).isEqualTo(Step.SIGNING);
        selecting.sign(started, organs.get(1));
        refused(SelectionRefusal.SIGNED, () -> selecting.sign(started, organs.get(1)));
    }

    @Test
    void whoDoesNotAgreeStopsTheTextUntilAnotherVersionIsAgreed() {
        var started = selecting.consulted();
        var first = selecting.draft(started, "示例第一稿");
        var organs = selecting.organs(started);
        var against = organs.get(3);
        refused(
                SelectionRefusal.REASON,
                () -> selecting.speak(started, against, Stance.DISAGREE, " "));
        selecting.speak(started, against, Stance.DISAGREE, "示例：应写明时间安排");
        organs.stream()
                .filter(organ -> !organ.equals(against))
                .forEach(organ -> selecting.agree(started, organ));
        refused(SelectionRefusal.NOT_AGREED, () -> selecting.sign(started, organs.getFirst()));
        var standing = progress.of(started.call(), ROUND);
        assertThat(standing.step()).isEqualTo(Step.TEXT);
        assertThat(standing.against()).containsExactly(against.organ());
        assertThat(standing.waiting())
                .extracting(Standing.Waiting::act)
                .containsExactly(SelectionAct.DRAFTED);

        var second = selecting.draft(started, "示例第二稿");
        assertThat(second.opinions()).isEmpty();
        organs.forEach(organ -> selecting.agree(started, organ));
        refused(
                SelectionRefusal.NO_DRAFT,
                () -> decisions.sign(organs.get(1), started.call(), ROUND, first.sha256()));
        assertThat(
                        decisions
                                .sign(organs.get(1), started.call(), ROUND, second.sha256())
                                .signatures())
                .hasSize(1);
    }

    @Test
    void theListIsNotProposedBeforeEveryOrganHasSigned() {
        var started = selecting.consulted();
        refused(
                SelectionRefusal.NO_DRAFT,
                () -> proposals.propose(Office.host(), started.call(), ROUND));
        selecting.draft(started, "示例");
        var organs = selecting.organs(started);
        organs.forEach(organ -> selecting.agree(started, organ));
        assertThat(organs).hasSize(8);
        for (var organ : organs) {
            refused(
                    SelectionRefusal.SIGNATURE_MISSING,
                    () -> proposals.propose(Office.host(), started.call(), ROUND));
            selecting.sign(started, organ);
        }
        assertThat(step(started)).isEqualTo(Step.PROPOSAL);
        assertThat(proposals.propose(Office.host(), started.call(), ROUND).number()).isOne();
    }

    @Test
    void anotherConsultationEndsTheTextAndItsSignatures() {
        var started = selecting.signed();
        selecting.consult(started, started.receipts().get(1));
        assertThat(progress.of(started.call(), ROUND).text()).isEmpty();
        refused(
                SelectionRefusal.OUTDATED,
                () -> proposals.propose(Office.host(), started.call(), ROUND));
        refused(
                SelectionRefusal.OUTDATED,
                () -> selecting.agree(started, selecting.organs(started).get(1)));
        selecting.signed(started);
        assertThat(proposals.propose(Office.host(), started.call(), ROUND).version()).isEqualTo(2);
    }

    @Test
    void anOrganThatDoesNotDecideInTheCallHasNoVoice() {
        var started = selecting.consulted();
        selecting.draft(started, "示例");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> selecting.agree(started, Office.joint("someone-else")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () ->
                                decisions.draft(
                                        selecting.organs(started).get(1),
                                        started.call(),
                                        ROUND,
                                        "示例"));
    }

    @Test
    void whatWaitsIsShownToExactlyThoseWhoCanDoIt() {
        var started = selecting.consulted();
        selecting.draft(started, "示例");
        var organs = selecting.organs(started);
        selecting.agree(started, organs.get(2));
        var waiting = progress.of(started.call(), ROUND).waiting();
        assertThat(waiting).extracting(Standing.Waiting::act).containsOnly(SelectionAct.OPINION);
        assertThat(organs.stream().filter(o -> waiting.stream().anyMatch(w -> w.waitsFor(o))))
                .hasSize(7)
                .doesNotContain(organs.get(2));
        assertThat(List.of(Office.lead("340100"), Office.commission("340000")))
                .noneMatch(actor -> waiting.stream().anyMatch(w -> w.waitsFor(actor)));
    }
}
