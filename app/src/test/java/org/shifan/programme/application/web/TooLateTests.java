package org.shifan.programme.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a city's plan page says when nothing can be put before anybody any more. */
@ShifanTest
class TooLateTests {
    private static final String CITY = "340100";
    private static final String OTHER = "340200";

    @Autowired Programme programme;
    @Autowired PlanPages pages;
    @Autowired JdbcClient jdbc;

    @Test
    void onceTheCallHasItsListThePlanPageSaysSoAndBlocksTheAct() {
        var call = programme.open();
        programme.drafted(call, CITY);
        var other = programme.drafted(call, OTHER);
        var lead = Office.lead(CITY);
        assertThat(pages.show(lead).getModel().get("finalise"))
                .isInstanceOfSatisfying(Act.class, act -> assertThat(act.blocked()).isEmpty());
        jdbc.sql("update application.application set state = 'DESIGNATED' where id = ?")
                .param(other.id())
                .update();
        var page = pages.show(lead);
        assertThat(page.lead()).contains(Words.of("planning.lead.settled"));
        assertThat(page.getModel().get("finalise"))
                .isInstanceOfSatisfying(
                        Act.class,
                        act ->
                                assertThat(act.blocked())
                                        .contains(Words.of("refusal.call.settled")));
    }
}
