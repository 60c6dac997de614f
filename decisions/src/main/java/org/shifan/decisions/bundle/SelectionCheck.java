package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.CONSULTED;
import static org.shifan.decisions.bundle.Types.RANKED;
import static org.shifan.decisions.bundle.Types.SCORE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.shifan.decisions.notice.Settings.Tie;
import org.shifan.decisions.selection.Decision;
import org.shifan.decisions.selection.Decision.Choice;
import org.shifan.decisions.selection.Line;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Selection;

/** Whether the choice keeps to the number of places, and every departure from advice says why. */
final class SelectionCheck {
    private final RoundActs round;
    private int chosen;
    private int departures;
    private boolean hidden;

    private SelectionCheck(RoundActs round) {
        this.round = round;
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(CONSULTED) + acts.withheld(RANKED);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (acts.of(CONSULTED).isEmpty()) {
            return Result.notYet();
        }
        int chosen = 0;
        int departures = 0;
        boolean hidden = false;
        for (var round : RoundActs.of(rules, acts)) {
            var check = new SelectionCheck(round);
            check.round.of(CONSULTED).forEach(check::consulted);
            chosen = check.chosen > 0 ? check.chosen : chosen;
            departures += check.departures;
            hidden |= check.hidden;
        }
        return hidden
                ? Result.notRecomputed("selection.tie-hidden", acts.withheld(SCORE))
                : Result.passed("selection.passed", chosen, departures);
    }

    private void consulted(Act act) {
        var stated = round.stated(act.index());
        if (stated.isEmpty()) {
            throw new Broken("selection.not-ranked", act.index(), round.id());
        }
        var line = line(act, stated.get());
        var decision = decision(act, stated.get());
        for (var violation : Selection.check(decision, line)) {
            throw new Broken(
                    "selection."
                            + violation.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    act.index(),
                    violation.application(),
                    violation.count(),
                    violation.places());
        }
        chosen = decision.chosen().size();
        departures = act.fields().objects("departures").size();
    }

    /** A tie that criteria decide can be recomputed only from the marks. */
    private Line line(Act act, Ranking stated) {
        var setting = round.setting();
        boolean byCriteria = setting.tie() == Tie.EARLIER_CRITERION;
        boolean marks = round.acts().withheld(SCORE) == 0;
        var ranking =
                byCriteria && marks ? RankingCheck.recomputed(round, lastRanked(act)) : stated;
        var line = Selection.choose(ranking, setting.places(), setting.tie());
        hidden |= byCriteria && !marks && !line.settled();
        return line;
    }

    private Act lastRanked(Act act) {
        return round.of(RANKED).stream()
                .filter(ranked -> ranked.index() < act.index())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private Decision decision(Act act, Ranking ranking) {
        var reasons = new HashMap<String, String>();
        var chosenNow = new HashSet<>(act.fields().texts("chosen"));
        Broken.unless(
                chosenNow.size() == act.fields().texts("chosen").size(),
                "selection.outcome-twice",
                act.index(),
                "");
        if (act.fields().has("tie")) {
            var tie = act.fields().object("tie");
            tie.texts("receipts").forEach(receipt -> reasons.put(receipt, tie.text("reason")));
        }
        for (var departure : act.fields().objects("departures")) {
            var receipt = departure.text("receipt");
            Broken.unless(
                    departure.flag("in") == chosenNow.contains(receipt),
                    "selection.departure",
                    act.index(),
                    receipt);
            reasons.put(receipt, departure.text("reason"));
        }
        var choices = new ArrayList<Choice>();
        for (var receipt : ranking.applications()) {
            choices.add(choice(receipt, chosenNow.remove(receipt), reasons));
        }
        chosenNow.forEach(stranger -> choices.add(choice(stranger, true, reasons)));
        return new Decision(choices);
    }

    private static Choice choice(String receipt, boolean in, Map<String, String> reasons) {
        return new Choice(receipt, in, reasons.getOrDefault(receipt, ""));
    }
}
