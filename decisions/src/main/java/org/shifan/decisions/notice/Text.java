package org.shifan.decisions.notice;

import java.util.Map;
import java.util.stream.Collectors;

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

    /** The same without a full stop at its end, to stand within another sentence. */
    public Text unended() {
        return new Text(
                byLanguage.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        one -> one.getValue().replaceFirst("[。.]$", ""))));
    }
}
