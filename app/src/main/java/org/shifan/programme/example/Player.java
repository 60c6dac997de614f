package org.shifan.programme.example;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.clock.ProgrammeClock;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the script: moves the clock to each step and gives its command. Where it stands is kept
 * after each step. A step that is no longer possible is passed over: because a person has done
 * otherwise meanwhile, or because a stop came between a step and the keeping of it.
 */
final class Player {
    private static final Logger LOG = LoggerFactory.getLogger(Player.class);

    private final List<Step> steps;
    private final long seed;
    private final ProgrammeClock clock;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ReentrantLock playing = new ReentrantLock();

    Player(List<Step> steps, long seed, ProgrammeClock clock, Ledger ledger, JdbcClient jdbc) {
        this.steps = steps;
        this.seed = seed;
        this.clock = clock;
        this.ledger = ledger;
        this.jdbc = jdbc;
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
            for (int next = position(); next < steps.size(); next++) {
                var step = steps.get(next);
                if (step.at().isAfter(target)) {
                    break;
                }
                if (step.at().isAfter(clock.instant())) {
                    clock.moveTo(step.at());
                }
                play(next, step);
            }
            clock.moveTo(target);
            ledger.sequence();
        } finally {
            clock.run();
            playing.unlock();
        }
    }

    private void play(int number, Step step) {
        try {
            seeded(number, step);
        } catch (Refused expected) {
            if (!step.refused()) {
                LOG.info("Passed over: {} ({})", step.what(), expected.getMessage());
            }
        } catch (NotAllowed | NoSuchElementException passed) {
            LOG.info("Passed over: {} ({})", step.what(), passed.getMessage());
        }
        keep(number + 1);
    }

    private void seeded(int number, Step step) {
        // Not the number alone: neighbouring seeds give alike first draws.
        var own = seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
        Chance.seeded(own, step.command());
    }

    private int position() {
        return jdbc.sql("select step from example.position")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void keep(int next) {
        jdbc.sql(
                        """
                        insert into example.position (single, step) values (true, ?)
                        on conflict (single) do update set step = excluded.step
                        """)
                .param(next)
                .update();
    }
}
