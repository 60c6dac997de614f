package org.shifan.programme.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An expert's seat on the panel of an application, and how far the expert has come.
 *
 * @param expert code of the expert
 * @param since when it was assigned
 * @param savedAt when marks were last saved, if they were
 * @param lockedAt when the marks were locked, if they are
 * @param entry the locking on the ledger
 * @param excused why the expert asked to be excused; the host then finds another
 */
public record Seat(
        String call,
        String round,
        String receipt,
        String expert,
        Instant since,
        Optional<Instant> savedAt,
        Optional<Instant> lockedAt,
        Optional<UUID> entry,
        Optional<String> excused) {

    /** How far it has come. */
    public enum State {
        /** No mark has been saved. */
        OPEN,
        /** Marks are in the making. */
        BEGUN,
        /** Marks are locked. */
        LOCKED,
        /** The expert asked to be excused and waits to be replaced. */
        EXCUSED
    }

    /** How far it has come. */
    public State state() {
        if (lockedAt.isPresent()) {
            return State.LOCKED;
        }
        if (excused.isPresent()) {
            return State.EXCUSED;
        }
        return savedAt.isPresent() ? State.BEGUN : State.OPEN;
    }
}
