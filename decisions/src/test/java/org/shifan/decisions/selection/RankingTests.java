package org.shifan.decisions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.shifan.decisions.selection.Rankings.scored;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.Rational;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.decisions.selection.Ranking.Ranked;

class RankingTests {

    @Test
    void equalScoresShareARankAndTheNextIsCountedOn() {
        var ranking =
                Ranking.of(
                        List.of(
                                scored("D", "70"),
                                scored("C", "80"),
                                scored("B", "160/2"),
                                scored("A", "90")));
        assertThat(ranking.order())
                .extracting(Ranked::rank, Ranked::application)
                .containsExactly(tuple(1, "A"), tuple(2, "B"), tuple(2, "C"), tuple(4, "D"));
    }

    /** A third three times is a whole: a floating-point mean would tell the two apart. */
    @Test
    void scoresThatAreEqualOnPaperAreEqualHere() {
        var rubric =
                new Rubric(
                        0,
                        3,
                        List.of(
                                new Criterion("a", Notices.text("a"), new BigDecimal("0.1")),
                                new Criterion("b", Notices.text("b"), new BigDecimal("0.9"))));
        var one =
                Scored.of(
                        "A",
                        "cA",
                        rubric,
                        List.of(sheet("A", 1, 1), sheet("A", 1, 1), sheet("A", 1, 1)));
        var other = Scored.of("B", "cB", rubric, List.of(sheet("B", 1, 1)));
        assertThat(Ranking.of(List.of(one, other)).order())
                .extracting(Ranked::rank)
                .containsExactly(1, 1);
        assertThat(one.score()).isEqualTo(Rational.parse("100/3"));
    }

    @RepeatedTest(200)
    void everyRankIsTheNumberOfBetterOnesPlusOneWhateverTheOrder(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var all = Rankings.random(random, 12);
        var ranking = Ranking.of(all);
        for (var ranked : ranking.order()) {
            assertThat(ranked.rank()).isEqualTo(Rankings.rank(ranked.scored(), all));
            assertThat(ranking.of(ranked.application())).contains(ranked);
        }
        assertThat(ranking.order()).hasSameSizeAs(all);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(Ranking.of(shuffled)).isEqualTo(ranking);
    }

    @Test
    void aLaterRoundRanksAnewThoseWhoAreLeft() {
        var ranking = Ranking.of(List.of(scored("A", "9"), scored("B", "8"), scored("C", "7")));
        assertThat(ranking.among(Set.of("B", "C")).order())
                .extracting(Ranked::rank, Ranked::application)
                .containsExactly(tuple(1, "B"), tuple(2, "C"));
    }

    @Test
    void oneApplicationTwiceOrASheetOfAnotherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(List.of(scored("A", "1"), scored("A", "2"))));
        var rubric = new Rubric(0, 3, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scored.of("A", "c", rubric, List.of(sheet("B", 1, 1))));
    }

    private static ScoreSheet sheet(String application, int a, int b) {
        return new ScoreSheet(application, "E", Map.of("a", a, "b", b));
    }
}
