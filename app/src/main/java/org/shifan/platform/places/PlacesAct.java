package org.shifan.platform.places;

import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;

/** Formal acts on lists. */
public enum PlacesAct implements ActType {
    /** A new version of a list was loaded. */
    LIST_LOADED("list.loaded");

    private final String code;

    PlacesAct(String code) {
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
