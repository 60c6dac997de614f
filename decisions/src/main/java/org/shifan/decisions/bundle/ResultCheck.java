package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.ANSWERED;
import static org.shifan.decisions.bundle.Types.ISSUED;
import static org.shifan.decisions.bundle.Types.OBJECTION;
import static org.shifan.decisions.bundle.Types.PROPOSED;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.notice.WorkingDays;

/** Whether the lists that were published are those that were chosen, in their order of time. */
final class ResultCheck {
    private final RoundActs round;
    private int cities;

    private ResultCheck(RoundActs round) {
        this.round = round;
    }

    static Result check(Rules rules, Acts acts) {
        long withheld =
                acts.withheld(PROPOSED, ISSUED)
                        + acts.withheld(Types.CONSULTED)
                        + acts.withheld(Types.RANKED);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (acts.of(PROPOSED, ISSUED).isEmpty()) {
            return Result.notYet();
        }
        int cities = 0;
        for (var round : RoundActs.of(rules, acts)) {
            var check = new ResultCheck(round);
            check.run(round.before().isPresent(), isLast(rules, round));
            cities = check.cities > 0 ? check.cities : cities;
        }
        boolean issued = acts.of(ISSUED).stream().anyMatch(a -> isLast(rules, a));
        return Result.passed(issued ? "result.issued" : "result.proposed", cities);
    }

    private static boolean isLast(Rules rules, RoundActs round) {
        return rules.notice().settings().rounds().getLast().id().equals(round.id());
    }

    private static boolean isLast(Rules rules, Act act) {
        return rules.notice().settings().rounds().getLast().id().equals(act.fields().text("round"));
    }

    private void run(boolean later, boolean last) {
        for (var act : round.of(PROPOSED, ISSUED)) {
            chosen(act);
        }
        round.of(PROPOSED).forEach(this::until);
        var issued = round.of(ISSUED);
        Broken.unless(issued.size() <= 1, "result.twice", round.id(), issued.size());
        if (issued.isEmpty()) {
            return;
        }
        var act = issued.getFirst();
        if (later) {
            Broken.unless(
                    round.before()
                            .filter(
                                    b ->
                                            b.of(ISSUED).stream()
                                                    .anyMatch(a -> a.index() < act.index()))
                            .isPresent(),
                    "result.order",
                    round.id());
        }
        if (last && round.rules().notice().settings().objection() > 0) {
            objections(act);
        }
    }

    private void chosen(Act act) {
        var chosen = round.chosen(act.index());
        if (chosen.isEmpty()) {
            throw new Broken("result.not-consulted", act.index());
        }
        var expected = chosen.get().values().stream().sorted().toList();
        List<String> stated = act.fields().texts("cities").stream().sorted().toList();
        Broken.unless(stated.equals(expected), "result.cities", act.index());
        cities = stated.size();
    }

    /** The time for objections is as many working days as the notice says. */
    private void until(Act proposed) {
        var notice = round.rules().notice();
        var end = WorkingDays.of(notice).deadline(proposed.at(), notice.settings().objection());
        var stated = Leaf.time(proposed.fields().text("until"));
        Broken.unless(
                stated.equals(end),
                "result.until",
                proposed.index(),
                Leaf.time(stated),
                Leaf.time(end));
    }

    /** The list was up for its time, no objection ended it, and every objection was answered. */
    private void objections(Act issued) {
        Optional<Act> proposed =
                round.of(PROPOSED).stream()
                        .filter(act -> act.index() < issued.index())
                        .reduce((a, b) -> b);
        if (proposed.isEmpty()) {
            throw new Broken("result.not-proposed", issued.index());
        }
        var until = Leaf.time(proposed.get().fields().text("until"));
        Broken.unless(
                !issued.at().isBefore(until),
                "result.too-early",
                issued.index(),
                Leaf.time(issued.at()),
                Leaf.time(until));
        var before = round.acts().before(issued.index());
        int open = before.of(OBJECTION).size() - before.of(ANSWERED).size();
        Broken.unless(open == 0, "result.unanswered", issued.index(), open);
        for (var answer : before.of(ANSWERED)) {
            Broken.unless(
                    answer.withheld()
                            || answer.index() < proposed.get().index()
                            || !answer.fields().flag("upheld"),
                    "result.upheld",
                    issued.index(),
                    answer.index());
        }
    }
}
