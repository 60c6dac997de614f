package org.shifan.programme.example;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the script did not do as written.
 *
 * @param at programme time
 * @param deed what it was to do
 * @param about code of the city, the unit, the organ or the expert; may be empty
 * @param kind why it did otherwise
 * @param code of the refusal; empty where there was none
 * @param args values of the refusal as texts; what begins with {@link #SPOKEN} is a key of words
 */
public record Note(Instant at, Deed deed, String about, Kind kind, String code, List<String> args) {
    /** Before the key of words. */
    public static final String SPOKEN = "@";

    public Note {
        args = List.copyOf(args);
    }

    /** Why the script did otherwise. */
    public enum Kind {
        /** Somebody has done it. */
        ALREADY,
        /** A rule refused it. */
        REFUSED,
        /** Who should do it may not, or holds no office any more. */
        NOT_ALLOWED,
        /** What it is about is not there. */
        MISSING,
        /** A mistake of the program; the log says which. */
        TROUBLE,
        /** It was left undone, and the script made up for it. */
        MADE_UP;

        /** Key of its words. */
        public String key() {
            return "example.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the deed was not done. */
        public boolean passedOver() {
            return this != MADE_UP;
        }
    }
}
