package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shifan.programme.Inboxes.here;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A call without a province between: the city submits its application itself. */
@ShifanTest
class SubmissionTests {
    private static final String CITY = "340100";
    private static final String NUMBER = "示例政报〔2013〕1号";
    private static final String DATED = "2013-09-15";

    @Autowired ApplicationContext context;
    @Autowired Reviewing reviewing;
    @Autowired Programme programme;
    @Autowired SubmissionPages pages;
    @Autowired SubmissionContribution contribution;
    @Autowired Approvals approvals;
    @Autowired Register register;
    @Autowired Reports reports;
    @Autowired Ledger ledger;

    private Actor lead;
    private Actor drafter;

    @BeforeEach
    void people() {
        lead = who(Duty.SIGN);
        drafter = who(Duty.HANDLE);
    }

    private Actor who(Duty duty) {
        return new People(context).in("submits-lead", OrganKind.CITY_LEAD, CITY, duty).actor();
    }

    private String open() {
        return reviewing.open(
                Map.of(
                        "report: provincial-commission",
                        "report: city",
                        "approvals: [city-government, province-government]",
                        "approvals: [city-government]"));
    }

    private Application now(Application application) {
        return register.find(application.id()).orElseThrow();
    }

    @Test
    void anApprovedPlanIsOneRowInTheInboxOfWhoSignsAndIsSubmittedUnderItsOwnReceipt() {
        var application = programme.approved(open(), CITY);
        assertThat(here(contribution, drafter)).isEmpty();
        assertThat(pages.show(drafter).getModel().get("awaited"))
                .isEqualTo(Words.of("endorsement.submission.awaited"));
        assertThat(here(contribution, lead))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(item.link())
                                        .isEqualTo(
                                                Link.of(
                                                        "/submission",
                                                        "endorsement.inbox.submission")));
        assertThat(submit(NUMBER)).isEqualTo("redirect:/submission");
        assertThat(now(application).state()).isEqualTo(State.REPORTED);
        var report = reports.ofUnit(application.call(), CITY).getFirst();
        assertThat(report.standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(now(application).receipt()).isEqualTo(report.lines().getFirst().receipt());
        assertThat(ledger.entry(report.entry()).orElseThrow().type()).isEqualTo("report.submitted");
        assertThat(here(contribution, lead)).isEmpty();
        assertThat(pages.show(lead).getModel().get("submit")).isNull();
    }

    @Test
    void whatIsSubmittedCanBeTakenBackWithAReasonAndSubmittedAnew() {
        var application = programme.approved(open(), CITY);
        var unused = submit(NUMBER);
        var first = now(application).receipt();
        var report = reports.ofUnit(application.call(), CITY).getFirst();
        var page = (Page) pages.withdraw(report.id(), lead, " ", People.PASSWORD);
        assertThat(page.errors().at("take-back-reason")).isTrue();
        assertThat(pages.withdraw(report.id(), lead, "排版有误", People.PASSWORD))
                .isEqualTo("redirect:/submission");
        assertThat(now(application).receipt()).isEmpty();
        assertThat(now(application).state()).isEqualTo(State.FINALISED);
        var alsoUnused =
                approvals.approve(
                        Office.cityGovernment(CITY),
                        application.id(),
                        application.version(),
                        "示例政函〔2013〕2号",
                        LocalDate.parse(DATED));
        assertThat(submit("示例政报〔2013〕2号")).isEqualTo("redirect:/submission");
        assertThat(now(application).receipt()).isPresent().isNotEqualTo(first);
    }

    @Test
    void beforeThePlanIsApprovedTheActIsBlockedAndASlipStaysAtItsField() {
        var call = open();
        var finalised = programme.finalised(call, CITY);
        assertThat(pages.show(lead).getModel().get("submit"))
                .isInstanceOfSatisfying(Act.class, act -> assertThat(act.blocked()).isPresent());
        assertThat(here(contribution, lead)).isEmpty();
        var page = (Page) submit(" ");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page.errors().at("submit-number")).isTrue();
        assertThat(now(finalised).state()).isEqualTo(State.FINALISED);
    }

    @Test
    void whereTheProvinceReportsTheCityHasNoSuchPlaceAndNoSuchAct() {
        var application = programme.agreed(programme.open(), CITY);
        assertThat(here(contribution, lead)).isEmpty();
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> pages.show(lead));
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> submit(NUMBER));
        assertThat(now(application).state()).isEqualTo(State.AGREED);
    }

    private Object submit(String number) {
        return pages.submit(lead, number, DATED, "", People.PASSWORD);
    }
}
