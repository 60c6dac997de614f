package org.shifan.decisions.eligibility;

/**
 * Yes, no or unknown, joined by the strong logic of Kleene (1938): unknown stands for either value,
 * and a result is known only where both would give the same.
 */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** The two-valued answer. */
    public static Answer of(boolean value) {
        return value ? YES : NO;
    }

    /** No if one is no, yes if both are yes, otherwise unknown. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Yes if one is yes, no if both are no, otherwise unknown. */
    public Answer or(Answer other) {
        return not().and(other.not()).not();
    }

    /** The opposite; unknown stays unknown. */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether it is yes or no. */
    public boolean known() {
        return this != UNKNOWN;
    }
}
