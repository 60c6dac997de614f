package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the figures of a notice count, and how that follows a number in Chinese and English. */
enum Unit {
    CITY(
            "[个座家]?城市|[个座家](?=[，。；、）)”]|$)",
            "(?!of )(?:[a-z-]+ )?(?:cities|city|places?|finalists?)\\b"),
    ROUND("轮", "rounds?\\b"),
    PROVINCE("个?(?:省|自治区)", "provinces?\\b"),
    COPY("份", "copies\\b|copy\\b"),
    SECTION("个?部分", "sections?\\b"),
    WORKING_DAY("个?工作日", "working days?\\b"),
    EXPERT("[名位个]?专家", "experts?\\b"),
    APPLICATION("份", "(?:applications?|plans?)\\b"),
    CRITERION("[项条个]标准", "criteri(?:a|on)\\b"),
    PERCENT("%", "(?:%|per ?cent\\b)"),
    TIMES("倍", "times\\b");

    /**
     * A number of this unit.
     *
     * @param words as they stand in the text
     */
    record Count(BigDecimal value, String words) {}

    private final String chinese;
    private final String english;

    Unit(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The numbers of this unit that a text states; none in another language. */
    List<Count> in(String language, String text) {
        var counts = new ArrayList<Count>();
        var unit = pattern(language).matcher(Numerals.plain(text));
        for (var number : Numerals.in(text)) {
            unit.region(number.to(), text.length());
            if (number.counts() && unit.lookingAt()) {
                counts.add(new Count(number.value(), text.substring(number.from(), unit.end())));
            }
        }
        return counts;
    }

    private Pattern pattern(String language) {
        return switch (language) {
            case "zh" -> Pattern.compile("\\s*(?:" + chinese + ")");
            case "en" -> Pattern.compile("[\\s-]*(?:" + english + ")");
            default -> Pattern.compile("(?!)");
        };
    }

    /** Every number in a text, whatever it counts. */
    static Set<BigDecimal> all(String text) {
        return Numerals.in(text).stream()
                .map(Numerals.Numeral::value)
                .collect(Collectors.toSet());
    }
}
