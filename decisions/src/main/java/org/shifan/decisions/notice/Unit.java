package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.Numerals.Numeral;

/** What the figures of a notice count, and how that follows a number in Chinese and English. */
enum Unit {
    CITY(
            "\\s*(?:[个座家]?城市|[个座家](?=[，。；、）)”]|$))",
            "[\\s-]*(?!of )(?:[a-z-]+ )?(?:cities|city|places?|finalists?)\\b"),
    ROUND("\\s*轮", "[\\s-]*rounds?\\b"),
    PROVINCE("\\s*个?(?:省|自治区)", "[\\s-]*provinces?\\b"),
    COPY("\\s*份", "[\\s-]*(?:copies|copy)\\b"),
    SECTION("\\s*个?部分", "[\\s-]*sections?\\b"),
    WORKING_DAY("\\s*个?工作日", "[\\s-]*working days?\\b"),
    EXPERT("\\s*[名位个]?专家", "[\\s-]*experts?\\b"),
    APPLICATION("\\s*份", "[\\s-]*(?:applications?|plans?)\\b"),
    CRITERION("\\s*[项条个]标准", "[\\s-]*criteri(?:a|on)\\b"),
    PERCENT("\\s*%", "[\\s-]*(?:%|per ?cent\\b)"),
    TIMES("\\s*倍", "[\\s-]*times\\b");

    /**
     * A number of this unit.
     *
     * @param words as they stand in the text
     */
    record Count(BigDecimal value, String words) {}

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final String chinese;
    private final String english;

    Unit(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * The numbers of this unit that a text states; none in another language.
     *
     * @param numbers all those of the text
     */
    List<Count> in(String language, String text, List<Numeral> numbers) {
        var counts = new ArrayList<Count>();
        if (numbers.isEmpty() || !LANGUAGES.contains(language)) {
            return counts;
        }
        var pattern = Pattern.compile(language.equals("zh") ? chinese : english);
        var unit = pattern.matcher(Numerals.plain(text));
        for (var number : numbers) {
            unit.region(number.to(), text.length());
            if (number.counts() && unit.lookingAt()) {
                counts.add(new Count(number.value(), text.substring(number.from(), unit.end())));
            }
        }
        return counts;
    }
}
