package org.shifan.decisions.plan;

/**
 * How far a section of the plan has come.
 *
 * @param section its id in the notice
 * @param started whether anything is in it
 * @param done of a text: 1 if there is one; of the measures: tasks of the notice that have a
 *     measure; of the indicators: those in which nothing must be mended
 * @param of how many there are in all; zero where there is nothing to count
 * @param open findings in it that must be mended
 */
public record SectionState(String section, boolean started, int done, int of, int open) {

    /** How far, in one word. */
    public enum State {
        EMPTY,
        PARTIAL,
        COMPLETE
    }

    /** How far, in one word. */
    public State state() {
        if (!started) {
            return State.EMPTY;
        }
        return done == of && open == 0 ? State.COMPLETE : State.PARTIAL;
    }

    /** The share done, between 0 and 1. */
    double share() {
        if (of == 0) {
            return started ? 1 : 0;
        }
        return (double) done / of;
    }
}
