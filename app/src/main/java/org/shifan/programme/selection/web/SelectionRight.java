package org.shifan.programme.selection.web;

import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What the deciding organs may see of the selection. */
enum SelectionRight implements Permission {
    /** The desks: ranking, consultation, text, opinions, lists, objections. */
    READ("selection.read") {
        @Override
        boolean duty(Actor actor) {
            return true;
        }
    },
    /** The bundle with all bodies and salts: personal data and experts' names are in it. */
    AUDIT("selection.audit") {
        @Override
        boolean duty(Actor actor) {
            return actor.may(Duty.CHECK) || actor.may(Duty.SIGN);
        }
    };

    private final String code;

    SelectionRight(String code) {
        this.code = code;
    }

    abstract boolean duty(Actor actor);

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return (actor.kind() == OrganKind.HOST || actor.kind() == OrganKind.JOINT) && duty(actor);
    }
}
