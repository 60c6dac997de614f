package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that words name: 11 月 27 日, 27 November, February 4, 2016.
 *
 * @param year if they name it
 * @param words as they stand in the text
 */
record DateWords(Optional<Integer> year, int month, int day, String words) {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?\\b";
    private static final String YEAR = "(?:,? ([0-9]{4})\\b)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b" + DAY + " (?:of )?" + MONTH + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTH + " " + DAY + YEAR);

    /** The days that a text names; none in a language other than Chinese and English. */
    static List<DateWords> in(String language, String text) {
        var days = new ArrayList<DateWords>();
        switch (language) {
            case "zh" -> chinese(text, days);
            case "en" -> english(text, days);
            default -> {}
        }
        return days;
    }

    private static void english(String text, List<DateWords> days) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        DAY_FIRST
                .matcher(text)
                .results()
                .forEach(found -> days.add(english(found, found.group(2), found.group(1))));
        MONTH_FIRST
                .matcher(text)
                .results()
                .forEach(found -> days.add(english(found, found.group(1), found.group(2))));
    }

    private static DateWords english(MatchResult found, String month, String day) {
        return new DateWords(
                year(found.group(3)),
                MONTHS.indexOf(month.substring(0, 3)) + 1,
                Integer.parseInt(day),
                found.group());
    }

    private static Optional<Integer> year(@Nullable String digits) {
        return digits == null ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    private static void chinese(String text, List<DateWords> days) {
        var numbers = Numerals.in(text);
        for (int i = 0; i + 1 < numbers.size(); i++) {
            var month = numbers.get(i);
            var day = numbers.get(i + 1);
            if (!between(text, month, day).equals("月")
                    || !text.substring(day.to()).stripLeading().startsWith("日")
                    || month.value().intValue() > 12
                    || day.value().intValue() > 31) {
                continue;
            }
            boolean dated = i > 0 && between(text, numbers.get(i - 1), month).equals("年");
            var first = dated ? numbers.get(i - 1) : month;
            days.add(
                    new DateWords(
                            dated && first.value().intValue() > 1000
                                    ? Optional.of(first.value().intValue())
                                    : Optional.empty(),
                            month.value().intValue(),
                            day.value().intValue(),
                            text.substring(first.from(), text.indexOf('日', day.to()) + 1)));
        }
    }

    private static String between(String text, Numerals.Numeral one, Numerals.Numeral next) {
        return text.substring(one.to(), next.from()).strip();
    }

    /** Whether it is this day; a day without a year is one of any year. */
    boolean is(LocalDate date) {
        return date.getMonthValue() == month
                && date.getDayOfMonth() == day
                && year.map(named -> named == date.getYear()).orElse(true);
    }
}
