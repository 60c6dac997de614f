package org.shifan.decisions.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say themselves, in Chinese or else in English. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        var bundle =
                ResourceBundle.getBundle("org.shifan.decisions.cli.words", locale, NO_FALLBACK);
        var texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
