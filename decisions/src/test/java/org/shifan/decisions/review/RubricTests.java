package org.shifan.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.Rational;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.decisions.review.Rubric.Problem;

class RubricTests {

    private final Rubric rubric =
            new Rubric(1, 5, List.of(criterion("a", "0.15"), criterion("b", "0.85")));

    @Test
    void theHighestMarksEverywhereAreAHundred() {
        assertThat(rubric.score(sheet(Map.of("a", 5, "b", 5)))).isEqualTo(Rational.of(100));
        assertThat(rubric.score(sheet(Map.of("a", 1, "b", 1)))).isEqualTo(Rational.of(20));
    }

    @Test
    void marksCountByTheirWeight() {
        // 100 × (0.15 × 4/5 + 0.85 × 3/5) = 12 + 51
        assertThat(rubric.score(sheet(Map.of("a", 4, "b", 3)))).isEqualTo(Rational.of(63));
    }

    @Test
    void aPanelsMeanIsExactAndSoAreItsMeansByCriterion() {
        var panel =
                List.of(
                        sheet(Map.of("a", 5, "b", 5)),
                        sheet(Map.of("a", 1, "b", 1)),
                        sheet(Map.of("a", 1, "b", 5)));
        assertThat(rubric.mean(panel)).isEqualTo(Rational.parse("208/3"));
        assertThat(rubric.means(panel))
                .containsExactly(Rational.parse("140/3"), Rational.parse("220/3"));
    }

    @Test
    void everyFaultOfASheetIsNamed() {
        var sheet = sheet(Map.of("a", 6, "z", 3));
        assertThat(rubric.problems(sheet))
                .extracting(Problem::code, Problem::criterion)
                .containsExactly(
                        tuple(Problem.Code.MARK_OUTSIDE, "a"),
                        tuple(Problem.Code.MARK_MISSING, "b"),
                        tuple(Problem.Code.CRITERION_UNKNOWN, "z"));
        assertThat(rubric.problems(sheet(Map.of("a", 0, "b", 1)))).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> rubric.score(sheet));
    }

    private static ScoreSheet sheet(Map<String, Integer> marks) {
        return new ScoreSheet("A", "E", marks);
    }

    private static Criterion criterion(String id, String weight) {
        return new Criterion(id, Notices.text(id), new BigDecimal(weight));
    }
}
