package org.shifan.programme.example;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the script has come on the way to an instant.
 *
 * @param from where the clock stood when it set out
 * @param target where it goes
 * @param done steps done
 * @param steps steps on the way
 * @param now what it does now
 */
public record Progress(Instant from, Instant target, int done, int steps, Optional<Deed> now) {
    /** From 0 to 100. */
    public int percent() {
        return steps == 0 ? 0 : done * 100 / steps;
    }
}
