package org.shifan.programme.endorsement;

import java.util.Set;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts between a city's approval and the host's receipt, and who may perform them. */
public enum EndorsementAct implements ActType {
    AGREED("endorsement.agreed", Duty.SIGN, OrganKind.PROVINCE_GOVERNMENT),
    RETURNED(
            "endorsement.returned",
            Duty.CHECK,
            OrganKind.PROVINCE_GOVERNMENT,
            OrganKind.PROVINCE_COMMISSION),
    SUBMITTED("report.submitted", Duty.SIGN, OrganKind.PROVINCE_COMMISSION, OrganKind.CITY_LEAD),
    REFUSED_LATE(
            "report.refused-late", Duty.SIGN, OrganKind.PROVINCE_COMMISSION, OrganKind.CITY_LEAD),
    WITHDRAWN("report.withdrawn", Duty.SIGN, OrganKind.PROVINCE_COMMISSION, OrganKind.CITY_LEAD),
    ACCEPTED_LATE("report.accepted-late", Duty.SIGN, OrganKind.HOST),
    UPHELD_LATE("report.late-upheld", Duty.SIGN, OrganKind.HOST),
    ENTERED("plan.entered", Duty.SIGN, OrganKind.HOST),
    ENTRY_WITHDRAWN("plan.entry-withdrawn", Duty.SIGN, OrganKind.HOST),
    REGISTERED("report.registered", Duty.SIGN, OrganKind.HOST);

    private final String code;
    private final Duty duty;
    private final Set<OrganKind> kinds;

    EndorsementAct(String code, Duty duty, OrganKind... kinds) {
        this.code = code;
        this.duty = duty;
        this.kinds = Set.of(kinds);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return kinds.contains(actor.kind())
                && actor.may(duty)
                && (actor.place().isEmpty() || actor.place().equals(place));
    }
}
