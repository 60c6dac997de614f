package org.shifan.programme.application;

import java.util.Set;
import java.util.function.BiPredicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What may be seen and edited of an application without a formal act. The place is the city. */
public enum PlanRight implements Permission {
    /** The city's own departments edit the draft. */
    EDIT(
            "plan.edit",
            (actor, place) ->
                    actor.kind() == OrganKind.CITY_LEAD
                            && actor.may(Duty.HANDLE)
                            && actor.place().equals(place)),
    /** The city and its government read the draft at any time. */
    READ_DRAFT(
            "plan.read-draft",
            (actor, place) ->
                    Set.of(OrganKind.CITY_LEAD, OrganKind.CITY_GOVERNMENT).contains(actor.kind())
                            && actor.place().equals(place)),
    /**
     * Final versions: the own city and province; the host and the joint organs what was reported.
     */
    READ_FINAL(
            "plan.read-final",
            (actor, place) ->
                    actor.kind().central() || actor.kind().local() && actor.place().equals(place));

    private final String code;
    private final BiPredicate<Actor, String> holds;

    PlanRight(String code, BiPredicate<Actor, String> holds) {
        this.code = code;
        this.holds = holds;
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
