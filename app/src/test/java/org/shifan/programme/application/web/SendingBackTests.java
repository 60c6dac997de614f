package org.shifan.programme.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shifan.programme.Inboxes.here;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Happening;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.springframework.beans.factory.annotation.Autowired;

/** The city government wants the plan revised: what becomes of it, and who is told. */
@ShifanTest
class SendingBackTests {
    private static final String CITY = "340100";
    private static final String REASON = "资金来源没有写明";
    private static final Actor GOVERNMENT = Office.cityGovernment(CITY);
    private static final Actor LEAD = Office.lead(CITY);

    @Autowired Programme programme;
    @Autowired Approvals approvals;
    @Autowired Finalising finalising;
    @Autowired Register register;
    @Autowired Ledger ledger;
    @Autowired ApprovalPages pages;
    @Autowired PlanPages plans;
    @Autowired CityContribution contribution;
    @Autowired CityDesk desk;

    @Test
    void thePlanIsADraftAgainAndTheReasonIsOnTheLedgerAndInTheHistory() {
        var finalised = programme.finalised(programme.open(), CITY);
        var back = approvals.sendBack(GOVERNMENT, finalised.id(), 1, " " + REASON + " ");
        assertThat(back.state()).isEqualTo(State.DRAFTING);
        var happened = register.events(back.id()).getFirst();
        assertThat(happened)
                .returns(Event.SENT_BACK, Happening::event)
                .returns(REASON, Happening::note)
                .returns(GOVERNMENT.organ(), Happening::organ);
        var entry = ledger.entry(happened.entry()).orElseThrow();
        assertThat(entry.type()).isEqualTo(ApplicationAct.SENT_BACK.code());
        assertThat(entry.body())
                .containsEntry("city", CITY)
                .containsEntry("version", 1L)
                .containsEntry("plan", finalised.plan().orElseThrow())
                .containsEntry("reason", REASON);
    }

    @Test
    void theDraftersSeeTheReasonAndHaveOneRowInTheInboxAndTheGovernmentHasNone() {
        var finalised = programme.finalised(programme.open(), CITY);
        assertThat(here(contribution, GOVERNMENT)).hasSize(1);
        assertThat(here(contribution, LEAD)).isEmpty();
        var unused = approvals.sendBack(GOVERNMENT, finalised.id(), 1, REASON);
        assertThat(here(contribution, GOVERNMENT)).isEmpty();
        assertThat(here(contribution, LEAD))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(item.link())
                                        .isEqualTo(Link.of("/plan", "planning.inbox.returned")));
        assertThat(desk.returned(now(finalised)))
                .hasValueSatisfying(one -> assertThat(one.note()).isEqualTo(REASON));
        assertThat(plans.show(LEAD).getModel().get("returned"))
                .isEqualTo(desk.returned(now(finalised)));
    }

    @Test
    void theRevisedPlanIsANewVersionThatWaitsForTheGovernmentAgain() {
        var finalised = programme.finalised(programme.open(), CITY);
        var unused = approvals.sendBack(GOVERNMENT, finalised.id(), 1, REASON);
        assertThat(finalising.finalise(LEAD, finalised.id()).version()).isEqualTo(2);
        assertThat(here(contribution, LEAD)).isEmpty();
        refused(ApplicationRefusal.VERSION, () -> sendBack(GOVERNMENT, finalised, 1, REASON));
        assertThat(approve(finalised, 2).state()).isEqualTo(State.APPROVED);
        refused(ApplicationRefusal.STATE, () -> sendBack(GOVERNMENT, finalised, 2, REASON));
    }

    @Test
    void withoutAReasonAnOfficeOrTheOwnCityItIsRefusedAndNothingMoves() {
        var finalised = programme.finalised(programme.open(), CITY);
        refused(ApplicationRefusal.REASON, () -> sendBack(GOVERNMENT, finalised, 1, " \n"));
        for (var other : new Actor[] {LEAD, Office.cityGovernment("340200"), Office.host()}) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> sendBack(other, finalised, 1, REASON));
        }
        assertThat(now(finalised).state()).isEqualTo(State.FINALISED);
    }

    @Test
    void thePageOffersItBesideTheApprovalOnlyWhileThePlanWaits() {
        var finalised = programme.finalised(programme.open(), CITY);
        assertThat(offered(pages.show(GOVERNMENT), "sendBack")).isTrue();
        assertThat(offered(pages.show(GOVERNMENT), "approve")).isTrue();
        assertThat(offered(pages.show(LEAD), "sendBack")).isFalse();
        var unused = approve(finalised, 1);
        assertThat(offered(pages.show(GOVERNMENT), "sendBack")).isFalse();
    }

    private static boolean offered(Page page, String act) {
        return page.getModel().get(act) instanceof Act;
    }

    private Application approve(Application application, int version) {
        return approvals.approve(
                GOVERNMENT, application.id(), version, "示例政函〔2013〕1号", LocalDate.of(2013, 9, 15));
    }

    private void sendBack(Actor actor, Application application, int version, String reason) {
        var unused = approvals.sendBack(actor, application.id(), version, reason);
    }

    private Application now(Application application) {
        return register.find(application.id()).orElseThrow();
    }

    private static void refused(ApplicationRefusal code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
