package org.shifan.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Lets something happen so many times within a window, counted by key from the first time. It
 * counts in memory: after a restart everybody begins anew, and each process counts for itself.
 */
public final class Throttle {
    /** So many keys are remembered at most; beyond that the oldest is forgotten. */
    static final int MOST_KEYS = 100_000;

    private static final int SUBSCRIBER_BYTES = 8;

    private final int most;
    private final Duration window;

    /** In the order in which the windows began. */
    private final LinkedHashMap<String, Counted> counted = new LinkedHashMap<>();

    private record Counted(Instant since, int times) {}

    /**
     * @param most how many times, at least once
     * @param window for how long they count, longer than nothing
     */
    public Throttle(int most, Duration window) {
        if (most < 1 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "A limit is at least 1 within more than no time, not %d within %s"
                            .formatted(most, window));
        }
        this.most = most;
        this.window = window;
    }

    /**
     * Counts one more, if there is room for it.
     *
     * @return empty if there was; else when there will be
     */
    public synchronized Optional<Instant> take(String key, Instant now) {
        forget(now);
        var before = counted.get(key);
        if (before == null) {
            counted.put(key, new Counted(now, 1));
            return Optional.empty();
        }
        if (before.times() >= most) {
            return Optional.of(before.since().plus(window));
        }
        counted.put(key, new Counted(before.since(), before.times() + 1));
        return Optional.empty();
    }

    /** Takes back one that was counted and did not happen after all. */
    public synchronized void giveBack(String key) {
        var before = counted.get(key);
        if (before == null) {
            return;
        }
        if (before.times() == 1) {
            counted.remove(key);
        } else {
            counted.put(key, new Counted(before.since(), before.times() - 1));
        }
    }

    private void forget(Instant now) {
        var oldest = counted.values().iterator();
        while (oldest.hasNext()) {
            boolean over = !now.isBefore(oldest.next().since().plus(window));
            if (!over && counted.size() < MOST_KEYS) {
                return;
            }
            oldest.remove();
        }
    }

    /** How many times. */
    public int most() {
        return most;
    }

    /** For how long they count. */
    public Duration window() {
        return window;
    }

    /**
     * Whom an address stands for: itself, or under IPv6 the network of 64 bits that one subscriber
     * has all the addresses of.
     *
     * @param address as the server sees it
     */
    public static String network(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            if (literal instanceof Inet6Address) {
                var network = Arrays.copyOf(literal.getAddress(), SUBSCRIBER_BYTES);
                return HexFormat.of().formatHex(network) + "/64";
            }
            return literal.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            // A proxy may name its clients otherwise; each name then stands for itself.
            return address;
        }
    }
}
