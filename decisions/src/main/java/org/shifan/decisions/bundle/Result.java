package org.shifan.decisions.bundle;

import java.util.List;
import java.util.stream.Stream;
import org.shifan.decisions.bundle.Report.Outcome;

/**
 * What a step that did not fail comes to.
 *
 * @param outcome passed or not recomputed
 * @param code of the sentence
 * @param arguments of the sentence
 */
record Result(Outcome outcome, String code, List<String> arguments) {

    static Result passed(String code, Object... arguments) {
        return new Result(Outcome.PASSED, code, texts(arguments));
    }

    static Result notRecomputed(String code, Object... arguments) {
        return new Result(Outcome.NOT_RECOMPUTED, code, texts(arguments));
    }

    /** Bodies that the step needs are withheld. */
    static Result withheld(long count) {
        return notRecomputed("withheld", count);
    }

    /** The call has not come so far. */
    static Result notYet() {
        return notRecomputed("not-yet");
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }
}
