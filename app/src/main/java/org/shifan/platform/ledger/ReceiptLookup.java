package org.shifan.platform.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows which act gave a receipt number; a Spring bean of the module that gives them. An act may
 * give several numbers, so they stand in its body, not in its leaf.
 */
@FunctionalInterface
public interface ReceiptLookup {

    /** The entry of the act that gave the number. */
    Optional<UUID> entry(String receiptNumber);
}
