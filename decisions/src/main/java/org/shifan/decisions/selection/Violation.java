package org.shifan.decisions.selection;

import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/**
 * Where a decision does not keep to the rules of selection.
 *
 * @param code what is wrong
 * @param application concerned; empty for {@link Code#TOO_MANY_CHOSEN}
 * @param count how many were chosen, for {@link Code#TOO_MANY_CHOSEN}; otherwise 0
 * @param places how many may be chosen
 */
public record Violation(Code code, String application, int count, int places) {

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.selection.violations");

    /** What is wrong, in order of precedence. */
    public enum Code {
        /** A round ranks an application that the round before did not choose. */
        NOT_IN_EARLIER_ROUND,
        /** A round leaves out an application that the round before chose. */
        LEFT_OUT_OF_ROUND,
        /** An outcome for an application that is not ranked. */
        APPLICATION_UNKNOWN,
        /** Two outcomes for one application. */
        OUTCOME_TWICE,
        /** A ranked application without an outcome. */
        OUTCOME_MISSING,
        /** More chosen than there are places. */
        TOO_MANY_CHOSEN,
        /** Chosen although the ranking does not choose it, without a reason. */
        CHOSEN_WITHOUT_REASON,
        /** Not chosen although the ranking chooses it, without a reason. */
        PASSED_OVER_WITHOUT_REASON,
        /** Tied on the line, and its outcome has no reason. */
        TIE_WITHOUT_REASON
    }

    /** The violation as a sentence that says what to do next. */
    public Text text() {
        return SENTENCES.of(code.name(), application, count, places);
    }
}
