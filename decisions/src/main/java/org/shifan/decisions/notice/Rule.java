package org.shifan.decisions.notice;

import java.util.Optional;
import java.util.Set;

/**
 * One rule of a call.
 *
 * @param id stable name, for example {@code quota.limits}
 * @param text the rule as one plain sentence
 * @param origin who says so
 * @param inPrinciple 原则上: the rule admits an exception, which is a formal decision
 * @param when the CEL condition by which the product judges it; empty where people judge
 * @param sets keys of the settings that the product takes from it
 */
public record Rule(
        String id,
        Text text,
        Origin origin,
        boolean inPrinciple,
        Optional<String> when,
        Set<String> sets) {

    public Rule {
        sets = Set.copyOf(sets);
    }

    /** Whether the file gives the product nothing to apply it by, so that people judge alone. */
    public boolean leftToPeople() {
        return when.isEmpty() && sets.isEmpty() && !(origin instanceof Origin.Hint);
    }
}
