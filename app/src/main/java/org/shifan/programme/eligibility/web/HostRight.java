package org.shifan.programme.eligibility.web;

import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What the deciding organs may see. */
enum HostRight implements Permission {
    /** Every application that the host has received, and how it stands. */
    READ;

    @Override
    public String code() {
        return "application.read-received";
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.kind() == OrganKind.HOST || actor.kind() == OrganKind.JOINT;
    }
}
