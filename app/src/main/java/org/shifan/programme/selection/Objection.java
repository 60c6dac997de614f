package org.shifan.programme.selection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An objection to the proposed list (异议).
 *
 * @param number counted from 1 in the call
 * @param receipt of the application that it is about; empty: the list as a whole
 * @param name of whoever objects; the public does not see it
 * @param contact where the answer goes; the public does not see it
 * @param ground what is objected
 * @param receivedAt when the server had received it
 * @param entry on the ledger
 * @param finding of the check, once there is one; the public does not see it
 * @param answer once there is one
 */
public record Objection(
        int number,
        Optional<String> receipt,
        String name,
        String contact,
        String ground,
        Instant receivedAt,
        UUID entry,
        Optional<Finding> finding,
        Optional<Answer> answer) {

    /** What the check found. */
    public record Finding(String text, Instant at, UUID entry) {}

    /** The answer after the check. */
    public record Answer(boolean upheld, String reason, Instant at, UUID entry) {}
}
