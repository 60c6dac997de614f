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
                distance(found.get().score(), first(line.tied(), line.below()), sentences, "OVER");
                sentences.add(decided(application, in, in ? "ABOVE_IN" : "ABOVE_OUT"));
            }
            case BELOW -> {
                distance(found.get().score(), last(line.above(), line.tied()), sentences, "UNDER");
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

    /** Nothing is said where there is nobody on the other side of the line. */
    private void distance(Rational score, List<String> other, List<Text> sentences, String key) {
        if (other.isEmpty()) {
            return;
        }
        var there = ranking.of(other.getFirst()).orElseThrow().score();
        var gap = score.plus(there.times(Rational.of(-1))).rounded(DIGITS).abs();
        if (gap.signum() != 0) {
            sentences.add(SENTENCES.of(key, gap.toPlainString()));
        }
    }

    private Text decided(String application, boolean in, String key) {
        return SENTENCES.of(key, reasons.getOrDefault(application, "").strip());
    }

    private static List<String> first(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<String> last(List<String> one, List<String> other) {
        return first(one, other).reversed();
    }
}
