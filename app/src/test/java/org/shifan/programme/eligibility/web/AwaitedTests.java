package org.shifan.programme.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.programme.Office;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.eligibility.EligibilityAct;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits, and for whom. */
@ShifanTest
class AwaitedTests {
    @Autowired Reviewing reviewing;
    @Autowired FormalCheck check;
    @Autowired Verdicts verdicts;
    @Autowired Register register;
    @Autowired Awaited awaited;

    @Test
    void theTurnFollowsTheStateAndNeverFallsToWhoeverPrepared() {
        var reported = reviewing.reported(reviewing.open(), "340100");
        var id = reported.id();
        assertThat(turn(id).act()).isEqualTo(ApplicationAct.PASSED);
        assertThat(turn(id).of(Office.host())).isTrue();

        var unused = check.pass(Office.host(), id);
        assertThat(turn(id).act()).isEqualTo(EligibilityAct.PREPARED);

        var prepared = verdicts.prepare(Office.host(), id);
        assertThat(prepared).isNotNull();
        assertThat(turn(id).act()).isEqualTo(EligibilityAct.GIVEN);
        assertThat(turn(id).of(Office.host())).isFalse();
        assertThat(turn(id).of(Office.secondOfHost())).isTrue();
    }

    @Test
    void aSupplementIsTheCitysTurnAndAnEligibleApplicationNobodys() {
        var call = reviewing.open();
        var reported = reviewing.reported(call, "340100");
        var unused = check.request(Office.host(), reported.id(), java.util.List.of("示例：缺封面"));
        assertThat(turn(reported.id()).act()).isEqualTo(ApplicationAct.SUPPLIED);
        assertThat(turn(reported.id()).of(Office.host())).isFalse();
        assertThat(awaited.turn(reviewing.eligible(call, "410300"))).isEmpty();
    }

    private Awaited.Turn turn(UUID id) {
        return awaited.turn(register.find(id).orElseThrow()).orElseThrow();
    }
}
