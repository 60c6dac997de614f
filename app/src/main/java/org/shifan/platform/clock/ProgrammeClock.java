package org.shifan.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time of the programme, to the millisecond. In the real product it is the machine's; in the
 * example it is a clock of its own that stands still while the script plays, then runs on, and can
 * be moved forward, never back.
 */
public final class ProgrammeClock extends Clock {
    private final InstantSource machine;
    private Instant base;
    private Instant since;
    private boolean own;
    private boolean running;

    private ProgrammeClock(InstantSource machine, Instant base, boolean own) {
        this.machine = machine;
        this.base = base;
        this.since = machine.instant();
        this.own = own;
        this.running = true;
    }

    /** The machine's time. */
    public static ProgrammeClock ofMachine() {
        return new ProgrammeClock(InstantSource.system(), Instant.EPOCH, false);
    }

    /** A clock of its own that begins at the instant, and stands still until {@link #run}. */
    public static ProgrammeClock startingAt(Instant instant) {
        var clock = new ProgrammeClock(InstantSource.system(), instant, true);
        clock.running = false;
        return clock;
    }

    @Override
    public synchronized Instant instant() {
        var now =
                !own
                        ? machine.instant()
                        : running ? base.plus(Duration.between(since, machine.instant())) : base;
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this is a clock of its own, which may be moved. */
    public boolean movable() {
        return own;
    }

    /**
     * Moves the clock forward; it keeps running or standing as before.
     *
     * @throws IllegalArgumentException for an instant before now, or on the machine's time
     */
    public synchronized void moveTo(Instant instant) {
        if (!own || instant.isBefore(instant())) {
            throw new IllegalArgumentException("Time moves forward only: " + instant);
        }
        base = instant;
        since = machine.instant();
    }

    /** Stands still at this instant. */
    public synchronized void stand() {
        base = instant();
        running = false;
    }

    /** Runs on from this instant. */
    public synchronized void run() {
        base = instant();
        since = machine.instant();
        running = true;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Civil time is computed in the notice's zone");
    }
}
