package org.shifan.platform.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How values are written in the language of the request, as {@code f} in templates. Instants are
 * shown as civil time of one zone; {@link #in(ZoneId)} gives the same for the zone of a notice.
 */
public final class Formats {
    /** Does not exist here. */
    public static final String NOTHING = "—";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final MessageSource texts;
    private final ZoneId zone;

    /**
     * @param texts of the user interface
     * @param zone of civil time
     */
    public Formats(MessageSource texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The same in another zone. */
    public Formats in(ZoneId other) {
        return new Formats(texts, other);
    }

    /** In which instants are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** ISO 639-1 code of the language of the request. */
    public String language() {
        return locale().getLanguage();
    }

    /**
     * A key of the texts with its arguments. Each is shown as {@link #show} shows it; only where
     * the text chooses by a number does it stay one.
     */
    public String say(String key, @Nullable Object... args) {
        var text = texts.getMessage(key, null, locale());
        if (args.length == 0) {
            return text;
        }
        var message = new MessageFormat(text, locale());
        var formats = message.getFormatsByArgumentIndex();
        var shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            boolean chosenBy = i < formats.length && formats[i] != null;
            shown[i] = chosenBy ? args[i] : show(args[i]);
        }
        return message.format(shown);
    }

    /** Whether the texts have the key. */
    public boolean says(String key) {
        return texts.getMessage(key, null, "", locale()) instanceof String text && !text.isEmpty();
    }

    /** The words in the language of the request. */
    public String say(Words words) {
        return switch (words) {
            case Words.Message(var key, var args) -> say(key, args.toArray());
            case Words.Translated(var text) -> text.in(language());
            case Words.Plain(var text) -> text;
        };
    }

    /** Any value as a person reads it; what does not exist is an em dash. */
    public String show(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Optional<?> optional -> show(optional.orElse(null));
            case String text -> text;
            case Words words -> say(words);
            case Spoken code -> say(code.words());
            case Text text -> text.in(language());
            case Badge badge -> say(badge.words());
            case Link link -> say(link.words());
            case Rule rule -> rule.text().in(language());
            case Instant instant -> minute(instant);
            case Deadline deadline -> deadline(deadline);
            case ZoneId named -> zone(named);
            case Boolean yes -> say(yes ? "web.yes" : "web.no");
            case Number number -> number(number);
            case Fixed(var shown, _) -> shown.toPlainString();
            case Collection<?> several ->
                    several.isEmpty()
                            ? NOTHING
                            : several.stream()
                                    .map(this::show)
                                    .collect(Collectors.joining(say("web.comma")));
            default -> value.toString();
        };
    }

    /** 2013-11-25 */
    public String date(Instant instant) {
        return at(instant).toLocalDate().toString();
    }

    /** 2013-11-25 */
    public String date(LocalDate date) {
        return date.toString();
    }

    /** 11-25 */
    public String day(Instant instant) {
        return DAY.format(at(instant));
    }

    /** 2013-11-25 14:32 */
    public String minute(Instant instant) {
        return FULL.format(at(instant));
    }

    /** 2013-11-25 14:32:07 */
    public String second(Instant instant) {
        return SECOND.format(at(instant));
    }

    /** An exclusive deadline: midnight is shown as 24:00 of the day before. */
    public String deadline(Instant exclusive) {
        var civil = at(exclusive);
        return civil.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? civil.toLocalDate().minusDays(1) + " 24:00"
                : FULL.format(civil);
    }

    /** The same on the clocks of a call's zone. */
    public String deadline(Instant exclusive, ZoneId other) {
        return deadline(new Deadline(exclusive, Optional.of(other)));
    }

    /** 2013-11-25 14:32:07 on the clocks of a call's zone, named as that of a deadline is. */
    public String second(Instant instant, ZoneId other) {
        return zoned(other, in(other).second(instant));
    }

    /** On the clocks of its zone, which is named where it is another than that of other times. */
    private String deadline(Deadline deadline) {
        return deadline.zone()
                .map(other -> zoned(other, in(other).deadline(deadline.exclusive())))
                .orElseGet(() -> deadline(deadline.exclusive()));
    }

    private String zoned(ZoneId other, String shown) {
        return other.equals(zone) ? shown : say("web.zoned", shown, other);
    }

    /** 北京时间, Beijing time; other zones as the language calls them. */
    private String zone(ZoneId named) {
        var own = "web.zone." + named.getId().replace('/', '.');
        return says(own) ? say(own) : named.getDisplayName(TextStyle.FULL, locale());
    }

    /** With separators from five digits on. */
    public String number(Number number) {
        var format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(6);
        format.setGroupingUsed(Math.abs(number.doubleValue()) >= 10_000);
        return format.format(number);
    }

    /** A clause as the language numbers it: 五（二）1 is 5 (2) 1; what is not in Chinese stays. */
    public String clause(String clause) {
        return language().equals("zh") ? clause : Clauses.inFigures(clause, this);
    }

    /** Machine-readable, for {@code <time datetime>}. */
    public String iso(Instant instant) {
        return at(instant).toOffsetDateTime().toString();
    }

    /** Values, or an empty list, as a list to walk through in a template. */
    public List<?> each(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Optional<?> optional -> optional.map(List::<Object>of).orElse(List.of());
            case Collection<?> several -> List.copyOf(several);
            default -> List.of(value);
        };
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
