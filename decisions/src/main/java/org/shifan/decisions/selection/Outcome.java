package org.shifan.decisions.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shifan.decisions.Rational;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/**
 * What the deciding organs chose from a ranking, so that each application can be told why it is on
 * the list or not.
 *
 * @param ranking the advice
 * @param line where the places cut it
 * @param chosen ids of the chosen applications
 * @param reasons by application, where the choice departs from the ranking
 * @param tieReason how a tie on the line was decided; empty where there was none
 */
public record Outcome(
        Ranking ranking,
        Line line,
        Set<String> chosen,
        Map<String, String> reasons,
        String tieReason) {

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.selection.outcomes");
    private static final int DIGITS = 2;

    public Outcome {
        chosen = Set.copyOf(chosen);
        reasons = Map.copyOf(reasons);
    }

    /**
     * Why the application is on the list or not: its rank, its distance from the line, and what the
     * organs decided, in this order. Empty if it is not ranked.
     */
    public List<Text> of(String application) {
        var found = ranking.of(application);
        if (found.isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<Text>();
        sentences.add(rank(found.get()));
        boolean in = chosen.contains(application);
        switch (line.sides().getOrDefault(application, Line.Side.BELOW)) {
            case TIED ->
                    sentences.add(SENTENCES.of(in ? "TIED_IN" : "TIED_OUT", tieReason.strip()));
            case ABOVE -> {
                distance(found.get().score(), line.below(), sentences, "OVER");
                sentences.add(decided(application, in, in ? "ABOVE_IN" : "ABOVE_OUT"));
            }
            case BELOW -> {
                distance(found.get().score(), line.above().reversed(), sentences, "UNDER");
                sentences.add(decided(application, in, in ? "BELOW_IN" : "BELOW_OUT"));
            }
        }
        return List.copyOf(sentences);
    }

    private Text rank(Ranking.Ranked place) {
        long equal =
                ranking.order().stream().filter(other -> other.rank() == place.rank()).count() - 1;
        var score = place.score().rounded(DIGITS).toPlainString();
        int all = ranking.order().size();
        return equal == 0
                ? SENTENCES.of("RANK", score, all, place.rank())
                : SENTENCES.of("RANK_SHARED", score, all, place.rank(), equal);
    }

    /**
     * How far the application is from the line, measured for everybody against the same score where
     * there is a tie on it. Nothing is said where there is nobody on the other side.
     *
     * @param other the applications on the other side, the nearest first
     */
    private void distance(Rational score, List<String> other, List<Text> sentences, String key) {
        var nearest = line.settled() ? other : line.tied();
        if (nearest.isEmpty()) {
            return;
        }
        var there = ranking.of(nearest.getFirst()).orElseThrow().score();
        var gap = score.plus(there.times(Rational.of(-1))).rounded(DIGITS).abs();
        if (gap.signum() != 0) {
            sentences.add(
                    line.settled()
                            ? SENTENCES.of(key, gap.toPlainString())
                            : SENTENCES.of(
                                    key + "_TIE",
                                    gap.toPlainString(),
                                    there.rounded(DIGITS).toPlainString()));
        }
    }

    private Text decided(String application, boolean in, String key) {
        return SENTENCES.of(key, reasons.getOrDefault(application, "").strip());
    }
}
