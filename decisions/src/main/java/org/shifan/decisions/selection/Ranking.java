package org.shifan.decisions.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.Rational;

/**
 * The order that the experts advise: the higher score first. Equal scores share a rank, and the
 * next one is counted on (1, 2, 2, 4). It is advice; who is chosen, the deciding organs decide.
 *
 * @param order the highest first; equal scores by city code and id of the application, which says
 *     nothing about them
 */
public record Ranking(List<Ranked> order) {

    private static final Comparator<Scored> DISPLAY =
            Comparator.comparing(Scored::score, Comparator.reverseOrder())
                    .thenComparing(Scored::city)
                    .thenComparing(Scored::application);

    public Ranking {
        order = List.copyOf(order);
    }

    /** An application and its rank, counted from 1. */
    public record Ranked(int rank, Scored scored) {

        /** Id of the application. */
        public String application() {
            return scored.application();
        }

        /** The exact score. */
        public Rational score() {
            return scored.score();
        }
    }

    /**
     * Ranks applications; the order in which they are handed in does not matter.
     *
     * @throws IllegalArgumentException if an application stands twice
     */
    public static Ranking of(Collection<Scored> scored) {
        var seen = new HashSet<String>();
        var ranked = new ArrayList<Ranked>();
        for (var next : scored.stream().sorted(DISPLAY).toList()) {
            if (!seen.add(next.application())) {
                throw new IllegalArgumentException("stands twice: " + next.application());
            }
            boolean shared = !ranked.isEmpty() && ranked.getLast().score().equals(next.score());
            ranked.add(new Ranked(shared ? ranked.getLast().rank() : ranked.size() + 1, next));
        }
        return new Ranking(ranked);
    }

    /** The ranking of those among them, counted anew: what a second round starts from. */
    public Ranking among(Set<String> applications) {
        return of(
                order.stream()
                        .map(Ranked::scored)
                        .filter(scored -> applications.contains(scored.application()))
                        .toList());
    }

    /** The application's place, if it is ranked. */
    public Optional<Ranked> of(String application) {
        return order.stream().filter(r -> r.application().equals(application)).findFirst();
    }

    /** Ids of all ranked applications, in the order of the ranking. */
    public List<String> applications() {
        return order.stream().map(Ranked::application).toList();
    }
}
