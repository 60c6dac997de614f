package org.shifan.decisions.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

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

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.selection.lines");

    /** On which side of the line an application stands. */
    public enum Side {
        ABOVE,
        TIED,
        BELOW;

        /** In two or three words, for a table. */
        public Text text() {
            return SENTENCES.of(name().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether the ranking leaves nothing open. */
    public boolean settled() {
        return tied.isEmpty();
    }

    /** On which side each application stands. */
    public Map<String, Side> sides() {
        var sides = new HashMap<String, Side>();
        above.forEach(id -> sides.put(id, Side.ABOVE));
        tied.forEach(id -> sides.put(id, Side.TIED));
        below.forEach(id -> sides.put(id, Side.BELOW));
        return sides;
    }

    /**
     * The line as a sentence.
     *
     * @param ranking that it was drawn in
     */
    public Text text(Ranking ranking) {
        return text(ranking, "TIED");
    }

    /**
     * The same once the deciding organs have chosen: a tie on the line is then no longer open.
     *
     * @param ranking that it was drawn in
     */
    public Text decided(Ranking ranking) {
        return text(ranking, "TIED_DECIDED");
    }

    private Text text(Ranking ranking, String tie) {
        if (ranking.order().isEmpty()) {
            return SENTENCES.of("NONE");
        }
        if (!settled()) {
            int rank = ranking.of(tied.getFirst()).orElseThrow().rank();
            return SENTENCES.of(tie, tied.size(), rank, left, places);
        }
        if (below.isEmpty()) {
            return SENTENCES.of("ALL", above.size(), places);
        }
        if (above.isEmpty()) {
            return SENTENCES.of("NO_PLACES");
        }
        int last = ranking.of(above.getLast()).orElseThrow().rank();
        int next = ranking.of(below.getFirst()).orElseThrow().rank();
        if (last == next) {
            return SENTENCES.of("CRITERION", last, above.size(), below.size());
        }
        return SENTENCES.of("BETWEEN", last, next, above.size(), below.size());
    }
}
