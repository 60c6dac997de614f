package org.shifan.programme.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the text that the deciding organs sign, with what they said of it.
 *
 * @param round of the notice
 * @param version counted from 1
 * @param text exactly what is signed
 * @param sha256 over its UTF-8 bytes
 * @param at when it was drafted
 * @param opinions of organs on this version
 * @param signatures over exactly these bytes
 */
public record Decision(
        String round,
        int version,
        String text,
        String sha256,
        Instant at,
        List<Opinion> opinions,
        List<Signature> signatures) {

    /** What an organ says of a draft. */
    public enum Stance {
        AGREE,
        AGREE_WITH_ADVICE,
        DISAGREE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** An organ's opinion on a version. */
    public record Opinion(String organ, Stance stance, String reason, Instant at, UUID entry) {}

    /** An organ's signature over the text: recorded, until organs keep keys of their own. */
    public record Signature(String organ, String person, Instant at, UUID entry) {}
}
