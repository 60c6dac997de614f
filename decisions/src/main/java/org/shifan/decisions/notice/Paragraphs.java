package org.shifan.decisions.notice;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text for a terminal: paragraphs with hanging indents, broken where the language allows, counting
 * a Chinese character as two columns.
 */
final class Paragraphs {

    private final int width;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    Paragraphs(int width, Locale locale) {
        this.width = width;
        this.locale = locale;
    }

    void title(String text) {
        plain(text);
        out.append("=".repeat(Math.min(width, columns(text)))).append('\n');
    }

    void heading(String text) {
        blank();
        plain(text);
        out.append("-".repeat(Math.min(width, columns(text)))).append('\n');
    }

    void plain(String text) {
        paragraph("", "", text);
    }

    void item(String text) {
        paragraph("  • ", "    ", text);
    }

    /** What belongs to the item before it. */
    void note(String text) {
        paragraph("      ", "        ", text);
    }

    /** A numbered part of the item before it. */
    void step(String number, String text) {
        paragraph("      " + number + " ", " ".repeat(7 + number.length()), text);
    }

    void blank() {
        out.append('\n');
    }

    private void paragraph(String first, String following, String text) {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        out.append(first);
        int column = first.length();
        boolean fresh = true;
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            var piece = text.substring(start, end).replace('\n', ' ');
            if (!fresh && column + columns(piece.stripTrailing()) > width) {
                trimEnd();
                out.append('\n').append(following);
                column = following.length();
            }
            out.append(piece);
            column += columns(piece);
            fresh = false;
        }
        trimEnd();
        out.append('\n');
    }

    private void trimEnd() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    static int columns(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Characters that East Asian terminals draw two columns wide (Unicode Annex 11, W and F). */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE4F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x20000 && c <= 0x3FFFD);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
