package org.shifan.programme.review;

import java.util.Optional;
import java.util.Set;

/**
 * Knows how far the selection has come that follows a round's review; a Spring bean of the module
 * that selects. The experts of the next round read those alone whom the round chose.
 */
public interface Chosen {

    /** Whether the round's ranking is on record: from then on no mark of the round changes. */
    boolean ranked(String call, String round);

    /** Receipts that the round chose; empty until its list has been issued. */
    Optional<Set<String>> in(String call, String round);
}
