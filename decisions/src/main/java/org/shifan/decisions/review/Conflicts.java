package org.shifan.decisions.review;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings.Conflict;

/**
 * The ties that exclude an expert from an application (回避), as the notice file names them.
 *
 * @param excluding the kinds of tie that exclude; others are not looked at
 */
public record Conflicts(Set<Conflict> excluding) {

    public Conflicts {
        excluding = Set.copyOf(excluding);
    }

    /** Every tie between the two that excludes, in the order of {@link Conflict}. */
    public Set<Conflict> between(Expert expert, Reviewed application) {
        var found = EnumSet.noneOf(Conflict.class);
        for (var conflict : excluding) {
            if (!Collections.disjoint(keys(conflict, expert), keys(conflict, application))) {
                found.add(conflict);
            }
        }
        return found;
    }

    /** Whether the expert may read the application. */
    public boolean allow(Expert expert, Reviewed application) {
        return between(expert, application).isEmpty();
    }

    /** For many at once: experts by what ties them. */
    Index index(List<Expert> experts) {
        var ties = new HashMap<Tie, BitSet>();
        for (int e = 0; e < experts.size(); e++) {
            for (var conflict : excluding) {
                for (var key : keys(conflict, experts.get(e))) {
                    ties.computeIfAbsent(new Tie(conflict, key), _ -> new BitSet()).set(e);
                }
            }
        }
        return application -> {
            var excluded = new BitSet();
            for (var conflict : excluding) {
                for (var key : keys(conflict, application)) {
                    excluded.or(ties.getOrDefault(new Tie(conflict, key), new BitSet()));
                }
            }
            return excluded;
        };
    }

    private record Tie(Conflict conflict, String key) {}

    /** The experts, by their number, whom a conflict keeps from an application. */
    interface Index {
        BitSet excluded(Reviewed application);
    }

    /** An expert and an application are tied where they have a key in common. */
    private static Set<String> keys(Conflict conflict, Expert expert) {
        return switch (conflict) {
            case OWN_PROVINCE -> expert.province().map(Set::of).orElse(Set.of());
            case OWN_CITY -> expert.city().map(Set::of).orElse(Set.of());
            case OWN_EMPLOYER ->
                    expert.employer().map(Conflicts::plain).map(Set::of).orElse(Set.of());
            case DECLARED -> expert.declared();
        };
    }

    private static Set<String> keys(Conflict conflict, Reviewed application) {
        return switch (conflict) {
            case OWN_PROVINCE -> Set.of(application.province());
            case OWN_CITY -> Set.of(application.city());
            case OWN_EMPLOYER ->
                    application.organisations().stream()
                            .map(Conflicts::plain)
                            .collect(Collectors.toSet());
            case DECLARED -> Set.of(application.application());
        };
    }

    /** The same however its width, case and spaces are written. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
