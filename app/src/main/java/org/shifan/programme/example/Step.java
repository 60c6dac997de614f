package org.shifan.programme.example;

import java.time.Instant;

/**
 * One command of the example's script.
 *
 * @param at when it is given
 * @param what it is, for the log
 * @param command what is done, through the services that people use
 * @param refused whether a rule is meant to refuse it, so that the refusal can be seen
 */
record Step(Instant at, String what, Runnable command, boolean refused) {

    static Step of(Instant at, String what, Runnable command) {
        return new Step(at, what, command, false);
    }
}
