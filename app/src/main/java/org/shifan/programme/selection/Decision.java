package org.shifan.programme.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of the text that the deciding organs sign, with what they said of it.
 *
 * @param round of the notice
 * @param version counted from 1
 * @param consultation number of the consultation whose outcome it puts into words
 * @param text exactly what is signed
 * @param sha256 over its UTF-8 bytes
 * @param at when it was drafted
 * @param entry of the draft on the ledger
 * @param opinions of organs on this version
 * @param signatures over exactly these bytes
 */
public record Decision(
        String round,
        int version,
        int consultation,
        String text,
        String sha256,
        Instant at,
        UUID entry,
        List<Opinion> opinions,
        List<Signature> signatures) {

    /** The organ's opinion on this version, if it has given one. */
    public Optional<Opinion> opinionOf(String organ) {
        return opinions.stream().filter(one -> one.organ().equals(organ)).findFirst();
    }

    /** The organ's signature over this version, if it has signed. */
    public Optional<Signature> signatureOf(String organ) {
        return signatures.stream().filter(one -> one.organ().equals(organ)).findFirst();
    }

    /** The organs that do not agree with this version. */
    public List<String> against() {
        return opinions.stream()
                .filter(opinion -> opinion.stance() == Stance.DISAGREE)
                .map(Opinion::organ)
                .toList();
    }

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
