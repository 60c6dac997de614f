package org.shifan.programme.endorsement;

/**
 * Knows whether a call has been ranked; a Spring bean of the module that selects. A report that is
 * received after that could not be judged with the others any more.
 */
@FunctionalInterface
public interface Ranked {

    /** Whether the applications of the call have been ranked. */
    boolean ranked(String call);
}
