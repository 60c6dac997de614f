package org.shifan.platform.web;

/**
 * A stage on the way.
 *
 * @param name of the stage
 * @param note date or count below
 * @param standing done, current or ahead
 */
public record Stage(Words name, Words note, Standing standing) {

    /** Where a stage stands. */
    public enum Standing {
        DONE,
        CURRENT,
        AHEAD
    }
}
