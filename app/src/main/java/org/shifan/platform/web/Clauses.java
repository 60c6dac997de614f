package org.shifan.platform.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Clauses of a Chinese notice for readers of another language. */
final class Clauses {
    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern PART = Pattern.compile("（?([一二三四五六七八九十]{1,3})）?");
    private static final Pattern NUMBERED =
            Pattern.compile("([一二三四五六七八九十]{1,3})(（[一二三四五六七八九十]{1,3}）)*[0-9]*");

    private Clauses() {}

    static String inFigures(String clause, Formats formats) {
        var named = "web.clause." + clause;
        if (formats.says(named)) {
            return formats.say(named);
        }
        return NUMBERED.matcher(clause).matches()
                ? PART.matcher(clause).replaceAll(Clauses::figures).strip()
                : clause;
    }

    private static String figures(MatchResult part) {
        int number = number(part.group(1));
        return part.group().startsWith("（") ? "(" + number + ") " : number + " ";
    }

    /** Up to 99: 十 is 10, 十二 is 12, 二十 is 20. */
    private static int number(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return 1 + NUMERALS.indexOf(numerals);
        }
        int tens = ten == 0 ? 1 : 1 + NUMERALS.indexOf(numerals.charAt(0));
        var ones = numerals.substring(ten + 1);
        return 10 * tens + (ones.isEmpty() ? 0 : 1 + NUMERALS.indexOf(ones));
    }
}
