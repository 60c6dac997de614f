package org.shifan.programme.selection.web;

import java.util.Set;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Permission;

/** What the deciding organs may see of the selection. */
enum SelectionRight implements Permission {
    /** The desks: ranking, consultation, text, opinions, lists, objections. */
    READ("selection.read", Set.of(Duty.values())),
    /** The bundle with all bodies and salts: personal data and experts' names are in it. */
    AUDIT("selection.audit", Set.of(Duty.CHECK, Duty.SIGN));

    private final String code;
    private final Set<Duty> duties;

    SelectionRight(String code, Set<Duty> duties) {
        this.code = code;
        this.duties = duties;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.kind().central() && duties.stream().anyMatch(actor::may);
    }
}
