package org.shifan.programme.example;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.clock.ProgrammeClock;
import org.shifan.platform.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the script: moves the clock to each step and gives its command. Where it stands is kept
 * after each step. A step that is no longer possible is noted and passed over: because a person has
 * done otherwise meanwhile, or because a stop came between a step and the keeping of it.
 */
final class Player {
    private final List<Step> steps;
    private final long seed;
    private final Notes notes;
    private final ProgrammeClock clock;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final boolean kept;
    private final ReentrantLock playing = new ReentrantLock();
    private volatile @Nullable Progress progress;

    /** Where it stands, if nothing is kept. */
    private int played;

    /**
     * @param kept whether it must be able to go on after a stop
     */
    Player(
            List<Step> steps,
            long seed,
            Notes notes,
            ProgrammeClock clock,
            Ledger ledger,
            JdbcClient jdbc,
            boolean kept) {
        this.steps = steps;
        this.seed = seed;
        this.notes = notes;
        this.clock = clock;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /**
     * Plays every step up to the instant, then the clock runs on from there.
     *
     * @throws IllegalArgumentException if the instant is past
     */
    void playTo(Instant target) {
        playing.lock();
        try {
            clock.stand();
            if (target.isBefore(clock.instant())) {
                throw new IllegalArgumentException("Time moves forward only: " + target);
            }
            int first = position();
            int end = first;
            while (end < steps.size() && !steps.get(end).at().isAfter(target)) {
                end++;
            }
            play(first, end, target);
            clock.moveTo(target);
            ledger.sequence();
        } finally {
            progress = null;
            clock.run();
            playing.unlock();
        }
    }

    private void play(int first, int end, Instant target) {
        var from = clock.instant();
        for (int next = first; next < end; next++) {
            var step = steps.get(next);
            progress =
                    new Progress(from, target, next - first, end - first, Optional.of(step.deed()));
            if (step.at().isAfter(clock.instant())) {
                clock.moveTo(step.at());
            }
            Chance.seeded(seedOf(next), () -> notes.attempt(step));
            keep(next + 1);
        }
    }

    /** Not the number alone: neighbouring seeds give alike first draws. */
    private long seedOf(int number) {
        return seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
    }

    /** How far it has come; empty while nothing is played. */
    Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** The steps that are done. */
    List<Step> done() {
        return steps.subList(0, Math.min(position(), steps.size()));
    }

    /** The steps that are to come. */
    List<Step> ahead() {
        return steps.subList(Math.min(position(), steps.size()), steps.size());
    }

    private int position() {
        if (!kept) {
            return played;
        }
        return jdbc.sql("select step from example.position")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void keep(int next) {
        played = next;
        if (!kept) {
            return;
        }
        jdbc.sql(
                        """
                        insert into example.position (single, step) values (true, ?)
                        on conflict (single) do update set step = excluded.step
                        """)
                .param(next)
                .update();
    }
}
