package org.shifan.decisions.plan;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;

/** The words for what a check of a plan finds. */
final class Words {
    /** Without it an English reader on a Chinese machine would be answered in Chinese. */
    private static final Control ONLY_WHAT_WAS_ASKED =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    static String in(Locale locale, String key, Object... arguments) {
        var spoken = Arrays.stream(arguments).map(one -> spoken(locale, one)).toArray();
        return new MessageFormat(bundle(locale).getString(key), locale).format(spoken);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.shifan.decisions.plan.words", locale, ONLY_WHAT_WAS_ASKED);
    }

    private static Object spoken(Locale locale, Object argument) {
        return switch (argument) {
            case Text text -> text.in(locale.getLanguage());
            case Collection<?> many ->
                    many.stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(bundle(locale).getString("separator")));
            default -> argument;
        };
    }
}
