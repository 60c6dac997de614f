package org.shifan.platform.web;

import java.time.Instant;

/**
 * An exclusive instant, shown as the last day that it leaves.
 *
 * @param exclusive first instant that is too late
 */
public record Deadline(Instant exclusive) implements Comparable<Deadline> {

    @Override
    public int compareTo(Deadline other) {
        return exclusive.compareTo(other.exclusive);
    }
}
