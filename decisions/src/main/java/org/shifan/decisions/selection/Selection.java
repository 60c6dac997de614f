package org.shifan.decisions.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Tie;
import org.shifan.decisions.selection.Decision.Choice;
import org.shifan.decisions.selection.Line.Side;
import org.shifan.decisions.selection.Ranking.Ranked;
import org.shifan.decisions.selection.Violation.Code;

/** Where the ranking draws the line, and whether a decision keeps to the rules. */
public final class Selection {

    private Selection() {}

    /**
     * Draws the line.
     *
     * <p>The highest scores fill the places. Where equal scores stand on the line, {@link
     * Tie#JOINT_DECISION} leaves them all open. {@link Tie#EARLIER_CRITERION} looks at the panel's
     * mean by criterion, in the order of the notice, and leaves open only those whom no criterion
     * tells apart.
     *
     * @param places how many may be chosen at most
     * @throws IllegalArgumentException if places are below zero
     */
    public static Line choose(Ranking ranking, int places, Tie tie) {
        if (places < 0) {
            throw new IllegalArgumentException("places below zero: " + places);
        }
        var order = new ArrayList<>(ranking.order());
        Comparator<Ranked> better = comparator(tie);
        order.sort(better); // stable: within a tie the order of the ranking stays
        int first = places;
        int end = places;
        if (places > 0 && places < order.size()) {
            var last = order.get(places - 1);
            while (first > 0 && better.compare(order.get(first - 1), last) == 0) {
                first--;
            }
            while (end < order.size() && better.compare(order.get(end), last) == 0) {
                end++;
            }
        }
        if (end == places) {
            first = places; // the line falls between two scores
        }
        return line(ranking, places, order, Math.min(first, order.size()), end);
    }

    private static Comparator<Ranked> comparator(Tie tie) {
        Comparator<Ranked> byScore = Comparator.comparing(Ranked::score, Comparator.reverseOrder());
        return switch (tie) {
            case JOINT_DECISION -> byScore;
            case EARLIER_CRITERION -> byScore.thenComparing(Selection::byCriterion);
        };
    }

    private static int byCriterion(Ranked one, Ranked other) {
        var means = one.scored().byCriterion();
        var others = other.scored().byCriterion();
        for (int i = 0; i < Math.min(means.size(), others.size()); i++) {
            int order = others.get(i).compareTo(means.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Line line(Ranking ranking, int places, List<Ranked> order, int first, int end) {
        int last = Math.min(end, order.size());
        return new Line(
                places,
                inOrder(ranking, order.subList(0, first)),
                inOrder(ranking, order.subList(first, last)),
                last > first ? places - first : 0,
                inOrder(ranking, order.subList(last, order.size())));
    }

    private static List<String> inOrder(Ranking ranking, List<Ranked> some) {
        var wanted = some.stream().map(Ranked::application).collect(Collectors.toSet());
        return ranking.applications().stream().filter(wanted::contains).toList();
    }

    /**
     * Checks the decision of one round. A decision may choose fewer than there are places, and may
     * depart from the ranking, but says why.
     *
     * @param line as {@link #choose} draws it
     * @return by code, then by application; empty: the decision keeps to the rules
     */
    public static List<Violation> check(Decision decision, Line line) {
        var found = new ArrayList<Violation>();
        var sides = line.sides();
        var outcomes = new HashMap<String, Choice>();
        for (var choice : decision.choices()) {
            if (!sides.containsKey(choice.application())) {
                found.add(about(Code.APPLICATION_UNKNOWN, choice.application(), line));
            } else if (outcomes.putIfAbsent(choice.application(), choice) != null) {
                found.add(about(Code.OUTCOME_TWICE, choice.application(), line));
            }
        }
        sides.forEach(
                (id, side) -> {
                    var choice = outcomes.get(id);
                    if (choice == null) {
                        found.add(about(Code.OUTCOME_MISSING, id, line));
                    } else if (choice.reason().isBlank()) {
                        unexplained(choice, side).ifPresent(c -> found.add(about(c, id, line)));
                    }
                });
        int chosen = decision.chosen().size();
        if (chosen > line.places()) {
            found.add(new Violation(Code.TOO_MANY_CHOSEN, "", chosen, line.places()));
        }
        return sorted(found);
    }

    /** What is wrong with an outcome that has no reason, if it needed one. */
    private static Optional<Code> unexplained(Choice choice, Side side) {
        return switch (side) {
            case TIED -> Optional.of(Code.TIE_WITHOUT_REASON);
            case ABOVE ->
                    choice.chosen()
                            ? Optional.empty()
                            : Optional.of(Code.PASSED_OVER_WITHOUT_REASON);
            case BELOW ->
                    choice.chosen() ? Optional.of(Code.CHOSEN_WITHOUT_REASON) : Optional.empty();
        };
    }

    private static Violation about(Code code, String application, Line line) {
        return new Violation(code, application, 0, line.places());
    }

    private static List<Violation> sorted(List<Violation> found) {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Violation::code).thenComparing(Violation::application))
                .toList();
    }

    /**
     * Checks a later round: it is over those, and only those, whom the round before chose.
     *
     * @param before decision of the round before
     * @param ranking of this round
     * @param round of the notice
     * @return violations of the make-up of the round, then of its decision
     */
    public static List<Violation> checkLater(
            Decision before, Ranking ranking, Settings.Round round, Decision decision) {
        var found = new ArrayList<Violation>();
        Set<String> chosen = before.chosen();
        var ranked = new HashSet<>(ranking.applications());
        ranked.stream()
                .filter(id -> !chosen.contains(id))
                .forEach(
                        id ->
                                found.add(
                                        new Violation(
                                                Code.NOT_IN_EARLIER_ROUND, id, 0, round.places())));
        chosen.stream()
                .filter(id -> !ranked.contains(id))
                .forEach(
                        id ->
                                found.add(
                                        new Violation(
                                                Code.LEFT_OUT_OF_ROUND, id, 0, round.places())));
        found.addAll(check(decision, choose(ranking, round.places(), round.tie())));
        return sorted(found);
    }
}
