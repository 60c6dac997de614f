package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;

class ConditionTests {

    private static final List<Fact> FACTS =
            List.of(
                    Notices.onList("p", "l"),
                    Notices.onList("q", "l"),
                    Notices.onList("r", "l"),
                    Notices.column("n", "l", "n", Fact.Type.INT),
                    Notices.column("d", "l", "d", Fact.Type.DOUBLE),
                    Notices.column("s", "l", "s", Fact.Type.STRING));
    private static final ConditionLanguage LANGUAGE = ConditionLanguage.over(FACTS);

    /** The number of the repetition is the seed: a failure names it and comes back. */
    @RepeatedTest(500)
    void conditionsAgreeWithThreeValuedLogicByHand(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var formula = Formula.random(random, random.nextInt(5));
        var condition = LANGUAGE.condition(formula.text());
        for (int i = 0; i < 8; i++) {
            var known = values(random);
            var outcome = condition.judge(known);
            Boolean expected = formula.value(known);
            if (expected == null) {
                assertThat(outcome).as(formula.text()).isInstanceOf(Condition.Unknown.class);
            } else {
                assertThat(outcome).as(formula.text()).isEqualTo(new Condition.Known(expected));
            }
        }
    }

    /** Whatever an unknown fact turns out to be, what was known before stays so. */
    @RepeatedTest(200)
    void learningAFactNeverTurnsAKnownAnswer(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var condition = LANGUAGE.condition(Formula.random(random, 4).text());
        var known = values(random);
        if (condition.judge(known) instanceof Condition.Known before) {
            var more = new HashMap<>(Formula.everything(random));
            more.putAll(known);
            assertThat(condition.judge(more)).isEqualTo(before);
        }
    }

    private static Map<String, Object> values(Random random) {
        var values = new HashMap<>(Formula.everything(random));
        values.keySet().removeIf(_ -> random.nextInt(3) == 0);
        return values;
    }

    @Test
    void anUnknownAnswerNamesTheFactsOnWhichItHangs() {
        var condition = LANGUAGE.condition("q || n <= 100 && p");
        assertThat(condition.judge(Map.of("q", false)))
                .isEqualTo(new Condition.Unknown(List.of("n", "p")));
        assertThat(condition.facts()).extracting(Fact::name).containsExactly("p", "q", "n");
    }

    @Test
    void whatCannotBeComputedIsNeitherYesNorNo() {
        var condition = LANGUAGE.condition("100 / n > 3");
        assertThat(condition.judge(Map.of("n", 0L))).isInstanceOf(Condition.NotComputable.class);
        assertThat(condition.judge(Map.of("n", 10L))).isEqualTo(new Condition.Known(true));
    }

    @Test
    void aMistakeHasLineAndColumnCountedFromOne() {
        assertThat(LANGUAGE.mistakes("p ||\n  misspelt"))
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(mistake.line()).isEqualTo(2);
                            assertThat(mistake.column()).isEqualTo(3);
                            assertThat(mistake.message()).contains("misspelt");
                        });
        assertThatIllegalArgumentException().isThrownBy(() -> LANGUAGE.condition("misspelt"));
    }

    @Test
    void aConditionIsAYesOrNoQuestionWithoutLoops() {
        assertThat(LANGUAGE.mistakes("n + 1")).isNotEmpty();
        assertThat(LANGUAGE.mistakes("[1, 2].all(x, x > 0)")).isNotEmpty();
        assertThat(LANGUAGE.mistakes("")).isNotEmpty();
    }
}
