package org.shifan.decisions.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/**
 * Why a notice and the lists at hand cannot be used to judge a city.
 *
 * @param code what is wrong
 * @param subject the rule, fact or list concerned
 * @param arguments in the order of the code's sentence, after the subject
 */
public record Problem(Code code, String subject, List<String> arguments) {

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.eligibility.problems");

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong, in order of precedence. */
    public enum Code {
        /** A fact or the exclusion refers to a list that is not at hand; argument: the list. */
        LIST_ABSENT,
        /** A list is handed in under another id than its own; argument: its own id. */
        LIST_MISNAMED,
        /** A fact that is not yes-or-no names no column. */
        COLUMN_NEEDED,
        /** A list lacks the column of a fact; arguments: the list, the column. */
        COLUMN_ABSENT,
        /** A cell is not of the fact's type; arguments: list, line, column, text, type. */
        CELL_NOT_OF_TYPE,
        /** An alternative is not a rule of the notice. */
        RULE_ABSENT,
        /** An alternative carries no expression. */
        EXPRESSION_ABSENT,
        /** An expression has a mistake; arguments: line, column, message. */
        EXPRESSION_WRONG
    }

    /** The problem as a sentence that says what to do next. */
    public Text text() {
        var shown = new ArrayList<Object>();
        shown.add(subject);
        shown.addAll(arguments);
        return SENTENCES.of(code.name(), shown.toArray());
    }
}
