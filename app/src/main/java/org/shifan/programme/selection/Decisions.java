package org.shifan.programme.selection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Decision.Opinion;
import org.shifan.programme.selection.Decision.Signature;
import org.shifan.programme.selection.Decision.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One text for all deciding organs: drafted, commented on (征求意见), changed in a further version,
 * then signed by each over the same bytes (会签). Who does not agree stops it.
 */
@Service
public class Decisions {
    private final Calls calls;
    private final Consultations consultations;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(
            Calls calls,
            Consultations consultations,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.consultations = consultations;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drafts the next version of the text; opinions and signatures begin anew with it. */
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
                    if (consultations.newest(call, round).isEmpty()) {
                        throw new Refused(SelectionRefusal.NOT_CONSULTED, round);
                    }
                    lock(call, round);
                    requireNotProposed(call, round);
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
                    jdbc.sql(
                                    """
                                    insert into selection.text (call, round, version, text, sha256, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(call, round, version, exact, hash, now(), entry)
                            .update();
                    return newest(call, round).orElseThrow();
                });
    }

    /**
     * Gives an organ's opinion on the newest version.
     *
     * @param version that was read
     * @param reason required from who does not agree, and for advice
     */
    public Decision give(
            Actor actor, String call, String round, int version, Stance stance, String reason) {
        return acts.perform(
                SelectionAct.OPINION,
                actor,
                call,
                "",
                call,
                () -> {
                    lock(call, round);
                    var draft = requireDraft(call, round, version);
                    if (stance != Stance.AGREE && reason.isBlank()) {
                        throw new Refused(SelectionRefusal.REASON);
                    }
                    if (draft.opinions().stream().anyMatch(o -> o.organ().equals(actor.organ()))) {
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
                    jdbc.sql(
                                    """
                                    insert into selection.opinion (call, round, version, organ, stance, reason, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    round,
                                    version,
                                    actor.organ(),
                                    stance.name(),
                                    reason.strip(),
                                    now(),
                                    entry)
                            .update();
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
        return acts.perform(
                SelectionAct.SIGNED,
                actor,
                call,
                "",
                call,
                () -> {
                    lock(call, round);
                    var draft =
                            newest(call, round)
                                    .filter(one -> one.sha256().equals(sha256))
                                    .orElseThrow(
                                            () -> new Refused(SelectionRefusal.NO_DRAFT, sha256));
                    requireAgreement(call, draft);
                    if (draft.signatures().stream()
                            .anyMatch(one -> one.organ().equals(actor.organ()))) {
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
                    jdbc.sql(
                                    """
                                    insert into selection.signature (call, round, version, organ, person, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    round,
                                    draft.version(),
                                    actor.organ(),
                                    actor.personName(),
                                    now(),
                                    entry)
                            .update();
                    return newest(call, round).orElseThrow();
                });
    }

    private void requireAgreement(String call, Decision draft) {
        var missing = missing(call, draft.opinions().stream().map(Opinion::organ).toList());
        if (!missing.isEmpty()) {
            throw new Refused(SelectionRefusal.OPINION_MISSING, String.join(", ", missing));
        }
        var against =
                draft.opinions().stream()
                        .filter(opinion -> opinion.stance() == Stance.DISAGREE)
                        .map(Opinion::organ)
                        .toList();
        if (!against.isEmpty()) {
            throw new Refused(SelectionRefusal.NOT_AGREED, String.join(", ", against));
        }
    }

    private List<String> missing(String call, List<String> there) {
        return calls.notice(call).deciding().stream()
                .map(Organ::id)
                .filter(organ -> !there.contains(organ))
                .toList();
    }

    /**
     * The text that every deciding organ has signed.
     *
     * @throws Refused naming the organs whose signature is missing
     */
    public Decision requireSigned(String call, String round) {
        var draft =
                newest(call, round)
                        .orElseThrow(() -> new Refused(SelectionRefusal.NO_DRAFT, round));
        var missing = missing(call, draft.signatures().stream().map(Signature::organ).toList());
        if (!missing.isEmpty()) {
            throw new Refused(SelectionRefusal.SIGNATURE_MISSING, String.join(", ", missing));
        }
        return draft;
    }

    private Decision requireDraft(String call, String round, int version) {
        return newest(call, round)
                .filter(draft -> draft.version() == version)
                .orElseThrow(() -> new Refused(SelectionRefusal.NO_DRAFT, version));
    }

    private void requireNotProposed(String call, String round) {
        boolean proposed =
                jdbc.sql(
                                """
                                select exists (select 1 from selection.proposal
                                    where call = ? and round = ? and ended_at is null)
                                """)
                        .params(call, round)
                        .query(Boolean.class)
                        .single();
        if (proposed) {
            throw new Refused(SelectionRefusal.PROPOSED, round);
        }
    }

    /** Acts on one text queue, so that the last opinion and the first signature cannot cross. */
    private void lock(String call, String round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(call + "/" + round)
                .query((row, n) -> true)
                .single();
    }

    /** The newest version, if there is one. */
    public Optional<Decision> newest(String call, String round) {
        return versions(call, round).stream().findFirst();
    }

    /** Every version, newest first. */
    public List<Decision> versions(String call, String round) {
        var opinions = opinions(call, round);
        var signatures = signatures(call, round);
        return jdbc.sql(
                        """
                        select * from selection.text where call = ? and round = ?
                        order by version desc
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                new Decision(
                                        round,
                                        row.getInt("version"),
                                        row.getString("text"),
                                        row.getString("sha256"),
                                        instant(row.getObject("at", OffsetDateTime.class)),
                                        opinions.getOrDefault(row.getInt("version"), List.of()),
                                        signatures.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    private Map<Integer, List<Opinion>> opinions(String call, String round) {
        return jdbc
                .sql(
                        "select * from selection.opinion where call = ? and round = ? order by at,"
                                + " organ")
                .params(call, round)
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getInt("version"),
                                        new Opinion(
                                                row.getString("organ"),
                                                Stance.valueOf(row.getString("stance")),
                                                row.getString("reason"),
                                                instant(row.getObject("at", OffsetDateTime.class)),
                                                row.getObject("entry", UUID.class))))
                .list()
                .stream()
                .collect(byVersion());
    }

    private Map<Integer, List<Signature>> signatures(String call, String round) {
        return jdbc
                .sql(
                        """
                        select * from selection.signature where call = ? and round = ?
                        order by at, organ
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getInt("version"),
                                        new Signature(
                                                row.getString("organ"),
                                                row.getString("person"),
                                                instant(row.getObject("at", OffsetDateTime.class)),
                                                row.getObject("entry", UUID.class))))
                .list()
                .stream()
                .collect(byVersion());
    }

    private static <T>
            java.util.stream.Collector<Map.Entry<Integer, T>, ?, Map<Integer, List<T>>>
                    byVersion() {
        return Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
