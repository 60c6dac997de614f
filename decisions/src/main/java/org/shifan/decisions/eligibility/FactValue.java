package org.shifan.decisions.eligibility;

import java.util.Optional;

/**
 * A named fact about one city.
 *
 * @param fact its name, as conditions use it
 * @param value a Boolean, Long, Double or String by the fact's type; empty: unknown
 * @param evidence what it was read from
 */
public record FactValue(String fact, Optional<Object> value, Evidence evidence) {

    /** The value as an answer; unknown if there is none or it is not a yes-or-no fact. */
    public Answer answer() {
        return value.filter(Boolean.class::isInstance)
                .map(Boolean.class::cast)
                .map(Answer::of)
                .orElse(Answer.UNKNOWN);
    }
}
