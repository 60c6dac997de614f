package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.programme.Inboxes.here;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** Slips of the pen in a province's forms, and what its report and its copies lead to. */
@ShifanTest
class SlipTests {
    private static final String PROVINCE = "340000";
    private static final String CITY = "340100";
    private static final String OTHER = "340200";
    private static final String NUMBER = "示例发改〔2013〕9号";
    private static final Instant IN_TIME = Instant.parse("2013-11-20T02:00:00Z");

    @Autowired ApplicationContext context;
    @Autowired Programme programme;
    @Autowired ReportPages pages;
    @Autowired ProvinceActs acts;
    @Autowired ProvincePages province;
    @Autowired ReceivedContribution received;
    @Autowired ReceivedPages host;
    @Autowired Selecting selecting;
    @Autowired Reports reports;
    @Autowired Ledger ledger;

    private Actor commission;
    private Actor government;

    @BeforeEach
    void people() {
        var people = new People(context);
        commission =
                people.in("slip-drc", OrganKind.PROVINCE_COMMISSION, PROVINCE, Duty.SIGN).actor();
        government =
                people.in("slip-gov", OrganKind.PROVINCE_GOVERNMENT, PROVINCE, Duty.SIGN).actor();
    }

    @Test
    void ranksThatDoNotRunFromOneAreAnErrorAtTheirFieldAndNothingIsRecorded() {
        var call = programme.open();
        programme.agreed(call, CITY);
        programme.agreed(call, OTHER);
        int before = ledger.entries(call).size();
        var fields = Map.of("rank-" + CITY, "1", "rank-" + OTHER, "1", "number", NUMBER);
        var page = (Page) pages.report(commission, NUMBER, "2013-09-15", fields, People.PASSWORD);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page.errors().list()).hasSize(1);
        assertThat(page.errors().at("rank-" + OTHER)).isTrue();
        assertThat(page.getModel().get("given")).isEqualTo(fields);
        assertThat(ledger.entries(call)).hasSize(before);
    }

    @Test
    void aDateAfterTodayIsAnErrorAtItsFieldAndWhatWasTypedStays() {
        var call = programme.open();
        programme.approved(call, CITY);
        int before = ledger.entries(call).size();
        var page =
                (Page)
                        acts.agree(
                                CITY,
                                government,
                                org.shifan.programme.endorsement.Agreement.Form.INSTRUCTION,
                                NUMBER,
                                "2999-01-01",
                                false,
                                "",
                                People.PASSWORD);
        assertThat(page.errors().list()).hasSize(1);
        assertThat(page.errors().at("agree-dated")).isTrue();
        assertThat(page.getModel().get("given"))
                .isEqualTo(
                        Map.of(
                                "form", "INSTRUCTION",
                                "number", NUMBER,
                                "dated", "2999-01-01",
                                "over", false,
                                "reason", ""));
        assertThat(ledger.entries(call)).hasSize(before);
    }

    @Test
    void aReturnedCityIsOfferedNoAgreement() {
        var call = programme.open();
        var application = programme.approved(call, CITY);
        assertThat(province.city(CITY, government).getModel()).containsKey("agree");
        acts.giveBack(CITY, checker(), "示例", People.PASSWORD);
        var row =
                (ProvinceRow)
                        Objects.requireNonNull(
                                province.city(CITY, government).getModel().get("row"));
        assertThat(row.application().id()).isEqualTo(application.id());
        assertThat(row.application().state()).isEqualTo(State.DRAFTING);
        assertThat(province.city(CITY, government).getModel()).doesNotContainKey("agree");
    }

    private Actor checker() {
        return new People(context)
                .in("slip-gov", OrganKind.PROVINCE_GOVERNMENT, PROVINCE, Duty.CHECK)
                .actor();
    }

    @Test
    void aReportIsTakenBackWhereItIsReadAndAnErrorKeepsTheReason() {
        var report = report();
        assertThat(pages.reported(report.id(), commission).getModel().get("withdraw")).isNotNull();
        assertThat(pages.reported(report.id(), government).getModel().get("withdraw")).isNull();
        var page = (Page) pages.withdraw(report.id(), commission, "示例", "wrong password");
        assertThat(page.errors().list()).hasSize(1);
        assertThat(page.getModel().get("reasons")).isEqualTo(Map.of("withdraw-reason", "示例"));
        pages.withdraw(report.id(), commission, "示例", People.PASSWORD);
        assertThat(pages.reported(report.id(), commission).getModel().get("withdraw")).isNull();
    }

    @Test
    void aJointOrganHasOneRowForAllItsUnsignedCopiesOfACall() {
        var call = programme.open();
        var copies = List.of(report(call, commission, CITY), report(call, henan(), "410300"));
        assertThat(copy().link().path()).isEqualTo("/host/reports");
        assertThat(copy().subject()).isEqualTo(Words.of("endorsement.inbox.copies", 2));
        reports.seen(Office.joint("mof"), copies.getFirst().id());
        assertThat(copy().link().path()).isEqualTo("/host/reports/" + copies.getLast().id());
    }

    private InboxItem copy() {
        var items = here(received, Office.joint("mof"));
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static Actor henan() {
        return Office.commission("410000");
    }

    private Report report() {
        return report(programme.open(), commission, CITY);
    }

    private Report report(String call, Actor reporter, String city) {
        var application = programme.agreed(call, city);
        return reports.submit(
                reporter,
                application.call(),
                new Report.Document(NUMBER, LocalDate.of(2013, 9, 15)),
                List.of(new Report.Wanted(application.id(), 1, Optional.empty())),
                IN_TIME);
    }

    @Test
    void onceRankedALateReportCanOnlyBeLeftRefusedAndItsTaskPromisesNothingElse() {
        var started = selecting.reviewed(1, 5, 4, 3);
        var report = late(started.call());
        assertThat(act(report, "accept").blocked()).isEmpty();
        assertThat(act(report, "uphold").args()).contains(Words.of("endorsement.uphold.undo.open"));
        assertThat(task(report)).isEqualTo(Words.of("endorsement.inbox.late"));

        selecting.rank(started);
        assertThat(act(report, "accept").blocked()).contains(Words.of("refusal.report.ranked"));
        assertThat(act(report, "uphold").blocked()).isEmpty();
        assertThat(act(report, "uphold").args())
                .contains(Words.of("endorsement.uphold.undo.closed"));
        assertThat(task(report)).isEqualTo(Words.of("endorsement.inbox.late.closed"));
    }

    private Report late(String call) {
        var application = programme.agreed(call, "430100");
        return reports.submit(
                Office.commission("430000"),
                call,
                new Report.Document(NUMBER, LocalDate.of(2013, 9, 15)),
                List.of(new Report.Wanted(application.id(), 1, Optional.empty())),
                Instant.parse("2013-11-27T16:00:20Z"));
    }

    private Act act(Report report, String name) {
        var act = host.show(report.id(), Office.host()).getModel().get(name);
        return (Act) Objects.requireNonNull(act);
    }

    /** What the inbox asks the host to do with the report. */
    private Words task(Report report) {
        return here(received, Office.host()).stream()
                .map(InboxItem::link)
                .filter(one -> one.path().equals("/host/reports/" + report.id()))
                .map(Link::words)
                .findFirst()
                .orElseThrow();
    }
}
