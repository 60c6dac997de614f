package org.shifan.programme.selection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.shifan.programme.selection.Decision.Opinion;
import org.shifan.programme.selection.Decision.Signature;
import org.shifan.programme.selection.Decision.Stance;
import org.springframework.stereotype.Service;

/**
 * One text for all deciding organs: drafted, commented on (征求意见), changed in a further version,
 * then signed by each over the same bytes (会签). Who does not agree stops it; another consultation
 * ends it.
 */
@Service
public class Decisions {
    private final Calls calls;
    private final Consultations consultations;
    private final Versions versions;
    private final Acts acts;
    private final Ledger ledger;
    private final Clock clock;

    Decisions(
            Calls calls,
            Consultations consultations,
            Versions versions,
            Acts acts,
            Ledger ledger,
            Clock clock) {
        this.calls = calls;
        this.consultations = consultations;
        this.versions = versions;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Drafts the next version of the text; opinions and signatures begin anew with it.
     *
     * @throws Refused before the organs have consulted, and again after an upheld objection
     */
    public Decision draft(Actor actor, String call, String round, String text) {
        return acts.perform(
                SelectionAct.DRAFTED,
                actor,
                call,
                "",
                call,
                () -> {
                    if (text.isBlank()) {
                        throw new Refused(SelectionRefusal.TEXT);
                    }
                    versions.lock(call, round);
                    versions.requireOpen(call, round);
                    int consultation = requireConsulted(call, round);
                    var exact = text.replace("\r\n", "\n").strip() + "\n";
                    var hash = Hash.sha256Hex(exact.getBytes(StandardCharsets.UTF_8));
                    int version = newest(call, round).map(Decision::version).orElse(0) + 1;
                    var entry =
                            ledger.record(
                                    SelectionAct.DRAFTED,
                                    actor,
                                    call,
                                    call,
                                    Map.of("round", round, "version", version, "text", hash));
                    var draft =
                            new Decision(
                                    round,
                                    version,
                                    consultation,
                                    exact,
                                    hash,
                                    clock.instant(),
                                    entry,
                                    List.of(),
                                    List.of());
                    versions.add(draft, call);
                    return newest(call, round).orElseThrow();
                });
    }

    private int requireConsulted(String call, String round) {
        int number =
                consultations
                        .newest(call, round)
                        .map(Consultation::number)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                SelectionRefusal.NOT_CONSULTED,
                                                round(call, round)));
        versions.requireReconsulted(call, round, number);
        return number;
    }

    /**
     * Gives an organ's opinion on the newest version.
     *
     * @param version that was read
     * @param reason required from who does not agree, and for advice
     */
    public Decision give(
            Actor actor, String call, String round, int version, Stance stance, String reason) {
        requireDeciding(SelectionAct.OPINION, actor, call);
        return acts.perform(
                SelectionAct.OPINION,
                actor,
                call,
                "",
                call,
                () -> {
                    versions.lock(call, round);
                    var draft = current(call, round);
                    if (draft.version() != version) {
                        throw new Refused(SelectionRefusal.NO_DRAFT, version);
                    }
                    if (stance != Stance.AGREE && reason.isBlank()) {
                        throw new Refused(SelectionRefusal.REASON);
                    }
                    if (draft.opinionOf(actor.organ()).isPresent()) {
                        throw new Refused(SelectionRefusal.OPINION_GIVEN, version);
                    }
                    var body = new HashMap<String, Object>();
                    body.put("round", round);
                    body.put("organ", actor.organ());
                    body.put("version", version);
                    body.put("opinion", stance.code());
                    if (!reason.isBlank()) {
                        body.put("reason", reason.strip());
                    }
                    var entry = ledger.record(SelectionAct.OPINION, actor, call, call, body);
                    versions.add(draft, call, actor.organ(), stance, reason.strip(), entry);
                    return newest(call, round).orElseThrow();
                });
    }

    /**
     * Signs the newest version for the actor's organ.
     *
     * @param sha256 of the bytes that were read: another text is refused
     * @throws Refused while an opinion is missing, or if an organ does not agree
     */
    public Decision sign(Actor actor, String call, String round, String sha256) {
        requireDeciding(SelectionAct.SIGNED, actor, call);
        return acts.perform(
                SelectionAct.SIGNED,
                actor,
                call,
                "",
                call,
                () -> {
                    versions.lock(call, round);
                    var draft = current(call, round);
                    if (!draft.sha256().equals(sha256)) {
                        throw new Refused(SelectionRefusal.NO_DRAFT, sha256);
                    }
                    requireAgreement(call, draft);
                    if (draft.signatureOf(actor.organ()).isPresent()) {
                        throw new Refused(SelectionRefusal.SIGNED);
                    }
                    var entry =
                            ledger.record(
                                    SelectionAct.SIGNED,
                                    actor,
                                    call,
                                    call,
                                    Map.of(
                                            "round", round,
                                            "organ", actor.organ(),
                                            "text", sha256));
                    versions.sign(draft, call, actor.organ(), actor.personName(), entry);
                    return newest(call, round).orElseThrow();
                });
    }

    /** A joint organ of another call has no voice in this one. */
    private void requireDeciding(SelectionAct act, Actor actor, String call) {
        if (!organs(call).contains(actor.organ())) {
            throw new NotAllowed(act);
        }
    }

    private void requireAgreement(String call, Decision draft) {
        var missing = missing(call, draft.opinions().stream().map(Opinion::organ).toList());
        if (!missing.isEmpty()) {
            throw new Refused(SelectionRefusal.OPINION_MISSING, named(call, missing));
        }
        if (!draft.against().isEmpty()) {
            throw new Refused(SelectionRefusal.NOT_AGREED, named(call, draft.against()));
        }
    }

    private List<Named> named(String call, List<String> organs) {
        return Named.organs(calls.notice(call), organs);
    }

    private Named round(String call, String round) {
        return Named.round(calls.notice(call), round);
    }

    private List<String> missing(String call, List<String> there) {
        return organs(call).stream().filter(organ -> !there.contains(organ)).toList();
    }

    private List<String> organs(String call) {
        return calls.notice(call).deciding().stream().map(Organ::id).toList();
    }

    /**
     * The text that every deciding organ has signed.
     *
     * @throws Refused naming the organs whose signature is missing, or if the text no longer says
     *     what the organs decided
     */
    public Decision requireSigned(String call, String round) {
        var draft = current(call, round);
        var missing = missing(call, draft.signatures().stream().map(Signature::organ).toList());
        if (!missing.isEmpty()) {
            throw new Refused(SelectionRefusal.SIGNATURE_MISSING, named(call, missing));
        }
        return draft;
    }

    /** The newest version, if it still says what the organs decided in their last consultation. */
    private Decision current(String call, String round) {
        var draft =
                newest(call, round)
                        .orElseThrow(
                                () -> new Refused(SelectionRefusal.NO_DRAFT, round(call, round)));
        int consultation = requireConsulted(call, round);
        if (draft.consultation() != consultation) {
            throw new Refused(SelectionRefusal.OUTDATED, draft.version(), consultation);
        }
        return draft;
    }

    /** The newest version, if there is one. */
    public Optional<Decision> newest(String call, String round) {
        return versions(call, round).stream().findFirst();
    }

    /** Every version, newest first. */
    public List<Decision> versions(String call, String round) {
        return versions.of(call, round);
    }
}
