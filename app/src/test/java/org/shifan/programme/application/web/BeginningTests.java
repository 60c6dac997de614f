package org.shifan.programme.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shifan.programme.Inboxes.here;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.Link;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;

/** A city that has not begun is told that it may, for as long as it may. */
@ShifanTest
class BeginningTests {
    private static final String CITY = "340300";

    @Autowired Programme programme;
    @Autowired Calls calls;
    @Autowired Drafting drafting;
    @Autowired CityContribution contribution;

    @Test
    void theLeadDepartmentIsToldToBeginAndThenToFinish() {
        var call = programme.open();
        var lead = Office.lead(CITY);
        assertThat(here(contribution, lead))
                .singleElement()
                .returns(Link.of("/plan", "planning.start.title"), InboxItem::link)
                .returns(Optional.of(Deadline.of(calls.notice(call))), InboxItem::due);
        assertThat(here(contribution, Office.cityGovernment(CITY))).isEmpty();
        var unused = drafting.start(lead, call, CITY);
        assertThat(here(contribution, lead))
                .singleElement()
                .returns(Link.of("/plan", "planning.inbox.draft"), InboxItem::link);
        assertThat(here(contribution, Office.cityGovernment(CITY))).isEmpty();
    }

    @Test
    void aCityThatTheCallDoesNotAddressOrLeavesOutIsNotToldAndCannotBegin() {
        var call = programme.open();
        var list = Objects.requireNonNull(calls.lists(call).get("designated-before-2013"));
        var designated = list.rows().keySet().iterator().next();
        assertThat(here(contribution, Office.lead("110000"))).isEmpty();
        assertThat(here(contribution, Office.lead(designated))).isEmpty();
        assertThatThrownBy(() -> drafting.start(Office.lead(designated), call, designated))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(ApplicationRefusal.EXCLUDED));
    }

    @Test
    void afterTheDeadlineNobodyIsTold() {
        var unused = calls.open(Office.host(), Programme.past(Programme.id()));
        assertThat(here(contribution, Office.lead(CITY))).isEmpty();
    }
}
