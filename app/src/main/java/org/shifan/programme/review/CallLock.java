package org.shifan.programme.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One act of the review of a call at a time. Otherwise an expert could be replaced while locking
 * the same sheet, and marks would stand on the ledger that belong to no seat.
 */
@Component
class CallLock {
    private final JdbcClient jdbc;

    CallLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn, which ends with the transaction. */
    void take(String call) {
        var unused =
                jdbc.sql("select pg_advisory_xact_lock(hashtextextended('review ' || ?, 0))::text")
                        .param(call)
                        .query(String.class)
                        .single();
    }
}
