package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.EXCEPTION;
import static org.shifan.decisions.bundle.Types.OPINION;

import java.util.HashMap;
import java.util.Map;

/** An exception is granted exactly if every deciding organ agreed, its last opinion counting. */
final class ExceptionsCheck {
    private final Rules rules;

    /** Opinions by receipt, kind and organ. */
    private final Map<String, Map<String, Boolean>> opinions = new HashMap<>();

    private ExceptionsCheck(Rules rules) {
        this.rules = rules;
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(OPINION) + acts.withheld(Types.DECIDING);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        var check = new ExceptionsCheck(rules);
        var applicants = Applicants.of(acts);
        long granted = 0;
        for (var act : acts.of(OPINION, EXCEPTION)) {
            if (act.type().equals(OPINION)) {
                check.opinion(act);
            } else {
                granted += check.decision(act, applicants.of(act)) ? 1 : 0;
            }
        }
        return Result.passed("exceptions.passed", acts.of(EXCEPTION).size(), granted);
    }

    private void opinion(Act act) {
        var organ = act.fields().text("organ");
        Broken.unless(
                organ.equals(act.leaf().organ()) && rules.decides(organ),
                "exceptions.organ",
                act.index(),
                organ);
        opinions.computeIfAbsent(about(act), _ -> new HashMap<>())
                .put(organ, act.fields().flag("agree"));
    }

    private boolean decision(Act act, Applicant applicant) {
        boolean asked =
                switch (act.fields().text("kind")) {
                    case "over" -> applicant.over();
                    default ->
                            applicant.reported().specialReason().isPresent()
                                    && rules.notice().settings().conditions().exception();
                };
        Broken.unless(asked, "exceptions.not-asked", act.index(), applicant.receipt());
        var given = opinions.getOrDefault(about(act), Map.of());
        boolean all =
                rules.notice().deciding().stream()
                        .allMatch(organ -> given.getOrDefault(organ.id(), false));
        boolean granted = act.fields().flag("granted");
        Broken.unless(granted == all, "exceptions.decided", act.index(), applicant.receipt());
        return granted;
    }

    private static String about(Act act) {
        return act.fields().text("kind") + " " + act.fields().text("receipt");
    }
}
