package org.shifan.programme.eligibility.web;

import java.util.function.BiPredicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;

/** What may be seen of received applications and of the verdicts on them. */
enum HostRight implements Permission {
    /** Every application that the host has received, and how it stands. */
    READ("application.read-received", (actor, place) -> actor.kind().central()),
    /** Evidence for a decided condition: the deciding organs, and the own city or province. */
    READ_EVIDENCE(
            "verdict.read-evidence",
            (actor, place) ->
                    actor.kind().central() || actor.kind().local() && actor.place().equals(place));

    private final String code;
    private final BiPredicate<Actor, String> holds;

    HostRight(String code, BiPredicate<Actor, String> holds) {
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
