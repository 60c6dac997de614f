package org.shifan.programme.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One expert's marks and opinion on one application, in the making or locked.
 *
 * @param receipt of the submission that was read
 * @param expert code of the expert
 * @param marks by criterion; not all of them while in the making
 * @param opinion in words (评议意见)
 * @param savedAt when it was last saved
 * @param lockedAt when it was locked, after which it never changes
 * @param entry the locking on the ledger
 */
public record Sheet(
        String receipt,
        String expert,
        Map<String, Integer> marks,
        String opinion,
        Instant savedAt,
        Optional<Instant> lockedAt,
        Optional<UUID> entry) {

    /** Whether it is locked. */
    public boolean locked() {
        return lockedAt.isPresent();
    }
}
