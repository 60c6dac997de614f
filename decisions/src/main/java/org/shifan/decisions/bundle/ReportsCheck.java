package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.ACCEPTED_LATE;
import static org.shifan.decisions.bundle.Types.REFUSED_LATE;
import static org.shifan.decisions.bundle.Types.REGISTERED;
import static org.shifan.decisions.bundle.Types.SUBMITTED;
import static org.shifan.decisions.bundle.Types.WITHDRAWN;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shifan.decisions.ledger.Leaf;

/** Whether reports kept to the deadline, and every receipt number was given once. */
final class ReportsCheck {
    private static final String[] TYPES = {
        SUBMITTED, REFUSED_LATE, ACCEPTED_LATE, REGISTERED, WITHDRAWN
    };

    private final Rules rules;
    private final Instant deadline;
    private final Set<String> receipts = new HashSet<>();
    private int late;

    private ReportsCheck(Rules rules) {
        this.rules = rules;
        this.deadline = rules.notice().settings().schedule().deadline();
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(TYPES);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (acts.of(TYPES).isEmpty()) {
            return Result.notYet();
        }
        var check = new ReportsCheck(rules);
        acts.of(TYPES).forEach(check::report);
        return Result.passed(
                "reports.passed", check.receipts.size(), check.late, check.civil(check.deadline));
    }

    private void report(Act act) {
        if (act.type().equals(WITHDRAWN)) {
            Broken.unless(
                    receipts.contains(act.fields().text("receipt")),
                    "reports.withdrawn",
                    act.index());
            return;
        }
        var receivedAt = Leaf.time(act.fields().text("receivedAt"));
        Broken.unless(!receivedAt.isAfter(act.at()), "reports.instant", act.index());
        switch (act.type()) {
            case SUBMITTED ->
                    Broken.unless(
                            receivedAt.isBefore(deadline)
                                    || !rules.notice().settings().report().lateRefused(),
                            "reports.late",
                            act.index(),
                            civil(receivedAt),
                            civil(deadline));
            case REFUSED_LATE -> refusedLate(act, receivedAt);
            default -> acceptedByHost(act);
        }
        var cities = Reported.of(act);
        ranks(act, cities);
        if (!act.type().equals(REFUSED_LATE)) {
            cities.forEach(city -> numbered(act, city));
        }
    }

    private void refusedLate(Act act, Instant receivedAt) {
        Broken.unless(
                !receivedAt.isBefore(deadline)
                        && Leaf.time(act.fields().text("deadline")).equals(deadline),
                "reports.not-late",
                act.index(),
                civil(receivedAt),
                civil(deadline));
        late++;
    }

    /** As people of the call read it. */
    private String civil(Instant at) {
        return at.atZone(rules.notice().zone()).toOffsetDateTime().toString();
    }

    private void acceptedByHost(Act act) {
        Broken.unless(rules.isHost(act.leaf().organ()), "reports.not-host", act.index());
        Broken.unless(!act.fields().text("reason").isBlank(), "reports.no-reason", act.index());
    }

    private static void ranks(Act act, List<Reported> cities) {
        var ranks = new HashSet<Long>();
        for (var city : cities) {
            Broken.unless(
                    city.rank().isEmpty()
                            || (city.rank().getAsLong() > 0 && ranks.add(city.rank().getAsLong())),
                    "reports.rank",
                    act.index(),
                    city.city());
        }
    }

    private void numbered(Act act, Reported city) {
        var receipt = city.receipt();
        var pattern =
                Pattern.quote(rules.notice().settings().receiptPattern())
                        .replace("{city}", city.city())
                        .replace("{n}", "\\E[1-9][0-9]*\\Q");
        Broken.unless(
                receipt.matches(pattern) && receipts.add(receipt),
                "reports.number",
                act.index(),
                receipt);
    }
}
