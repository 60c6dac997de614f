package org.shifan.programme.endorsement;

import java.util.Optional;
import org.shifan.platform.ledger.Refused;

/**
 * Knows whether a call has been ranked; a Spring bean of the module that selects. A report that is
 * received after that could not be judged with the others any more.
 */
@FunctionalInterface
public interface Ranked {

    /** Whether the applications of the call have been ranked. */
    boolean ranked(String call);

    /** Why nothing can be taken into the call any more; empty while something can. */
    default Optional<Refused> closed(String call) {
        return ranked(call)
                ? Optional.of(new Refused(EndorsementRefusal.RANKED))
                : Optional.empty();
    }

    /**
     * Before something is taken into the call.
     *
     * @throws Refused if it has been ranked
     */
    default void requireOpen(String call) {
        closed(call)
                .ifPresent(
                        why -> {
                            throw why;
                        });
    }
}
