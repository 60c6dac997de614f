package org.shifan.platform.ledger;

/**
 * Knows which central organs take part in a call; a Spring bean of the module that opens calls. The
 * organs of places are bound by their place, and experts by their appointment.
 */
@FunctionalInterface
public interface Participants {

    /** Whether the organ decides in the call; true where no such call is open. */
    boolean decides(String organ, String call);
}
