package org.shifan.decisions.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a check found, as code and arguments; sentences are made from it in either language.
 *
 * @param check the code
 * @param grade of this finding
 * @param rule id of the rule of the notice on which it stands; empty: advice of the product
 * @param section id of the section of the plan
 * @param item id of the measure or indicator; empty: the section as a whole
 * @param field of the item; empty: the item as a whole
 * @param arguments texts, numbers and lists of ids for the sentences
 */
public record Finding(
        Check check,
        Grade grade,
        Optional<String> rule,
        String section,
        Optional<String> item,
        Optional<String> field,
        List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Id of the element on the page to which the finding leads. */
    public String anchor() {
        return item.map(id -> anchor(check.subject(), id)).orElse("section-" + section)
                + field.map(name -> "-" + name).orElse("");
    }

    /** Id of the element on the page for a section, a measure or an indicator. */
    public static String anchor(Check.Subject subject, String id) {
        return subject.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    /** One sentence: what is the case. */
    public String title(Locale locale) {
        return say(locale, grade == Grade.PASSED ? "passed" : "title");
    }

    /** Why it matters, with its arithmetic; empty for what passed. */
    public String why(Locale locale) {
        return grade == Grade.PASSED ? "" : say(locale, "why");
    }

    /** What to do next, as the words of a link; empty for what passed. */
    public String action(Locale locale) {
        return grade == Grade.PASSED ? "" : say(locale, "do");
    }

    private String say(Locale locale, String part) {
        return Words.in(locale, check.name() + "." + part, arguments.toArray());
    }
}
