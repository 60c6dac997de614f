package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.AGREED;
import static org.shifan.decisions.bundle.Types.ENTERED;
import static org.shifan.decisions.bundle.Types.ENTRY_WITHDRAWN;
import static org.shifan.decisions.bundle.Types.RETURNED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.quota.Quotas;

/** Whether every agreement found a place of its province, and no province reported too many. */
final class LimitsCheck {
    private static final String[] TYPES = {AGREED, RETURNED, ENTERED, ENTRY_WITHDRAWN};

    private final Rules rules;
    private final Optional<Settings.Quota> quota;

    /** Cities that hold a place of the province in which they count. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    private boolean agreed;

    private LimitsCheck(Rules rules) {
        this.rules = rules;
        this.quota = rules.notice().settings().quota();
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(TYPES) + acts.withheld(Types.DECIDING);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (rules.notice().settings().quota().isEmpty()) {
            return Result.passed("limits.none");
        }
        var check = new LimitsCheck(rules);
        acts.of(TYPES).forEach(check::follow);
        return check.reports(Applicants.of(acts));
    }

    private void follow(Act act) {
        var city = act.fields().text("city");
        var place = rules.place(city);
        var holding = holders.computeIfAbsent(Quotas.countsIn(place), _ -> new HashSet<>());
        holding.remove(city);
        if (!agrees(act)) {
            return;
        }
        boolean over = act.fields().flag("over");
        var admission = Quotas.admit(quota, place, holding.size(), over);
        Broken.unless(
                admission.admitted() && admission.takesPlace() != over,
                over ? "limits.not-over" : "limits.full",
                act.index(),
                city,
                admission.limit(),
                admission.taken());
        if (!over) {
            holding.add(city);
        }
        agreed = true;
    }

    /** A plan taken up from paper takes a place by the agreement that is written on it. */
    private static boolean agrees(Act act) {
        return act.type().equals(AGREED)
                || act.type().equals(ENTERED) && act.fields().has("agreement");
    }

    private Result reports(Applicants applicants) {
        var reported = new ArrayList<Quotas.Reported>();
        for (var applicant : applicants.standing()) {
            reported.add(
                    new Quotas.Reported(
                            applicant.receipt(),
                            rules.place(applicant.city()),
                            applicant.over(),
                            applicant.overGranted()));
        }
        for (var violation : Quotas.violations(quota, reported)) {
            throw new Broken(
                    violation.code() == Quotas.Violation.Code.ABOVE_LIMIT
                            ? "limits.above"
                            : "limits.over-not-admitted",
                    violation.province(),
                    violation.limit(),
                    violation.count());
        }
        long over = reported.stream().filter(Quotas.Reported::over).count();
        long provinces = reported.stream().map(r -> Quotas.countsIn(r.city())).distinct().count();
        return reported.isEmpty() && !agreed
                ? Result.notYet()
                : Result.passed("limits.passed", provinces, reported.size() - over, over);
    }
}
