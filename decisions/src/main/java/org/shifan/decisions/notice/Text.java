package org.shifan.decisions.notice;

import java.util.Map;

/**
 * A sentence in every language that the notice declares.
 *
 * @param byLanguage ISO 639-1 code to sentence; never empty
 */
public record Text(Map<String, String> byLanguage) {

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The sentence in the language, or else in the only or first one that there is. */
    public String in(String language) {
        var exact = byLanguage.get(language);
        return exact != null
                ? exact
                : byLanguage.entrySet().stream()
                        .min(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                        .map(Map.Entry::getValue)
                        .orElse("");
    }
}
