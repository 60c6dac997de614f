package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Hash;
import org.shifan.platform.ledger.Ledger;
import org.shifan.programme.Office;
import org.springframework.beans.factory.annotation.Autowired;

/** How experts are appointed. */
@ShifanTest
class ExpertsTests {
    private static final String HENAN = "410000";
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Experts experts;
    @Autowired Ledger ledger;

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

    @Test
    void ofTwoExpertsNobodySeesOnTheLedgerThatTheyHaveOneEmployerNorWhich() {
        var call = reviewing.open();
        var one = reviewing.expert(call, HUBEI).member();
        var other = reviewing.expert(call, HENAN).member();
        assertThat(one.employer()).isEqualTo(other.employer());
        var plain = Hash.sha256Hex(one.employer().getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.entries(call))
                .filteredOn(entry -> entry.type().equals("review.expert-appointed"))
                .extracting(entry -> String.valueOf(entry.body().get("employer")))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[0-9a-f]{64}"))
                .noneMatch(text -> text.startsWith(plain.substring(0, 16)));
        assertThat(ledger.entries(call).toString()).doesNotContain(one.employer());
    }
}
