package org.shifan.programme.application;

import java.util.function.BiPredicate;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts on an application, and who may perform them. */
public enum ApplicationAct implements ActType {
    STARTED("application.started", of(OrganKind.CITY_LEAD, Duty.HANDLE)),
    FINALISED("plan.finalised", of(OrganKind.CITY_LEAD, Duty.HANDLE)),
    RECALLED("plan.recalled", of(OrganKind.CITY_LEAD, Duty.HANDLE)),
    APPROVED("plan.approved", of(OrganKind.CITY_GOVERNMENT, Duty.SIGN)),
    SENT_BACK("plan.sent-back", of(OrganKind.CITY_GOVERNMENT, Duty.SIGN)),
    SUPPLEMENT_REQUESTED("check.supplement-requested", of(OrganKind.HOST, Duty.CHECK)),
    SUPPLIED("check.supplied", of(OrganKind.CITY_LEAD, Duty.HANDLE)),
    SUPPLIED_ON_PAPER("check.supplied-on-paper", of(OrganKind.HOST, Duty.CHECK)),
    PASSED("check.passed", of(OrganKind.HOST, Duty.CHECK));

    private final String code;
    private final BiPredicate<Actor, String> holds;

    ApplicationAct(String code, BiPredicate<Actor, String> holds) {
        this.code = code;
        this.holds = holds;
    }

    /** Offices of an organ of the kind, for its own place, or for every place if it is central. */
    private static BiPredicate<Actor, String> of(OrganKind kind, Duty duty) {
        return (actor, place) ->
                actor.kind() == kind
                        && actor.may(duty)
                        && (actor.place().isEmpty() || actor.place().equals(place));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return holds.test(actor, place);
    }
}
