package org.shifan.programme.review;

import java.util.Optional;
import java.util.Set;

/**
 * Knows whom a round of selection chose; a Spring bean of the module that selects. The experts of
 * the next round read those alone.
 */
@FunctionalInterface
public interface Chosen {

    /** Receipts that the round chose; empty until its list has been issued. */
    Optional<Set<String>> in(String call, String round);
}
