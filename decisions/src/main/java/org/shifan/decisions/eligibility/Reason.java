package org.shifan.decisions.eligibility;

import java.util.List;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;

/**
 * Why a verdict is what it is, as a code and its arguments.
 *
 * @param code what kind of reason
 * @param rule the setting ({@code applicants}) or the id of the rule that it belongs to
 * @param arguments in the order of the code's sentence; list ids, values, ranks
 */
public record Reason(Code code, String rule, List<String> arguments) {

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.eligibility.reasons");

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** In order of precedence. */
    public enum Code {
        /** The kind of the city's province is not addressed; argument: the kind. */
        PROVINCE_NOT_ADDRESSED,
        /** The city's level may not apply; argument: the level. */
        LEVEL_NOT_ADMITTED,
        /** The city is on the list of those that may not apply again; argument: the list. */
        EXCLUDED,
        /** The city is absent from that list, which is incomplete; argument: the list. */
        EXCLUSION_UNCERTAIN,
        /** The call sets no conditions. */
        NO_CONDITIONS,
        /** A condition is met. */
        CONDITION_MET,
        /** A condition is not met. */
        CONDITION_NOT_MET,
        /** A condition cannot be judged. */
        CONDITION_UNKNOWN,
        /** A condition cannot be computed for these values, for example a division by zero. */
        CONDITION_NOT_COMPUTABLE,
        /** The city is on a list; arguments: list. */
        ON_LIST,
        /** The city is on a list at a rank; arguments: list, rank. */
        ON_LIST_AT,
        /** The city is not on a complete list; argument: list. */
        NOT_ON_LIST,
        /** The city is absent from a list that is incomplete; argument: list. */
        ABSENT_FROM_INCOMPLETE,
        /** A list gives a value; arguments: list, fact, value. */
        VALUE,
        /** A list gives no value for the city; arguments: list, fact. */
        VALUE_MISSING,
        /** A list used here has not been verified; argument: list. */
        UNVERIFIED;

        /** Whether it is about a whole condition: the sentence then says which. */
        boolean onCondition() {
            return switch (this) {
                case CONDITION_MET,
                        CONDITION_NOT_MET,
                        CONDITION_UNKNOWN,
                        CONDITION_NOT_COMPUTABLE ->
                        true;
                default -> false;
            };
        }
    }

    /** The reason as a sentence, with ids as they stand; pages put titles in their place. */
    public Text text() {
        return code.onCondition() ? text((Object) rule) : text(arguments.toArray());
    }

    /** The reason as a sentence, with the notice's words for a condition and titles of lists. */
    public Text text(Notice notice) {
        if (code.onCondition()) {
            return text(notice.rule(rule).<Object>map(one -> one.text().unended()).orElse(rule));
        }
        return text(
                arguments.stream()
                        .<Object>map(
                                argument ->
                                        notice.list(argument)
                                                .<Object>map(Notice.SourceList::title)
                                                .orElse(argument))
                        .toArray());
    }

    /** The reason as a sentence, with titles or names in place of its arguments. */
    public Text text(Object... shown) {
        return SENTENCES.of(code.name(), shown);
    }
}
