package org.shifan.programme.notice;

import java.time.Instant;
import java.util.UUID;
import org.shifan.decisions.notice.Notice;

/**
 * A call that a host has opened.
 *
 * @param notice the rules it was opened with
 * @param openedAt when
 * @param entry the opening on the ledger
 */
public record Call(Notice notice, Instant openedAt, UUID entry) {

    /** The call's id, which is its notice's. */
    public String id() {
        return notice.id();
    }
}
