package org.shifan.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shifan.programme.selection.DecisionTests.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Tier;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.Hash;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.EndorsementRefusal;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.selection.Standing.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the signed text to the issued list: objections, their check, and their answer. */
@ShifanTest
class ListTests {
    private static final String ROUND = Selecting.ROUND;
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);

    @Autowired Selecting selecting;
    @Autowired Programme programme;
    @Autowired Finalising finalising;
    @Autowired Receiving receiving;
    @Autowired Consultations consultations;
    @Autowired Proposals proposals;
    @Autowired Objections objections;
    @Autowired Issues issues;
    @Autowired Progress progress;
    @Autowired Register register;
    @Autowired Bundles bundles;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Selecting.Started proposed() {
        var started = selecting.signed();
        var unused = proposals.propose(Office.host(), started.call(), ROUND);
        return started;
    }

    private Objection object(Selecting.Started started) {
        return objections.raise(started.call(), ROUND, Selecting.raised("示例：请说明"), clock.instant());
    }

    private Issues.Issue issue(Selecting.Started started) {
        return issues.issue(Office.host(), started.call(), ROUND, "示例〔2013〕9号", DATED);
    }

    private List<State> states(Selecting.Started started) {
        return started.receipts().stream()
                .map(one -> register.byReceipt(one).orElseThrow().state())
                .toList();
    }

    @Test
    void theListIsIssuedOnlyAfterItsTimeAndWhenEveryObjectionIsAnswered() {
        var started = proposed();
        var objection = object(started);
        refused(SelectionRefusal.STILL_OPEN, () -> issue(started));
        selecting.letTheTimeRunOut(started);
        refused(SelectionRefusal.UNANSWERED, () -> issue(started));
        objections.answer(
                Office.host(), started.call(), ROUND, objection.number(), false, "示例：理由已写明");
        assertThat(progress.of(started.call(), ROUND).step()).isEqualTo(Step.ISSUE);
        assertThat(issue(started).number()).isEqualTo("示例〔2013〕9号");
        assertThat(states(started))
                .containsExactly(State.DESIGNATED, State.NOT_DESIGNATED, State.NOT_DESIGNATED);
        refused(SelectionRefusal.ISSUED, () -> issue(started));
        refused(
                SelectionRefusal.ISSUED,
                () -> selecting.consult(started, started.receipts().getFirst()));
        assertThat(progress.of(started.call(), ROUND).waiting()).isEmpty();
    }

    @Test
    void onceThereIsAListNoPlanIsMadeFinalAndOnceRankedNoReportIsReceived() {
        var started = proposed();
        var late = programme.drafted(started.call(), "330400");
        refused(
                EndorsementRefusal.RANKED,
                () ->
                        receiving.register(
                                Office.host(),
                                started.call(),
                                "330000",
                                new Report.Document("示例发改〔2013〕9号", DATED),
                                List.of(),
                                clock.instant(),
                                new Report.Paper(
                                        "示例收发室",
                                        5,
                                        "扫描.pdf",
                                        new Document("ab".repeat(32), 9, "application/pdf")),
                                "专人送达"));
        selecting.letTheTimeRunOut(started);
        var unused = issue(started);
        refused(
                ApplicationRefusal.SETTLED,
                () -> finalising.finalise(Office.lead("330400"), late.id()));
    }

    @Test
    void whileTheListIsUpNeitherChoiceNorTextCanChange() {
        var started = proposed();
        refused(
                SelectionRefusal.PROPOSED,
                () -> selecting.consult(started, started.receipts().get(1)));
        refused(SelectionRefusal.PROPOSED, () -> selecting.draft(started, "示例：另一稿"));
        refused(
                SelectionRefusal.PROPOSED,
                () -> proposals.propose(Office.host(), started.call(), ROUND));
        assertThat(consultations.of(started.call(), ROUND)).hasSize(1);
    }

    @Test
    void anUpheldObjectionEndsTheListAndTheOrgansBeginAgain() {
        var started = proposed();
        assertThat(states(started))
                .containsExactly(State.PROPOSED, State.NOT_PROPOSED, State.NOT_PROPOSED);
        var objection = object(started);
        objections.answer(
                Office.host(), started.call(), ROUND, objection.number(), true, "示例：数据有误");
        assertThat(states(started)).containsOnly(State.ELIGIBLE);
        var standing = progress.of(started.call(), ROUND);
        assertThat(standing.step()).isEqualTo(Step.CONSULTATION);
        assertThat(standing.text()).isEmpty();
        refused(
                SelectionRefusal.RECONSULT,
                () -> proposals.propose(Office.host(), started.call(), ROUND));
        refused(SelectionRefusal.RECONSULT, () -> selecting.draft(started, "示例：同一稿"));
        refused(SelectionRefusal.NOT_OPEN, () -> object(started));

        selecting.consult(started, started.receipts().get(1));
        selecting.signed(started);
        assertThat(proposals.propose(Office.host(), started.call(), ROUND).number()).isEqualTo(2);
        selecting.letTheTimeRunOut(started);
        issue(started);
        assertThat(states(started))
                .containsExactly(State.NOT_DESIGNATED, State.DESIGNATED, State.NOT_DESIGNATED);
    }

    @Test
    void anObjectionThatComesTooLateIsRefusedWithBothInstants() {
        var started = proposed();
        var until = proposals.open(started.call(), ROUND).orElseThrow().until();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () ->
                                objections.raise(
                                        started.call(), ROUND, Selecting.raised("示例"), until))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo(SelectionRefusal.CLOSED);
                            assertThat(refused.values()).containsExactly(until, until);
                        });
        assertThat(
                        objections
                                .raise(
                                        started.call(),
                                        ROUND,
                                        Selecting.raised("示例"),
                                        until.minusMillis(1))
                                .number())
                .isOne();
    }

    @Test
    void anObjectionIsCheckedByWhoHandlesItAndAnsweredOnce() {
        var started = proposed();
        var number = object(started).number();
        refused(
                SelectionRefusal.REASON,
                () -> objections.check(Office.host(), started.call(), number, " "));
        assertThat(progress.of(started.call(), ROUND).waiting())
                .extracting(Standing.Waiting::act)
                .containsExactly(SelectionAct.OBJECTION_CHECKED);
        var checked = objections.check(Office.host(), started.call(), number, "示例：已核实");
        assertThat(checked.finding().orElseThrow().text()).isEqualTo("示例：已核实");
        assertThat(progress.of(started.call(), ROUND).waiting())
                .extracting(Standing.Waiting::act)
                .containsExactly(SelectionAct.OBJECTION_ANSWERED);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () ->
                                objections.answer(
                                        selecting.organs(started).get(1),
                                        started.call(),
                                        ROUND,
                                        number,
                                        false,
                                        "示例"));
        objections.answer(Office.host(), started.call(), ROUND, number, false, "示例：不成立");
        refused(
                SelectionRefusal.NO_OBJECTION,
                () -> objections.answer(Office.host(), started.call(), ROUND, number, true, "示例"));
        refused(
                SelectionRefusal.NO_OBJECTION,
                () -> objections.check(Office.host(), started.call(), number, "示例"));
    }

    @Test
    void theLedgerKnowsNeitherWhoObjectedNorWhatTheCheckFound() {
        var started = proposed();
        var number = object(started).number();
        objections.check(Office.host(), started.call(), number, "示例：已向示例公众甲核实");
        var entries =
                ledger.entries(started.call()).stream()
                        .filter(entry -> entry.type().startsWith("objection."))
                        .toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.toString())
                .contains("示例：请说明")
                .doesNotContain("示例公众甲", "example@shifan.example");
    }

    @Test
    void publicBodiesConfirmNoGuessOfAWithheldTextAndTheKeeperCanOpenThem() {
        var started = proposed();
        var finding = "示例：已核实";
        objections.check(Office.host(), started.call(), object(started).number(), finding);
        committed(started, "review.score-locked", "opinion", "review.sheet", "opinion");
        committed(started, "selection.consulted", "minutes", "selection.consultation", "minutes");
        committed(started, "objection.checked", "finding", "selection.objection", "finding");
        committed(started, "review.expert-appointed", "employer", "review.expert", "employer");
    }

    /**
     * That the newest body of the type holds the commitment which salt and text in the table open.
     */
    private void committed(
            Selecting.Started started, String type, String field, String table, String column) {
        var body =
                ledger.entries(started.call()).stream()
                        .filter(entry -> entry.type().equals(type))
                        .toList()
                        .getLast()
                        .body();
        var held =
                jdbc.sql("select %2$s, %2$s_salt from %1$s where call = ?".formatted(table, column))
                        .param(started.call())
                        .query(
                                (row, n) -> {
                                    var text = row.getString(1).getBytes(StandardCharsets.UTF_8);
                                    assertThat(body.get(field)).isNotEqualTo(Hash.sha256Hex(text));
                                    return Body.commitment(row.getBytes(2), text);
                                })
                        .list();
        assertThat(held).doesNotHaveDuplicates().contains((String) body.get(field));
    }

    @Test
    void noLeafTellsWhichExpertActed() {
        var started = selecting.consulted();
        ledger.sequence();
        assertThat(ledger.entries(started.call()))
                .filteredOn(entry -> entry.type().equals("review.score-locked"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.office()).isEmpty());
        assertThat(ledger.entries(started.call()))
                .filteredOn(entry -> entry.type().equals("selection.consulted"))
                .isNotEmpty()
                .noneSatisfy(entry -> assertThat(entry.office()).isEmpty());
    }

    @Test
    void aStrangerVerifiesEveryStepUpToAListAfterAnUpheldObjection() {
        var started = proposed();
        var number = object(started).number();
        objections.check(Office.host(), started.call(), number, "示例：已核实");
        objections.answer(Office.host(), started.call(), ROUND, number, true, "示例：数据有误");
        selecting.consult(started, started.receipts().get(1));
        selecting.signed(started);
        var unused = proposals.propose(Office.host(), started.call(), ROUND);
        ledger.sequence();
        var bundle = bundles.write(started.call(), Tier.AUDITOR).orElseThrow();
        var report = BundleVerification.verify(bundle, Optional.of(ledger.key()), List.of());
        assertThat(report.broken()).isEmpty();
    }
}
