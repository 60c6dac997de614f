package org.shifan.decisions.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.ledger.Leaf;

/** What became of every application that was received, read from disclosed bodies. */
final class Applicants {
    private final Map<String, Applicant> byReceipt = new LinkedHashMap<>();

    private Applicants() {}

    /** Reads the acts of {@link Types#DECIDING}, whose bodies must all be disclosed. */
    static Applicants of(Acts acts) {
        var applicants = new Applicants();
        acts.of(Types.DECIDING).forEach(applicants::follow);
        return applicants;
    }

    private void follow(Act act) {
        switch (act.type()) {
            case Types.SUBMITTED, Types.ACCEPTED_LATE, Types.REGISTERED ->
                    Reported.of(act)
                            .forEach(city -> byReceipt.put(city.receipt(), new Applicant(city)));
            case Types.WITHDRAWN -> of(act).withdraw();
            case Types.SUPPLEMENT -> of(act).supplementDue(Leaf.time(act.fields().text("due")));
            case Types.SUPPLIED, Types.SUPPLIED_ON_PAPER -> of(act).supplied();
            case Types.CHECKED -> of(act).pass();
            case VerdictBody.TYPE -> of(act).given(act.fields());
            case Types.DECIDED -> of(act).decided(act.fields().text("answer"));
            default -> exception(act);
        }
    }

    private void exception(Act act) {
        boolean granted = act.fields().flag("granted");
        var kind = act.fields().text("kind");
        switch (kind) {
            case "over" -> of(act).over(granted);
            case "special" -> of(act).special(granted);
            default -> throw new Broken("exceptions.kind", act.index(), kind);
        }
    }

    /** The application that the act is about. */
    Applicant of(Act act) {
        var receipt = act.fields().text("receipt");
        var applicant = byReceipt.get(receipt);
        if (applicant == null) {
            throw new Broken("conditions.unknown-receipt", act.index(), receipt);
        }
        return applicant;
    }

    /** The application under the receipt number. */
    Applicant of(String receipt) {
        var applicant = byReceipt.get(receipt);
        if (applicant == null) {
            throw new Broken("selection.unknown-receipt", receipt);
        }
        return applicant;
    }

    /** Received and not withdrawn, in the order of reports. */
    List<Applicant> standing() {
        return byReceipt.values().stream().filter(a -> !a.withdrawn()).toList();
    }

    /** Those that go on to the experts. */
    List<Applicant> goingOn() {
        return standing().stream().filter(Applicant::goesOn).toList();
    }
}
