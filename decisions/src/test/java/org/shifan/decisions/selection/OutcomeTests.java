package org.shifan.decisions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.selection.Rankings.scored;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.Settings.Tie;

class OutcomeTests {
    private static final Ranking RANKING =
            Ranking.of(
                    List.of(
                            scored("A", "90"),
                            scored("B", "80"),
                            scored("C", "80"),
                            scored("D", "70")));

    @Test
    void whoIsAboveTheLineIsToldTheRankAndTheDistance() {
        assertThat(said(outcome(1, Set.of("A"), Map.of()), "A"))
                .containsExactly(
                        "专家评分 90.00，在 4 个城市中排第 1。", "比建议线下第一个城市高 10.00 分。", "在建议线以上，会商列入。");
    }

    @Test
    void whoIsBelowIsToldHowFarAndThatItIsNotOnTheList() {
        assertThat(said(outcome(3, Set.of("A", "B", "C"), Map.of()), "D"))
                .containsExactly(
                        "专家评分 70.00，在 4 个城市中排第 4。", "比建议线上最后一个城市低 10.00 分。", "在建议线以下，未列入。");
    }

    @Test
    void aTieIsDecidedByTheOrgansAndSaysHow() {
        var outcome = outcome(2, Set.of("A", "B"), Map.of());
        assertThat(said(outcome, "B"))
                .containsExactly("专家评分 80.00，在 4 个城市中排第 2，与另外 1 个并列。", "在建议线处并列，会商列入：按区域平衡");
        assertThat(said(outcome, "C")).last().isEqualTo("在建议线处并列，会商未列入：按区域平衡");
    }

    @Test
    void withATieOnTheLineEveryDistanceIsMeasuredAgainstIt() {
        var outcome = outcome(2, Set.of("A", "B"), Map.of());
        assertThat(said(outcome, "A")).contains("比建议线处并列的城市（80.00 分）高 10.00 分。");
        assertThat(said(outcome, "D")).contains("比建议线处并列的城市（80.00 分）低 10.00 分。");
        assertThat(outcome.of("D").stream().map(text -> text.in("en")))
                .contains(
                        "That is 10.00 points below the applications tied on the line (80.00"
                                + " points).");
    }

    @Test
    void aDepartureFromTheRankingCarriesItsReason() {
        var outcome = outcome(1, Set.of("D"), Map.of("A", "已列入其他试点", "D", "口岸试点"));
        assertThat(said(outcome, "A")).last().isEqualTo("在建议线以上，会商未列入，理由：已列入其他试点");
        assertThat(said(outcome, "D")).last().isEqualTo("在建议线以下，会商列入，理由：口岸试点");
    }

    @Test
    void whoWasNotRankedIsToldNothing() {
        assertThat(outcome(1, Set.of("A"), Map.of()).of("E")).isEmpty();
    }

    private static Outcome outcome(int places, Set<String> chosen, Map<String, String> reasons) {
        return new Outcome(
                RANKING,
                Selection.choose(RANKING, places, Tie.JOINT_DECISION),
                chosen,
                reasons,
                "按区域平衡");
    }

    private static List<String> said(Outcome outcome, String application) {
        return outcome.of(application).stream().map(text -> text.in("zh")).toList();
    }
}
