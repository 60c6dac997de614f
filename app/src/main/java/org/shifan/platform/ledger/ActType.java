package org.shifan.platform.ledger;

/** A kind of formal act; each module lists its own in an enum. */
public interface ActType {

    /** Stable code on the ledger, for example {@code application.submitted}. */
    String code();

    /** Whether the body may be shown to everybody in the public bundle. */
    boolean open();
}
