package org.shifan.platform.identity;

import java.util.function.Predicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** Who may see the persons of an organ. */
public enum IdentityPermission implements Permission {
    /** The persons of the own organ; experts do not see each other. */
    PEOPLE("people.read", actor -> actor.kind() != OrganKind.EXPERTS || actor.may(Duty.ADMINISTER)),
    /** The persons of organs that are administered from the own one, and many invitations. */
    ADMINISTERED("people.administer", actor -> actor.may(Duty.ADMINISTER));

    private final String code;
    private final Predicate<Actor> holders;

    IdentityPermission(String code, Predicate<Actor> holders) {
        this.code = code;
        this.holders = holders;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return holders.test(actor);
    }
}
