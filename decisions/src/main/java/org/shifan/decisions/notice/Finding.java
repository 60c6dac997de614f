package org.shifan.decisions.notice;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that the check of a notice file found.
 *
 * @param problem what is wrong
 * @param at where
 * @param arguments what its sentence names, in order
 */
public record Finding(Problem problem, Position at, List<String> arguments) {

    static final Comparator<Finding> BY_POSITION =
            Comparator.comparing(Finding::at).thenComparing(Finding::problem);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    /** What is wrong, as one sentence. */
    public String sentence(Locale locale) {
        return format(locale, problem.name());
    }

    /** What to do about it, as one sentence. */
    public String remedy(Locale locale) {
        return format(locale, problem.name() + ".remedy");
    }

    private String format(Locale locale, String key) {
        var bundle = bundle(locale);
        var words = arguments.stream().map(word -> translated(word, bundle)).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** Kinds of value are words of ours; all else stands in the file as it is said. */
    private static String translated(String word, ResourceBundle bundle) {
        return word.startsWith("type.") && bundle.containsKey(word) ? bundle.getString(word) : word;
    }

    /** English, unless the locale's language is one that there is a bundle for. */
    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.shifan.decisions.notice.findings", locale, NO_FALLBACK);
    }
}
