package org.shifan.programme.notice;

import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;

/** Formal acts on a call as a whole. */
public enum CallAct implements ActType {
    /** The host opens a call over the hash of its notice file and of the lists it rests on. */
    OPENED("call.opened");

    private final String code;

    CallAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.kind() == Actor.OrganKind.HOST && actor.may(Actor.Duty.SIGN);
    }
}
