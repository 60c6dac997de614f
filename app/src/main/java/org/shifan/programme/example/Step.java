package org.shifan.programme.example;

import java.time.Instant;

/**
 * One command of the example's script.
 *
 * @param at when it is given
 * @param deed what it does
 * @param about code of the city, the unit, the organ or the expert that it is about; may be empty
 * @param command what is done, through the services that people use
 * @param refused whether a rule is meant to refuse it, so that the refusal can be seen
 */
record Step(Instant at, Deed deed, String about, Runnable command, boolean refused) {

    static Step of(Instant at, Deed deed, String about, Runnable command) {
        return new Step(at, deed, about, command, false);
    }
}
