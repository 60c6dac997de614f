package org.shifan.decisions.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTests {

    /** Unknown stands for either value: a result is known where all the cases agree. */
    @Test
    void everyTableIsThatOfTheCasesItStandsFor() {
        for (var a : Answer.values()) {
            assertThat(a.not()).isEqualTo(of(outcomes(a, Answer.YES, (x, _) -> !x)));
            for (var b : Answer.values()) {
                assertThat(a.and(b)).isEqualTo(of(outcomes(a, b, (x, y) -> x && y)));
                assertThat(a.or(b)).isEqualTo(of(outcomes(a, b, (x, y) -> x || y)));
            }
        }
    }

    private interface Connective {
        boolean of(boolean left, boolean right);
    }

    private static Set<Answer> outcomes(Answer a, Answer b, Connective connective) {
        var outcomes = EnumSet.noneOf(Answer.class);
        for (boolean x : cases(a)) {
            for (boolean y : cases(b)) {
                outcomes.add(connective.of(x, y) ? Answer.YES : Answer.NO);
            }
        }
        return outcomes;
    }

    private static boolean[] cases(Answer answer) {
        return switch (answer) {
            case YES -> new boolean[] {true};
            case NO -> new boolean[] {false};
            case UNKNOWN -> new boolean[] {true, false};
        };
    }

    private static Answer of(Set<Answer> outcomes) {
        return outcomes.size() == 1 ? outcomes.iterator().next() : Answer.UNKNOWN;
    }
}
