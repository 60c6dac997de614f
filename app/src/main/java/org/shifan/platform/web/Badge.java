package org.shifan.platform.web;

/**
 * A state as tone, sign and word.
 *
 * @param tone how it stands; the sign follows from it
 * @param words the word
 */
public record Badge(Tone tone, Words words) {

    /** Six tones; words and signs come before colour. */
    public enum Tone {
        /** Ended, or of no account: – */
        MUTE,
        /** Waits for somebody: ○ */
        WAIT,
        /** Goes on: ● */
        NOW,
        /** ✓ */
        GOOD,
        /** Needs attention: ! */
        WARN,
        /** ✕ */
        BAD;

        /** As the style sheet spells it. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A badge whose word is a key of the texts. */
    public static Badge of(Tone tone, String key, Object... args) {
        return new Badge(tone, Words.of(key, args));
    }
}
