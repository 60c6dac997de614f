package org.shifan.decisions.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a file while it is being read: its languages, names, and what is wrong. */
final class Draft {

    /** Kinds of things that have ids of their own. */
    enum Named {
        LANGUAGE,
        LIST,
        RULE,
        ORGAN,
        FACT,
        SECTION,
        TASK_AREA,
        TASK,
        ADDRESSEE,
        ANNEX,
        MATERIAL,
        PLAN_SECTION,
        EVENT,
        CRITERION,
        ROUND
    }

    private record Reference(Named kind, String id, Position at) {}

    final Findings findings;

    /** Empty while they are not known; then no text lacks one. */
    List<String> languages = List.of();

    private final Map<Named, Map<String, Position>> names = new EnumMap<>(Named.class);
    private final List<Reference> references = new ArrayList<>();

    Draft(Findings findings) {
        this.findings = findings;
    }

    void define(Named kind, String id, Position at) {
        var first = names.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).putIfAbsent(id, at);
        if (first != null) {
            findings.add(Problem.ID_TWICE, at, id, first.line());
        }
    }

    void refer(Named kind, String id, Position at) {
        references.add(new Reference(kind, id, at));
    }

    Set<String> defined(Named kind) {
        return names.getOrDefault(kind, Map.of()).keySet();
    }

    /** Names every reference that leads nowhere; to be called when the whole file has been read. */
    void resolve() {
        for (var reference : references) {
            var known = defined(reference.kind);
            if (!known.contains(reference.id)) {
                findings.add(
                        unknown(reference.kind),
                        reference.at,
                        reference.id,
                        suggestion(reference.id, known));
            }
        }
    }

    private static Problem unknown(Named kind) {
        return switch (kind) {
            case LIST -> Problem.LIST_UNKNOWN;
            case ORGAN -> Problem.ORGAN_UNKNOWN;
            case RULE -> Problem.RULE_UNKNOWN;
            default -> throw new IllegalArgumentException("Nothing refers to " + kind);
        };
    }

    /** The nearest word, or else all there are. */
    static String suggestion(String word, Set<String> known) {
        return Nearest.to(word, known)
                .orElseGet(() -> known.isEmpty() ? "–" : String.join(", ", known));
    }
}
