package org.shifan.platform.ledger;

/**
 * Who may do or see something, as a predicate with a code. Each module lists its own in an enum;
 * the sentences stand in its texts under {@code permission.<code>}.
 */
public interface Permission {

    /** Stable code, for example {@code plan.read}. */
    String code();

    /**
     * Whether the actor may.
     *
     * @param actor who asks
     * @param place code of the province or city that it is about; empty where it is about the call
     */
    boolean allows(Actor actor, String place);
}
