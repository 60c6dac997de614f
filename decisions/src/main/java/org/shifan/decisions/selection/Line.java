package org.shifan.decisions.selection;

import java.util.List;

/**
 * Where a number of places cuts a ranking. All lists are in the order of the ranking.
 *
 * @param places how many may be chosen at most
 * @param above chosen by the ranking for certain
 * @param tied those whom the rule of the notice leaves equal on the line; the deciding organs
 *     choose
 * @param left places for those tied, more than none and fewer than they are; 0 where nobody is tied
 * @param below not chosen by the ranking
 */
public record Line(
        int places, List<String> above, List<String> tied, int left, List<String> below) {
    public Line {
        above = List.copyOf(above);
        tied = List.copyOf(tied);
        below = List.copyOf(below);
    }

    /** Whether the ranking leaves nothing open. */
    public boolean settled() {
        return tied.isEmpty();
    }
}
