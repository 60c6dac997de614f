package org.shifan.platform.web;

import java.text.Normalizer;
import java.util.Locale;
import org.shifan.decisions.notice.Text;

/**
 * What somebody looks for by the field in the bar, compared as people type it: width of letters,
 * capitals, accents, spaces and the kind of brackets make no difference.
 *
 * @param words as compared; empty if nothing is left of what was typed
 */
public record Sought(String words) {
    private static final int LEAST = 4;

    /** What was typed. */
    public static Sought of(String asked) {
        return new Sought(plain(asked));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’]|\\s", "")
                // Years of document numbers stand in 〔〕, which few keyboards have.
                .replaceAll("[〔【{\\[]", "(")
                .replaceAll("[〕】}\\]]", ")")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is this number or name, whole. */
    public boolean is(String text) {
        return !words.isEmpty() && plain(text).equals(words);
    }

    /** Whether it is part of this number or name. */
    public boolean in(String text) {
        return !words.isEmpty() && plain(text).contains(words);
    }

    /**
     * Whether it is this number or a part of it that is long enough to mean it; of fewer
     * characters, nearly every number has a part.
     */
    public boolean inNumber(String number) {
        return is(number) || (words.length() >= LEAST && in(number));
    }

    /** Whether it is this name, whole, in any of its languages. */
    public boolean is(Text text) {
        return text.byLanguage().values().stream().anyMatch(this::is);
    }

    /** Whether it is part of this name in any of its languages. */
    public boolean in(Text text) {
        return text.byLanguage().values().stream().anyMatch(this::in);
    }

    /** Whether this number or name begins with it. */
    public boolean begins(String text) {
        return !words.isEmpty() && plain(text).startsWith(words);
    }

    /** Whether this name begins with it in any of its languages. */
    public boolean begins(Text text) {
        return text.byLanguage().values().stream().anyMatch(this::begins);
    }
}
