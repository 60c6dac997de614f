package org.shifan.programme.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.decisions.notice.Settings.Review;

/**
 * Invented marks that add up to a wanted total exactly, so that the example's ranking, with its tie
 * on the line, is the same whoever sits on the panels.
 */
final class Marks {
    private final Review review;
    private final List<Integer> weights;

    Marks(Review review) {
        this.review = review;
        int scale = review.criteria().stream().mapToInt(c -> c.weight().scale()).max().orElse(0);
        this.weights =
                review.criteria().stream()
                        .map(c -> c.weight().movePointRight(scale).intValueExact())
                        .toList();
    }

    /** The total if every expert gave every criterion the same mark. */
    private int total(int experts, int mark) {
        return experts * weights.stream().mapToInt(Integer::intValue).sum() * mark;
    }

    /**
     * The marks of a panel.
     *
     * @param share wanted share of the highest total, in thousandths
     * @return marks by criterion, expert by expert
     */
    List<Map<String, Integer>> panel(int experts, int share, Random random) {
        int step = weights.stream().reduce(0, Marks::commonDivisor);
        int wanted = total(experts, review.most()) * share / 1000 / step * step;
        var marks = new int[experts][weights.size()];
        int sum = 0;
        for (int expert = 0; expert < experts; expert++) {
            for (int criterion = 0; criterion < weights.size(); criterion++) {
                double around = review.most() * share / 1000.0 + random.nextGaussian() * 0.7;
                marks[expert][criterion] =
                        Math.clamp(Math.round(around), review.least(), review.most());
                sum += marks[expert][criterion] * weights.get(criterion);
            }
        }
        settle(marks, wanted - sum, random);
        return named(marks);
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** Moves marks by one until nothing is missing; two moves at once can miss by less than one. */
    private void settle(int[][] marks, int missing, Random random) {
        int open = missing;
        for (int tries = 0; open != 0 && tries < 100_000; tries++) {
            int expert = random.nextInt(marks.length);
            int criterion = random.nextInt(weights.size());
            int direction = random.nextInt(4) == 0 ? -Integer.signum(open) : Integer.signum(open);
            int next = marks[expert][criterion] + direction;
            if (next >= review.least() && next <= review.most()) {
                marks[expert][criterion] = next;
                open -= direction * weights.get(criterion);
            }
        }
        if (open != 0) {
            throw new IllegalStateException("No marks add up to the wanted total");
        }
    }

    private List<Map<String, Integer>> named(int[][] marks) {
        var sheets = new ArrayList<Map<String, Integer>>();
        for (var sheet : marks) {
            var named = new TreeMap<String, Integer>();
            for (int i = 0; i < sheet.length; i++) {
                Criterion criterion = review.criteria().get(i);
                named.put(criterion.id(), sheet[i]);
            }
            sheets.add(named);
        }
        return sheets;
    }
}
