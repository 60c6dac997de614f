package org.shifan.decisions.notice;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /** As records have it, which the virtual machine would write anew at every start. */
    @Override
    public int hashCode() {
        return Objects.hash(problem, at.line(), at.column(), arguments);
    }

    /** What is wrong, as one sentence: in Chinese, or else in English. */
    public String sentence(Locale locale) {
        return format(locale, "");
    }

    /** What to do about it, as one sentence. */
    public String remedy(Locale locale) {
        return format(locale, ".remedy");
    }

    private String format(Locale locale, String part) {
        var bundle = Bundles.of("org.shifan.decisions.notice.findings", locale);
        var words = arguments.stream().map(word -> translated(word, bundle)).toArray();
        return new MessageFormat(bundle.getString(key() + part), Locale.ROOT).format(words);
    }

    /** What cannot be read as YAML has a sentence for each kind of mistake. */
    private String key() {
        return problem == Problem.YAML_SYNTAX
                ? problem.name() + "." + arguments.getFirst()
                : problem.name();
    }

    /** Kinds of value are words of ours; all else stands in the file as it is said. */
    private String translated(String word, ResourceBundle bundle) {
        return problem == Problem.TYPE_WRONG && bundle.containsKey(word)
                ? bundle.getString(word)
                : word;
    }
}
