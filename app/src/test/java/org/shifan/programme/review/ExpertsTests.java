package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.programme.Office;
import org.springframework.beans.factory.annotation.Autowired;

/** How experts are appointed. */
@ShifanTest
class ExpertsTests {
    private static final String HENAN = "410000";
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Experts experts;

    @Test
    void expertsAreAppointedAllOrNone() {
        var call = reviewing.open();
        var known = reviewing.expert(call, HUBEI);
        var fresh = Reviewing.nominee(reviewing.expert(reviewing.open(), HUBEI).someone(), HENAN);
        Reviewing.refused(
                ReviewRefusal.APPOINTED,
                () ->
                        experts.appoint(
                                Office.host(),
                                call,
                                List.of(fresh, Reviewing.nominee(known.someone(), HENAN))));
        assertThat(experts.of(call)).containsExactly(known.member());
        var outsider =
                new Nominee(
                        Office.host().person(),
                        "示例",
                        "示例大学",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Set.of(),
                        "ndrc");
        Reviewing.refused(
                ReviewRefusal.NOT_IN_POOL,
                () -> experts.appoint(Office.host(), call, List.of(outsider)));
        assertThat(experts.appoint(Office.host(), call, List.of(fresh)))
                .extracting(Member::code)
                .containsExactly("E02");
    }
}
