package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.selection.Rankings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads what: when panels are assigned, and what a ranking waits for. */
@ShifanTest
class PanelTests {
    private static final String ROUND = Reviewing.ROUND;
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Rankings rankings;
    @Autowired FormalCheck check;

    @Test
    void panelsAreNotAssignedWhileAReceivedApplicationIsUndecidedAndItIsNamed() {
        var call = reviewing.open();
        var settled = reviewing.eligible(call, "340100");
        var open = reviewing.reported(call, "410300");
        var first = reviewing.expert(call, HUBEI);
        var second = reviewing.expert(call, HUBEI);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reviews.assign(Office.host(), call, ROUND))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo(ReviewRefusal.UNDECIDED);
                            assertThat(refused.values())
                                    .containsExactly(List.of(Reviewing.receipt(open)));
                        });
        var supplement = check.request(Office.host(), open.id(), List.of("示例：缺封面"));
        Reviewing.refused(
                ReviewRefusal.UNDECIDED, () -> reviews.assign(Office.host(), call, ROUND));
        assertThat(supplement.receipt()).contains(Reviewing.receipt(open));
        assertThat(reviews.panels(call, ROUND)).isEmpty();
        assertThat(List.of(first.code(), second.code())).containsExactly("E01", "E02");
        assertThat(settled.receipt()).isPresent();
    }

    @Test
    void aRoundIsNotRankedWhileOneIsUndecidedOrHasNoPanelYet() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var readers = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
        reviews.assign(Office.host(), call, ROUND);
        readers.forEach(reader -> reviewing.lock(reader.actor(), call, Reviewing.receipt(one), 4));
        var late = reviewing.reported(call, "410300");
        Reviewing.refused(ReviewRefusal.UNDECIDED, () -> rankings.rank(Office.host(), call, ROUND));
        reviewing.admit(late);
        Reviewing.refused(ReviewRefusal.NO_PANEL, () -> rankings.rank(Office.host(), call, ROUND));
        assertThat(reviews.assign(Office.host(), call, ROUND))
                .containsOnlyKeys(Reviewing.receipt(late));
        Reviewing.refused(ReviewRefusal.ASSIGNED, () -> reviews.assign(Office.host(), call, ROUND));
        readers.forEach(reader -> reviewing.lock(reader.actor(), call, Reviewing.receipt(late), 3));
        assertThat(rankings.rank(Office.host(), call, ROUND).applications())
                .containsExactly(Reviewing.receipt(one), Reviewing.receipt(late));
    }

    @Test
    void aLaterRoundWaitsForTheListOfTheOneBefore() {
        var call =
                reviewing.open(
                        Map.of(
                                "          rounds:\n",
                                """
                                          rounds:
                                            - id: first
                                              title:
                                                zh: 初选
                                                en: First
                                              places: 40
                                """
                                        .indent(10)
                                        .replace("                    ", "          ")));
        reviewing.eligible(call, "340100");
        Reviewing.refused(ReviewRefusal.ROUND, () -> reviews.assign(Office.host(), call, ROUND));
    }
}
