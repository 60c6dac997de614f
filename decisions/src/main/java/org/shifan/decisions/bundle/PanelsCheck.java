package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.ASSIGNED;
import static org.shifan.decisions.bundle.Types.CONFLICT;
import static org.shifan.decisions.bundle.Types.EXPERT;
import static org.shifan.decisions.bundle.Types.REPLACED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shifan.decisions.review.Conflicts;
import org.shifan.decisions.review.Expert;
import org.shifan.decisions.review.Panels;
import org.shifan.decisions.review.Reviewed;

/**
 * Whether the panels keep to the rules, when they are assigned and when the round is ranked. Ties
 * through an employer cannot be seen: the ledger holds a commitment to its name, which is not read.
 */
final class PanelsCheck {
    static final String[] TYPES = {EXPERT, CONFLICT, ASSIGNED, REPLACED};

    private final RoundActs round;

    private PanelsCheck(RoundActs round) {
        this.round = round;
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(TYPES) + acts.withheld(Types.DECIDING);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (acts.of(ASSIGNED).isEmpty()) {
            return Result.notYet();
        }
        int panels = 0;
        for (var round : RoundActs.of(rules, acts)) {
            panels += new PanelsCheck(round).run();
        }
        return Result.passed("panels.passed", panels, experts(acts).size());
    }

    private int run() {
        for (var assigned : round.of(ASSIGNED)) {
            verify(assigned.index() + 1);
        }
        for (var ranked : round.of(Types.RANKED)) {
            verify(ranked.index());
        }
        return panels(round, Long.MAX_VALUE).size();
    }

    private void verify(long index) {
        var panels = panels(round, index);
        var review = round.rules().notice().settings().review();
        var violations =
                Panels.violations(
                        reviewed(index),
                        experts(round.acts().before(index)),
                        new Conflicts(review.conflicts()),
                        review.perApplication(),
                        review.mostPerExpert(),
                        panels);
        for (var violation : violations) {
            throw new Broken(
                    "panels."
                            + violation
                                    .code()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    violation.application(),
                    violation.expert(),
                    violation.count());
        }
    }

    private List<Reviewed> reviewed(long index) {
        var reviewed = new ArrayList<Reviewed>();
        round.entering(index)
                .orElse(Map.of())
                .forEach(
                        (receipt, city) ->
                                reviewed.add(
                                        new Reviewed(
                                                receipt,
                                                city,
                                                round.rules().place(city).provinceCode(),
                                                Set.of())));
        return reviewed;
    }

    private static Collection<Expert> experts(Acts acts) {
        var declared = new HashMap<String, Set<String>>();
        for (var act : acts.of(CONFLICT)) {
            declared.computeIfAbsent(act.fields().text("expert"), _ -> new HashSet<>())
                    .add(act.fields().text("receipt"));
        }
        var experts = new TreeMap<String, Expert>();
        for (var act : acts.of(EXPERT)) {
            var id = act.fields().text("expert");
            experts.put(
                    id,
                    new Expert(
                            id,
                            act.fields().optionalText("province"),
                            act.fields().optionalText("city"),
                            Optional.empty(),
                            declared.getOrDefault(id, Set.of())));
        }
        return experts.values();
    }

    /** The panels of the round as they stood before the entry. */
    static Map<String, List<String>> panels(RoundActs round, long index) {
        var panels = new TreeMap<String, List<String>>();
        for (var act : round.of(ASSIGNED, REPLACED)) {
            if (act.index() >= index) {
                break;
            }
            if (act.type().equals(ASSIGNED)) {
                var assigned = act.fields().object("panels");
                assigned.each(
                        (receipt, _) ->
                                panels.put(receipt, new ArrayList<>(assigned.texts(receipt))));
            } else {
                replace(panels, act);
            }
        }
        return panels;
    }

    private static void replace(Map<String, List<String>> panels, Act act) {
        var panel = panels.getOrDefault(act.fields().text("receipt"), new ArrayList<>());
        Broken.unless(panel.remove(act.fields().text("out")), "panels.replaced", act.index());
        panel.add(act.fields().text("in"));
    }
}
