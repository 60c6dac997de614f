package org.shifan.programme.application;

import java.time.Instant;

/**
 * A part of a draft, which is edited by itself: a section's text, a measure, an indicator.
 *
 * @param kind which of the three
 * @param id of the section, measure or indicator
 * @param revision counted from 1; 0: it has never been written
 * @param content the text, or the canonical JSON of a plan that holds nothing but this item
 * @param gone whether it was deleted
 * @param editor who wrote this revision, as shown
 * @param editedAt when
 */
public record Part(
        Kind kind,
        String id,
        int revision,
        String content,
        boolean gone,
        String editor,
        Instant editedAt) {

    /** Kinds of part. */
    public enum Kind {
        TEXT,
        MEASURE,
        INDICATOR;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What became of a save. */
    public sealed interface Saved {

        /** It is kept as this revision. */
        record Stored(Part part) implements Saved {}

        /** Somebody else had changed other paragraphs; both changes are kept together. */
        record Merged(Part part) implements Saved {}

        /**
         * Somebody else had changed the same place: nothing is overwritten, and both are shown.
         *
         * @param theirs what is stored
         * @param mine what was to be saved
         */
        record Conflict(Part theirs, String mine) implements Saved {}
    }
}
