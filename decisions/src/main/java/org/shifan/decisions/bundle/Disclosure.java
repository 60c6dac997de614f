package org.shifan.decisions.bundle;

import java.util.Map;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Publicity;

/** Which bodies the public may see, by the type of the entry and the call's own rule. */
public final class Disclosure {
    private static final String ALWAYS = "";

    /** Kind of document by type; a longer beginning of the type counts before a shorter one. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry(CallOpening.TYPE, ALWAYS),
                    Map.entry("application", "applications"),
                    Map.entry("plan", "applications"),
                    Map.entry("endorsement", "applications"),
                    Map.entry("report", "applications"),
                    Map.entry("check", "applications"),
                    Map.entry("verdict", "verdicts"),
                    Map.entry("exception", "verdicts"),
                    Map.entry("exception.opinion", "minutes"),
                    Map.entry("review", "panel"),
                    Map.entry("review.score-locked", "scores"),
                    Map.entry("selection", "result"),
                    Map.entry("selection.ranked", "ranking"),
                    Map.entry("selection.opinion", "minutes"),
                    Map.entry("selection.signed", ALWAYS),
                    Map.entry("selection.proposed", ALWAYS),
                    Map.entry("selection.issued", ALWAYS),
                    Map.entry("objection", "objections"));

    private Disclosure() {}

    /** Whether the public bundle discloses bodies of the type; a type unknown here is withheld. */
    public static boolean isPublic(String type, Settings settings) {
        var kind = KINDS.get(type);
        if (kind == null) {
            kind = KINDS.get(type.contains(".") ? type.substring(0, type.indexOf('.')) : type);
        }
        return kind != null
                && (kind.equals(ALWAYS) || settings.publication().get(kind) == Publicity.PUBLIC);
    }
}
