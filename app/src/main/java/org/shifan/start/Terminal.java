package org.shifan.start;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the person who starts the program is told. The log is elsewhere. */
final class Terminal {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Terminal() {}

    static void say(String key, Object... values) {
        System.out.println(text(key, values));
    }

    /** An instant as pages show it: civil time of the product, to the second, with its zone. */
    static String second(Instant instant) {
        var zone = ZoneId.of(System.getenv().getOrDefault("SHIFAN_ZONE", "Asia/Shanghai"));
        var name =
                zone.getId().equals("Asia/Shanghai")
                        ? text("beijing")
                        : zone.getDisplayName(TextStyle.FULL, Locale.getDefault());
        return text("instant", SECOND.format(instant.atZone(zone)), name);
    }

    static String text(String key, Object... values) {
        var texts = ResourceBundle.getBundle("org.shifan.start.commands");
        return MessageFormat.format(
                texts.getString(key), Arrays.stream(values).map(String::valueOf).toArray());
    }
}
