package org.shifan.start;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/** What the person who starts the program is told. The log is elsewhere. */
final class Terminal {
    private Terminal() {}

    static void say(String key, Object... values) {
        System.out.println(text(key, values));
    }

    static String text(String key, Object... values) {
        var texts = ResourceBundle.getBundle("org.shifan.start.commands");
        return MessageFormat.format(
                texts.getString(key), Arrays.stream(values).map(String::valueOf).toArray());
    }
}
