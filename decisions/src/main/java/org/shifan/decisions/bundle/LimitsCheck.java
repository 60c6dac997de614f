package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.AGREED;
import static org.shifan.decisions.bundle.Types.RETURNED;

import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.quota.Quotas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether every agreement found a place of its province, and no province reported too many. */
final class LimitsCheck {
    private final Rules rules;
    private final Optional<Settings.Quota> quota;
    private final Map<String, Boolean> agreedOver = new HashMap<>();

    private LimitsCheck(Rules rules) {
        this.rules = rules;
        this.quota = rules.notice().settings().quota();
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(AGREED, RETURNED) + acts.withheld(Types.DECIDING);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (rules.notice().settings().quota().isEmpty()) {
            return Result.passed("limits.none");
        }
        var check = new LimitsCheck(rules);
        acts.of(AGREED, RETURNED).forEach(check::follow);
        return check.reports(Applicants.of(acts));
    }

    private void follow(Act act) {
        var city = act.fields().text("city");
        if (act.type().equals(RETURNED)) {
            agreedOver.remove(city);
            return;
        }
        boolean over = act.fields().flag("over");
        var place = rules.place(city);
        var admission = Quotas.admit(quota, place, taken(place), over);
        Broken.unless(
                admission.admitted() && admission.takesPlace() != over,
                over ? "limits.not-over" : "limits.full",
                act.index(),
                city,
                admission.limit(),
                admission.taken());
        agreedOver.put(city, over);
    }

    /** Places that other cities counting in the same province hold. */
    private int taken(Place place) {
        int taken = 0;
        for (var agreed : agreedOver.entrySet()) {
            boolean other = !agreed.getKey().equals(place.code());
            if (other && !agreed.getValue() && sameProvince(place, agreed.getKey())) {
                taken++;
            }
        }
        return taken;
    }

    private boolean sameProvince(Place place, String city) {
        return Quotas.countsIn(rules.place(city)).equals(Quotas.countsIn(place));
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
        return reported.isEmpty() && agreedOver.isEmpty()
                ? Result.notYet()
                : Result.passed("limits.passed", provinces, reported.size(), over);
    }
}
