package org.shifan.decisions.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.Rational;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Scored;

/**
 * One round of the selection, as the ledger shows it.
 *
 * @param setting in the notice
 * @param before the round before; empty: this is the first
 * @param rules of the call
 * @param acts of the call
 */
record RoundActs(Settings.Round setting, Optional<RoundActs> before, Rules rules, Acts acts) {

    /** The rounds of the notice, in order. */
    static List<RoundActs> of(Rules rules, Acts acts) {
        var rounds = new java.util.ArrayList<RoundActs>();
        for (var setting : rules.notice().settings().rounds()) {
            var before =
                    rounds.isEmpty() ? Optional.<RoundActs>empty() : Optional.of(rounds.getLast());
            rounds.add(new RoundActs(setting, before, rules, acts));
        }
        return rounds;
    }

    String id() {
        return setting.id();
    }

    /** Acts of the types in this round. */
    List<Act> of(String... types) {
        return acts.ofRound(id(), types);
    }

    /**
     * The applications that a round is about, by receipt with their city's code: those that went on
     * before the entry, or those that the round before chose. Empty, if withheld bodies hide them.
     */
    Optional<Map<String, String>> entering(long index) {
        var earlier = acts.before(index);
        if (before.isPresent()) {
            return before.get().chosen(index);
        }
        if (earlier.withheld(Types.DECIDING) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                Applicants.of(earlier).goingOn().stream()
                        .collect(Collectors.toMap(Applicant::receipt, Applicant::city)));
    }

    /** Whom the last consultation before the entry chose, by receipt with their city's code. */
    Optional<Map<String, String>> chosen(long index) {
        var consulted = of(Types.CONSULTED).stream().filter(act -> act.index() < index).toList();
        var ranking = stated(index);
        if (consulted.isEmpty() || ranking.isEmpty()) {
            return Optional.empty();
        }
        var chosen = new HashMap<String, String>();
        for (var receipt : consulted.getLast().fields().texts("chosen")) {
            var ranked = ranking.get().of(receipt);
            if (ranked.isEmpty()) {
                throw new Broken("selection.unknown", consulted.getLast().index(), receipt);
            }
            chosen.put(receipt, ranked.get().scored().city());
        }
        return Optional.of(chosen);
    }

    /** The ranking as the last entry before states it, by its scores; empty: there is none. */
    Optional<Ranking> stated(long index) {
        var ranked = of(Types.RANKED).stream().filter(act -> act.index() < index).toList();
        return ranked.isEmpty() ? Optional.empty() : Optional.of(stated(ranked.getLast()));
    }

    /** The ranking that follows from the scores that the entry states. */
    static Ranking stated(Act ranked) {
        return Ranking.of(
                ranked.fields().objects("ranking").stream()
                        .map(
                                line ->
                                        new Scored(
                                                line.text("receipt"),
                                                line.text("city"),
                                                score(ranked, line.text("score")),
                                                List.of()))
                        .toList());
    }

    private static Rational score(Act act, String text) {
        try {
            return Rational.parse(text);
        } catch (NumberFormatException e) {
            throw new Broken("ranking.score", act.index(), text);
        }
    }
}
