package org.shifan.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;

/**
 * An exclusive instant, shown as the last day that it leaves.
 *
 * @param exclusive first instant that is too late
 * @param zone on whose clocks it is shown, and named where it is not that of the other times;
 *     empty: as they are
 */
public record Deadline(Instant exclusive, Optional<ZoneId> zone) implements Comparable<Deadline> {

    /** On the clocks of the call: its notice says in which zone it counts days. */
    public Deadline(Instant exclusive, Notice notice) {
        this(exclusive, Optional.of(notice.zone()));
    }

    /** Until when the call takes reports. */
    public static Deadline of(Notice notice) {
        return new Deadline(notice.settings().schedule().deadline(), notice);
    }

    @Override
    public int compareTo(Deadline other) {
        return exclusive.compareTo(other.exclusive);
    }
}
