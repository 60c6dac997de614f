package org.shifan.decisions.quota;

/**
 * What the limit says to one more city of a province.
 *
 * @param outcome the answer
 * @param limit places of the province; 0 where the call has no limit
 * @param taken places taken before this city
 */
public record Admission(Outcome outcome, int limit, int taken) {

    /** The answer to one more city. */
    public enum Outcome {
        /** There is a place for it. */
        WITHIN,
        /** 超额申报: it may be reported with a reason, and holds no place without an exception. */
        OVER,
        /** It is refused: every place is taken. */
        FULL,
        /** The call sets no limit. */
        NO_LIMIT
    }

    /** Whether the city may be reported at all. */
    public boolean admitted() {
        return outcome != Outcome.FULL;
    }

    /** Whether the city takes one of the province's places. */
    public boolean takesPlace() {
        return outcome == Outcome.WITHIN;
    }

    /** Whether the host organs must decide an exception before it is reviewed. */
    public boolean needsException() {
        return outcome == Outcome.OVER;
    }
}
