package org.shifan.programme.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Step;
import org.shifan.decisions.bundle.Tier;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Manner;
import org.shifan.programme.application.Packed;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.selection.Bundles;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans of cities that did not use the system: taken up from paper, taken back, reported. */
@ShifanTest
class PaperPlansTests {
    /** Anhui, in the centre: two places. */
    private static final String PROVINCE = "340000";

    private static final String CITY = "340100";
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);
    private static final Instant RECEIVED = Instant.parse("2013-09-15T15:00:00Z");
    private static final Document SCAN = new Document("cd".repeat(32), 4096, "application/pdf");

    @Autowired Programme programme;
    @Autowired PaperPlans plans;
    @Autowired Receiving receiving;
    @Autowired Endorsement endorsement;
    @Autowired Finalising finalising;
    @Autowired Approvals approvals;
    @Autowired Attachments attachments;
    @Autowired Submissions submissions;
    @Autowired Register register;
    @Autowired Bundles bundles;
    @Autowired Ledger ledger;

    private Application enter(String call, String city, String over) {
        return plans.enter(Office.host(), call, city, entry(over));
    }

    private static PaperEntry entry(String over) {
        return new PaperEntry(
                Optional.of(new Packed.Paper("示例政函〔2013〕3号", DATED)),
                Optional.of(Programme.terms(over)),
                "方案.pdf",
                SCAN,
                "未接入系统");
    }

    private Application register(Application... applications) {
        var wanted =
                IntStream.range(0, applications.length)
                        .mapToObj(
                                i ->
                                        new Report.Wanted(
                                                applications[i].id(), i + 1, Optional.empty()))
                        .toList();
        var unused =
                receiving.register(
                        Office.host(),
                        applications[0].call(),
                        PROVINCE,
                        new Report.Document("示例发改〔2013〕9号", DATED),
                        wanted,
                        RECEIVED,
                        new Report.Paper("示例收发室", 5, "报告.pdf", SCAN),
                        "专人送达");
        return register.find(applications[0].id()).orElseThrow();
    }

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aCityThatNeverSignedInIsTakenUpRegisteredAndPassesTheVerification() {
        var call = programme.open();
        var entered = enter(call, CITY, "");
        assertThat(entered.state()).isEqualTo(State.AGREED);
        assertThat(plans.waiting(call)).extracting(Application::city).containsExactly(CITY);
        assertThat(finalising.version(entered.id(), 1))
                .hasValueSatisfying(
                        version -> {
                            assertThat(version.sha256()).isEqualTo(SCAN.sha256());
                            assertThat(version.scan())
                                    .contains(
                                            new PlanVersion.Scan(
                                                    "方案.pdf", 4096, "application/pdf"));
                        });
        assertThat(approvals.of(entered.id(), 1))
                .hasValueSatisfying(one -> assertThat(one.number()).isEqualTo("示例政函〔2013〕3号"));
        assertThat(endorsement.agreement(entered.id()))
                .hasValueSatisfying(one -> assertThat(one.plan()).isEqualTo(SCAN.sha256()));

        var reported = register(entered, programme.agreed(call, "340200"));
        assertThat(reported.state()).isEqualTo(State.REPORTED);
        assertThat(register.unusual(call).get(reported.id())).isEqualTo(Manner.PAPER);
        assertThat(plans.waiting(call)).isEmpty();
        var packed =
                Packed.of(submissions.byReceipt(reported.receipt().orElseThrow()).orElseThrow());
        assertThat(packed.plan()).isEqualTo(SCAN.sha256());
        assertThat(packed.files())
                .containsExactly(new Packed.File("scan", "方案.pdf", SCAN.sha256(), 4096));
        assertThat(packed.approval().orElseThrow().number()).isEqualTo("示例政函〔2013〕3号");

        ledger.sequence();
        var bundle = bundles.write(call, Tier.AUDITOR).orElseThrow();
        var report = BundleVerification.verify(bundle, Optional.of(ledger.key()), List.of());
        assertThat(report.broken()).isEmpty();
        assertThat(report.findings())
                .filteredOn(finding -> finding.step() == Step.APPROVALS)
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.text().in("en"))
                                        .contains("Plans: 2")
                                        .contains("from paper by the host: 1"));
    }

    @Test
    void theLedgerNamesScanDocumentsAndReason() {
        var call = programme.open();
        var unused = enter(call, CITY, "");
        assertThat(ledger.entries(call).getLast().body())
                .containsEntry("plan", SCAN.sha256())
                .containsEntry("approval", Map.of("number", "示例政函〔2013〕3号", "date", "2013-09-15"))
                .containsEntry("why", "未接入系统")
                .containsEntry("over", false);
    }

    @Test
    void aPlanOnPaperTakesAPlaceAndBeyondTheLimitNeedsAReason() {
        var call = programme.open();
        var first = enter(call, CITY, "");
        programme.agreed(call, "340200");
        assertThat(endorsement.taken(call, PROVINCE)).isEqualTo(2);
        refused(EndorsementRefusal.QUOTA_FULL, () -> enter(call, "340300", ""));
        assertThat(register.find(call, "340300")).as("nothing is left of it").isEmpty();
        var over = enter(call, "340300", "先行价值");
        assertThat(over.over()).isTrue();
        assertThat(over.reason()).contains("先行价值");

        var back = plans.withdraw(Office.host(), first.id(), "缺页");
        assertThat(back.state()).isEqualTo(State.DRAFTING);
        assertThat(endorsement.taken(call, PROVINCE)).isEqualTo(1);
        assertThat(register.events(first.id()).getFirst().note()).isEqualTo("缺页");
        assertThat(enter(call, CITY, "").version()).isEqualTo(2);
    }

    @Test
    void whatTheCityDraftedHereIsNeitherLostNorReported() {
        var call = programme.open();
        var draft = programme.drafted(call, CITY);
        var file =
                attachments.add(Office.lead(CITY), draft.id(), "plan", "草稿.txt", new byte[] {'a'});
        var reported = register(enter(call, CITY, ""));
        assertThat(reported.id()).isEqualTo(draft.id());
        var packed =
                Packed.of(submissions.byReceipt(reported.receipt().orElseThrow()).orElseThrow());
        assertThat(packed.files()).extracting(Packed.File::material).containsExactly("scan");
        assertThat(attachments.of(draft.id())).containsExactly(file);
        assertThat(attachments.of(draft.id(), finalising.version(draft.id(), 1).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aPlanThatIsFinalHereIsNotTakenUpFromPaper() {
        var call = programme.open();
        programme.finalised(call, CITY);
        refused(ApplicationRefusal.STATE, () -> enter(call, CITY, ""));
    }

    @Test
    void onlyWhatWasTakenUpFromPaperCanBeTakenBackAndOnlyUntilItIsReported() {
        var call = programme.open();
        var written = programme.agreed(call, "340200");
        refused(
                EndorsementRefusal.NOT_ON_PAPER,
                () -> plans.withdraw(Office.host(), written.id(), "缺页"));
        var reported = register(enter(call, CITY, ""), written);
        refused(ApplicationRefusal.STATE, () -> plans.withdraw(Office.host(), reported.id(), "缺页"));
    }

    @Test
    void everyApprovalThatTheCallAsksForHasToBeOnThePaper() {
        var call = programme.open();
        var given = entry("");
        refused(
                EndorsementRefusal.PAPER_APPROVALS,
                () ->
                        plans.enter(
                                Office.host(),
                                call,
                                CITY,
                                new PaperEntry(
                                        Optional.empty(),
                                        given.agreement(),
                                        given.name(),
                                        SCAN,
                                        given.why())));
        refused(
                ApplicationRefusal.REASON,
                () ->
                        plans.enter(
                                Office.host(),
                                call,
                                CITY,
                                new PaperEntry(
                                        given.approval(),
                                        given.agreement(),
                                        given.name(),
                                        SCAN,
                                        " ")));
        refused(ApplicationRefusal.NOT_ADDRESSED, () -> enter(call, "999999", ""));
    }

    @Test
    void nothingIsTakenUpForAUnitThatHasReportedAlready() {
        var call = programme.open();
        register(programme.agreed(call, CITY));
        refused(EndorsementRefusal.REPORTED, () -> enter(call, "340200", ""));
        assertThat(register.find(call, "340200")).isEmpty();
    }

    @Test
    void anAgreementIsNotDatedBeforeTheApproval() {
        var given = entry("");
        var later = new Packed.Paper("示例政函〔2013〕3号", LocalDate.of(2013, 9, 16));
        refused(
                EndorsementRefusal.PAPER_ORDER,
                () ->
                        plans.enter(
                                Office.host(),
                                programme.open(),
                                CITY,
                                new PaperEntry(
                                        Optional.of(later),
                                        given.agreement(),
                                        given.name(),
                                        SCAN,
                                        given.why())));
    }

    @Test
    void noApprovalIsOlderThanTheNoticeThatAsksForIt() {
        var given = entry("");
        var issued = LocalDate.of(2013, 9, 13);
        var call = programme.open();
        refused(
                ApplicationRefusal.BEFORE_NOTICE,
                () -> enter(call, given, new Packed.Paper("示例政函〔2013〕2号", issued.minusDays(1))));
        var entered = enter(call, given, new Packed.Paper("示例政函〔2013〕2号", issued));
        assertThat(entered.state()).isEqualTo(State.AGREED);
    }

    private Application enter(String call, PaperEntry given, Packed.Paper approval) {
        return plans.enter(
                Office.host(),
                call,
                CITY,
                new PaperEntry(
                        Optional.of(approval), given.agreement(), given.name(), SCAN, given.why()));
    }

    @Test
    void theProvinceDoesNotReturnWhatTheHostTookUp() {
        var entered = enter(programme.open(), CITY, "");
        refused(
                EndorsementRefusal.ON_PAPER,
                () -> endorsement.giveBack(Office.commission(PROVINCE), entered.id(), "补充材料"));
        assertThat(register.find(entered.id()).orElseThrow().state()).isEqualTo(State.AGREED);
    }
}
