package org.shifan.programme.review.web;

import java.util.function.Predicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What may be seen of the review without a formal act. */
enum ReviewRight implements Permission {
    /** Panels and experts, and marks once a panel has locked them all. */
    READ("review.read", actor -> actor.kind().central()),
    /** The own desk: the plans that one was assigned, and the own marks. */
    DESK("review.desk", actor -> actor.kind() == OrganKind.EXPERTS);

    private final String code;
    private final Predicate<Actor> holds;

    ReviewRight(String code, Predicate<Actor> holds) {
        this.code = code;
        this.holds = holds;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return holds.test(actor);
    }
}
