package org.shifan.decisions;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.shifan.decisions.notice.Text;

/**
 * The sentences of a package in Chinese and in English, filled with the arguments of a code, so
 * that records keep codes and arguments and never a rendered sentence.
 *
 * @param bundle base name of the resource bundle; the root is English, {@code _zh} is Chinese
 */
public record Sentences(String bundle) {

    /** The sentence under the key in both languages; arguments stand where {@code {0}} is. */
    public Text of(String key, Object... arguments) {
        return new Text(
                Map.of("zh", in(Locale.CHINESE, key, arguments), "en", english(key, arguments)));
    }

    private String english(String key, Object... arguments) {
        // the root bundle by its own name: asking for English would first try the default locale
        return in(Locale.ROOT, key, arguments);
    }

    private String in(Locale locale, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] =
                    arguments[i] instanceof Text text
                            ? text.in(locale.equals(Locale.ROOT) ? "en" : "zh")
                            : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
