package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.ACCEPTED_LATE;
import static org.shifan.decisions.bundle.Types.AGREED;
import static org.shifan.decisions.bundle.Types.APPROVED;
import static org.shifan.decisions.bundle.Types.ENTERED;
import static org.shifan.decisions.bundle.Types.ENTRY_WITHDRAWN;
import static org.shifan.decisions.bundle.Types.FINALISED;
import static org.shifan.decisions.bundle.Types.RECALLED;
import static org.shifan.decisions.bundle.Types.REGISTERED;
import static org.shifan.decisions.bundle.Types.RETURNED;
import static org.shifan.decisions.bundle.Types.SENT_BACK;
import static org.shifan.decisions.bundle.Types.SUBMITTED;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.notice.Settings.Approval;

/**
 * Follows every city's plan through its approvals: each is over the hash of the very version, and a
 * changed plan needs new ones.
 */
final class ApprovalsCheck {
    private static final String[] TYPES = {
        FINALISED,
        RECALLED,
        APPROVED,
        SENT_BACK,
        AGREED,
        RETURNED,
        ENTERED,
        ENTRY_WITHDRAWN,
        SUBMITTED,
        ACCEPTED_LATE,
        REGISTERED
    };

    private final Rules rules;
    private final Map<String, Standing> byCity = new HashMap<>();
    private int reported;
    private int paper;

    private ApprovalsCheck(Rules rules) {
        this.rules = rules;
    }

    /** What a city has at a moment; an absent part has not been given, or has lapsed. */
    private record Standing(
            Optional<String> plan,
            Optional<String> approved,
            Optional<String> agreed,
            boolean over,
            boolean paper) {
        static final Standing NONE =
                new Standing(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(TYPES);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        var check = new ApprovalsCheck(rules);
        acts.of(TYPES).forEach(check::follow);
        return acts.of(TYPES).isEmpty()
                ? Result.notYet()
                : Result.passed("approvals.passed", check.reported, check.paper);
    }

    private void follow(Act act) {
        switch (act.type()) {
            case FINALISED -> finalised(act);
            case RECALLED, SENT_BACK, RETURNED, ENTRY_WITHDRAWN ->
                    byCity.put(act.fields().text("city"), Standing.NONE);
            case APPROVED -> approved(act);
            case AGREED -> agreed(act);
            case ENTERED -> entered(act);
            default -> Reported.of(act).forEach(city -> reported(act, city));
        }
    }

    private void finalised(Act act) {
        byCity.put(
                act.fields().text("city"),
                new Standing(
                        Optional.of(act.fields().text("plan")),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false));
    }

    private void approved(Act act) {
        var city = act.fields().text("city");
        var plan = Optional.of(act.fields().text("plan"));
        var standing = standing(city);
        Broken.unless(standing.plan().equals(plan), "approvals.approved", act.index(), city);
        byCity.put(city, new Standing(plan, plan, Optional.empty(), false, false));
    }

    private void agreed(Act act) {
        var city = act.fields().text("city");
        var plan = Optional.of(act.fields().text("plan"));
        var standing = standing(city);
        var basis = needs(Approval.CITY_GOVERNMENT) ? standing.approved() : standing.plan();
        Broken.unless(basis.equals(plan), "approvals.agreed", act.index(), city);
        byCity.put(
                city,
                new Standing(
                        standing.plan(),
                        standing.approved(),
                        plan,
                        act.fields().flag("over"),
                        standing.paper()));
    }

    /** From paper: what the host read on it counts as given here, if the host took it up. */
    private void entered(Act act) {
        var fields = act.fields();
        var city = fields.text("city");
        Broken.unless(rules.isHost(act.leaf().organ()), "approvals.not-host", act.index(), city);
        var plan = Optional.of(fields.text("plan"));
        byCity.put(
                city,
                new Standing(
                        plan,
                        plan.filter(one -> fields.has("approval")),
                        plan.filter(one -> fields.has("agreement")),
                        fields.flag("over"),
                        true));
    }

    private void reported(Act act, Reported city) {
        var plan = Optional.of(city.plan());
        var standing = standing(city.city());
        Broken.unless(standing.plan().equals(plan), "approvals.plan", act.index(), city.city());
        if (needs(Approval.CITY_GOVERNMENT)) {
            Broken.unless(
                    standing.approved().equals(plan),
                    "approvals.no-approval",
                    act.index(),
                    city.city());
        }
        if (needs(Approval.PROVINCE_GOVERNMENT)) {
            Broken.unless(
                    standing.agreed().equals(plan) && standing.over() == city.over(),
                    "approvals.no-agreement",
                    act.index(),
                    city.city());
        }
        reported++;
        paper += standing.paper() ? 1 : 0;
    }

    private Standing standing(String city) {
        return byCity.getOrDefault(city, Standing.NONE);
    }

    private boolean needs(Approval approval) {
        return rules.notice().settings().approvals().contains(approval);
    }
}
