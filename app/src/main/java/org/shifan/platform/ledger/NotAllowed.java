package org.shifan.platform.ledger;

/** The actor may not do or see this. Nothing is recorded: it is not a formal refusal. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Permission permission;

    /** The permission that is lacking. */
    public NotAllowed(Permission permission) {
        super(permission.code(), null, false, false);
        this.permission = permission;
    }

    /** The permission that is lacking. */
    public Permission permission() {
        return permission;
    }

    /** Passes if the actor may. */
    public static void unless(Permission permission, Actor actor, String place) {
        if (!permission.allows(actor, place)) {
            throw new NotAllowed(permission);
        }
    }
}
