package org.shifan.platform.identity;

import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts about offices, in the own organ or in one that is administered from it. */
public enum IdentityAct implements ActType {
    /** An office begins. */
    BEGUN("office.begun"),
    /** An office ends. */
    ENDED("office.ended"),
    /** Somebody is invited to an office. */
    INVITED("office.invited"),
    /** An invitation is taken back. */
    UNINVITED("office.uninvited"),
    /** A person gets a link to set another password. */
    RESET("password.reset");

    private final String code;

    IdentityAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.may(Duty.ADMINISTER) || actor.kind() == OrganKind.PROGRAMME;
    }
}
