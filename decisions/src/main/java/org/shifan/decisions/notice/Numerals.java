package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the numbers in the words of a rule, however they are written: 30, ３０, 三十, thirty. */
final class Numerals {

    /**
     * A number in a text.
     *
     * @param from index of its first character
     * @param to index behind its last
     * @param counts whether it counts something: not 第三, and not a mere 一 or “one”, which are as
     *     often words as numbers
     */
    record Numeral(BigDecimal value, int from, int to, boolean counts) {}

    /** What is longer counts nothing that a notice sets. */
    private static final int LONGEST = 20;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("twice", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19),
                    Map.entry("twenty", 20),
                    Map.entry("thirty", 30),
                    Map.entry("forty", 40),
                    Map.entry("fifty", 50),
                    Map.entry("sixty", 60),
                    Map.entry("seventy", 70),
                    Map.entry("eighty", 80),
                    Map.entry("ninety", 90));

    private final String text;
    private final List<Numeral> found = new ArrayList<>();

    private Numerals(String text) {
        this.text = text;
    }

    /** All numbers of a text, in order. */
    static List<Numeral> in(String text) {
        return new Numerals(plain(text)).read();
    }

    /** The text in small letters and with narrow digits, character by character. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '０' && c <= '９' || c == '％' || c == '．';
            plain.append(wide ? (char) (c - '０' + '0') : Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private List<Numeral> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = arabic(at);
            } else if (isChinese(c)) {
                at = chinese(at);
            } else if (isLetter(c)) {
                at = english(at);
            } else {
                at++;
            }
        }
        return found;
    }

    private int arabic(int from) {
        int to = digits(from);
        while (to + 3 < text.length() && text.charAt(to) == ',' && digits(to + 1) == to + 4) {
            to += 4;
        }
        if (to + 1 < text.length() && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
            to = digits(to + 1);
        }
        if (to - from <= LONGEST) {
            add(new BigDecimal(text.substring(from, to).replace(",", "")), from, to, true);
        }
        return to;
    }

    private int digits(int from) {
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private int chinese(int from) {
        int to = from;
        while (to < text.length() && isChinese(text.charAt(to))) {
            to++;
        }
        int end = to;
        chinese(text.substring(from, to))
                .ifPresent(value -> add(BigDecimal.valueOf(value), from, end, value != 1));
        return to;
    }

    /** From 零 to 九百九十九; what is no number, such as 百 in 百强, is none. */
    private static Optional<Integer> chinese(String written) {
        var rest = written.replace('两', '二').replace('〇', '零');
        int value = 0;
        int hundred = rest.indexOf('百');
        if (hundred >= 0) {
            if (hundred != 1 || DIGITS.indexOf(rest.charAt(0)) < 1) {
                return Optional.empty();
            }
            value = 100 * DIGITS.indexOf(rest.charAt(0));
            rest = rest.substring(rest.startsWith("零", 2) ? 3 : 2);
        }
        int ten = rest.indexOf('十');
        if (ten >= 0) {
            if (ten > 1 || ten == 1 && DIGITS.indexOf(rest.charAt(0)) < 1) {
                return Optional.empty();
            }
            value += 10 * (ten == 0 ? 1 : DIGITS.indexOf(rest.charAt(0)));
            rest = rest.substring(ten + 1);
        }
        if (rest.isEmpty()) {
            return Optional.of(value);
        }
        int one = DIGITS.indexOf(rest.charAt(0));
        return rest.length() > 1 || one < 0 ? Optional.empty() : Optional.of(value + one);
    }

    private int english(int from) {
        int to = word(from);
        var value = WORDS.get(text.substring(from, to));
        if (value == null) {
            return to;
        }
        int end = to;
        int sum = value;
        if (value >= 20 && to + 1 < text.length() && " -".indexOf(text.charAt(to)) >= 0) {
            int next = word(to + 1);
            var ones = WORDS.get(text.substring(to + 1, next));
            if (ones != null && ones < 10) {
                sum += ones;
                end = next;
            }
        }
        if (text.startsWith(" hundred", end)) {
            sum *= 100;
            end += " hundred".length();
        }
        add(BigDecimal.valueOf(sum), from, end, sum != 1);
        return end;
    }

    private int word(int from) {
        int to = from;
        while (to < text.length() && (isLetter(text.charAt(to)) || isDigit(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private void add(BigDecimal value, int from, int to, boolean counts) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean ordinal = before >= 0 && text.charAt(before) == '第';
        found.add(new Numeral(value.stripTrailingZeros(), from, to, counts && !ordinal));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isChinese(char c) {
        return "〇零一二两三四五六七八九十百".indexOf(c) >= 0;
    }
}
