package org.shifan.programme.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachment;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Manner;
import org.shifan.programme.application.Packed;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Report.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** What the host takes although it came late or on paper, and what everybody sees of it. */
@ShifanTest
class ReceivingTests {
    private static final String PROVINCE = "340000";
    private static final String CITY = "340100";
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);
    private static final Instant IN_TIME = Instant.parse("2013-11-20T02:00:00Z");
    private static final Instant LATE = Instant.parse("2013-11-27T16:00:20Z");

    @Autowired Programme programme;
    @Autowired Attachments attachments;
    @Autowired Finalising finalising;
    @Autowired Approvals approvals;
    @Autowired Endorsement endorsement;
    @Autowired FormalCheck check;
    @Autowired Reports reports;
    @Autowired Receiving receiving;
    @Autowired Receipts receipts;
    @Autowired Register register;
    @Autowired Ledger ledger;

    private Report report(Application application, Instant at) {
        return reports.submit(
                Office.commission(PROVINCE),
                application.call(),
                new Report.Document("示例发改〔2013〕9号", DATED),
                List.of(new Report.Wanted(application.id(), 1, Optional.empty())),
                at);
    }

    private Application now(Application application) {
        return register.find(application.id()).orElseThrow();
    }

    @Test
    void aReceiptNumberLeadsToTheActThatGaveItAndItsProofHolds() {
        var application = programme.agreed(programme.open(), CITY);
        report(application, IN_TIME);
        ledger.sequence();
        var number = now(application).receipt().orElseThrow();
        var received = receipts.find(number).orElseThrow();
        assertThat(ledger.entryOfReceipt(number)).contains(received.submission().entry());
        var proof = ledger.receipt(received.submission().entry()).orElseThrow();
        assertThat(proof.verify(ledger.key())).isEqualTo(Receipt.Outcome.PROVEN);
        assertThat(Hash.sha256Hex(received.submission().manifest()))
                .isEqualTo(received.submission().packageHash());
        assertThat(Packed.of(received.submission()).plan())
                .isEqualTo(application.plan().orElseThrow());
        assertThat(receipts.sheet(received, proof).special()).isEmpty();
    }

    @Test
    void aLateReportStaysRefusedWithAReasonOrIsAcceptedAndMarked() {
        var application = programme.agreed(programme.open(), CITY);
        var late = report(application, LATE);
        assertThat(late.standing()).isEqualTo(Standing.REFUSED_LATE);
        assertThat(now(application).receipt()).isEmpty();
        assertThatThrownBy(() -> receiving.uphold(Office.host(), late.id(), " "))
                .isInstanceOf(Refused.class);
        receiving.uphold(Office.host(), late.id(), "没有证明材料");
        assertThat(reports.find(late.id()).orElseThrow())
                .satisfies(
                        upheld -> {
                            assertThat(upheld.standing()).isEqualTo(Standing.REFUSED_LATE);
                            assertThat(upheld.reason()).contains("没有证明材料");
                        });
        receiving.acceptLate(Office.host(), late.id(), "专线中断");
        assertThat(now(application).state()).isEqualTo(State.REPORTED);
        var number = now(application).receipt().orElseThrow();
        assertThat(register.unusual(application.call()))
                .isEqualTo(Map.of(application.id(), Manner.LATE));
        assertThat(reports.standings(application.call()))
                .isEqualTo(Map.of(number, Standing.ACCEPTED_LATE));
        var received = receipts.find(number).orElseThrow();
        assertThat(received.submission().receivedAt()).isEqualTo(LATE);
        assertThat(received.report().reason()).contains("专线中断");
    }

    @Test
    void aPaperReportKeepsHowItCameAndEachJointOrganSignsForItsCopy() {
        var application = programme.agreed(programme.open(), CITY);
        var paper =
                new Report.Paper(
                        "示例收发室", 5, "扫描.pdf", new Document("ab".repeat(32), 9, "application/pdf"));
        assertThatThrownBy(() -> register(application, paper, IN_TIME))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(EndorsementRefusal.RECEIVED_LATER));
        var report = register(application, paper, Instant.parse("2013-09-15T15:00:00Z"));
        assertThat(register.unusual(application.call()))
                .isEqualTo(Map.of(application.id(), Manner.PAPER));
        assertThat(reports.paper(report.id())).contains(paper);
        assertThat(ledger.entry(report.entry()).orElseThrow().body().get("paper"))
                .isEqualTo(Map.of("copies", 5L, "scan", "ab".repeat(32)));
        var joint = Office.joint("mof");
        assertThat(reports.unseenCopies("mof")).contains(report.id());
        reports.seen(joint, report.id());
        assertThat(reports.unseenCopies("mof")).doesNotContain(report.id());
        assertThat(reports.copies(report.id()))
                .hasSize(7)
                .filteredOn(copy -> copy.seenAt().isPresent())
                .singleElement()
                .satisfies(copy -> assertThat(copy.seenBy()).contains(joint.personName()));
    }

    private Report register(Application application, Report.Paper paper, Instant at) {
        return receiving.register(
                Office.host(),
                application.call(),
                PROVINCE,
                new Report.Document("示例发改〔2013〕9号", DATED),
                List.of(new Report.Wanted(application.id(), 1, Optional.empty())),
                at,
                paper,
                "专人送达");
    }

    @Test
    void aWithdrawnNumberStaysVoidAndANewReportGetsAnother() {
        var application = programme.agreed(programme.open(), CITY);
        var first = report(application, IN_TIME);
        var number = now(application).receipt().orElseThrow();
        reports.withdraw(Office.commission(PROVINCE), first.id(), "排序有误");
        assertThat(receipts.find(number).orElseThrow().stands()).isFalse();
        report(application, IN_TIME);
        assertThat(now(application).receipt()).isPresent().isNotEqualTo(Optional.of(number));
    }

    @Test
    void whatWasReportedStaysSealedAndASupplementOnlyAdds() {
        var call = programme.open();
        var lead = Office.lead(CITY);
        var drafted = programme.drafted(call, CITY);
        var sealed = attach(drafted, "方案.txt");
        var application = finalising.finalise(lead, drafted.id());
        var unused =
                approvals.approve(
                        Office.cityGovernment(CITY),
                        application.id(),
                        application.version(),
                        "示例政函〔2013〕1号",
                        DATED);
        unused =
                endorsement.agree(
                        Office.provinceGovernment(PROVINCE), application.id(), Programme.terms(""));
        report(application, IN_TIME);
        unused = check.request(Office.host(), application.id(), List.of("补一份附件"));
        var added = attach(application, "补正.txt");
        assertThat(attachments.sealed(application.id())).containsExactly(sealed.id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attachments.remove(lead, application.id(), sealed.id()))
                .satisfies(
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(ApplicationRefusal.FILE_SEALED));
        attachments.remove(lead, application.id(), added.id());
        assertThat(attachments.of(application.id())).containsExactly(sealed);
    }

    private Attachment attach(Application application, String name) {
        return attachments.add(
                Office.lead(CITY),
                application.id(),
                "plan",
                name,
                ("示例：" + name).getBytes(StandardCharsets.UTF_8));
    }
}
