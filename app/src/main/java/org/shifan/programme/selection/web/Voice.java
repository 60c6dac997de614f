package org.shifan.programme.selection.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decision.Stance;

/**
 * What one organ said of a version of the text, and whether it signed it.
 *
 * @param organ by its official name
 * @param opinion as a badge
 * @param reason for it; may be empty
 * @param given when; empty: not yet
 * @param opinionRecord on the ledger
 * @param signature as a badge
 * @param signed when; empty: not yet
 * @param person who signed; empty where nobody has
 * @param signatureRecord on the ledger
 */
record Voice(
        Words organ,
        Badge opinion,
        String reason,
        Optional<Instant> given,
        Optional<Link> opinionRecord,
        Badge signature,
        Optional<Instant> signed,
        String person,
        Optional<Link> signatureRecord) {

    /** All organs of the round, the host first. */
    static List<Voice> of(Desk desk, Decision draft, Desks desks) {
        return desk.standing().organs().stream()
                .map(organ -> of(desk, draft, organ, desks))
                .toList();
    }

    private static Voice of(Desk desk, Decision draft, String organ, Desks desks) {
        var opinion = draft.opinionOf(organ);
        var signature = draft.signatureOf(organ);
        return new Voice(
                desk.organ(organ),
                opinion.map(one -> badge(one.stance()))
                        .orElseGet(() -> Badge.of(Tone.WAIT, "selection.stance.none")),
                opinion.map(Decision.Opinion::reason).orElse(""),
                opinion.map(Decision.Opinion::at),
                opinion.flatMap(one -> desks.record(one.entry())),
                signature
                        .map(one -> Badge.of(Tone.GOOD, "selection.signed"))
                        .orElseGet(() -> Badge.of(Tone.WAIT, "selection.unsigned")),
                signature.map(Decision.Signature::at),
                signature.map(Decision.Signature::person).orElse(""),
                signature.flatMap(one -> desks.record(one.entry())));
    }

    private static Badge badge(Stance stance) {
        return Badge.of(
                stance == Stance.DISAGREE ? Tone.BAD : Tone.GOOD,
                "selection.stance." + stance.name());
    }
}
