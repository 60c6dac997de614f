package org.shifan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody has written into a form, which a page without that form must not lose. */
final class Typed {
    private static final int LONG = 8;
    private static final Set<String> SECRET = Set.of("password", "again", "old", "_csrf");

    /** Chosen or set by the page, not written: ids, hashes, instants, numbers. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\w:.,+/ -]*\\d[\\w:.,+/ -]*");

    private Typed() {}

    /** Texts too long to be written again from memory, in the order of the form. */
    static List<String> texts(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(text -> text.length() >= LONG && !NO_WORDS.matcher(text).matches())
                .toList();
    }
}
