package org.shifan.programme.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Objections to the proposed list: received from anybody, checked and answered by the host. */
@Service
public class Objections {
    /** In whose name what the public sends is recorded. */
    static final Actor PUBLIC =
            new Actor(
                    new UUID(0, 0),
                    "",
                    new UUID(0, 0),
                    "public",
                    "",
                    Actor.OrganKind.PROGRAMME,
                    "",
                    Set.of(Actor.Duty.HANDLE));

    private final Proposals proposals;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Objections(Proposals proposals, Acts acts, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.proposals = proposals;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody objects. */
    public record Raised(Optional<String> receipt, String name, String contact, String ground) {}

    /**
     * Takes an objection.
     *
     * @param receivedAt when the server had received the last byte
     * @throws Refused if no list is open to objection at that instant, or the ground is empty
     */
    public Objection raise(String call, String round, Raised raised, Instant receivedAt) {
        return acts.perform(
                SelectionAct.OBJECTION_RECEIVED,
                PUBLIC,
                call,
                "",
                raised.receipt().orElse(call),
                () -> {
                    var until =
                            proposals
                                    .open(call, round)
                                    .map(Proposal::until)
                                    .orElseThrow(() -> new Refused(SelectionRefusal.NOT_OPEN));
                    if (!receivedAt.isBefore(until)) {
                        throw new Refused(SelectionRefusal.CLOSED, receivedAt, until);
                    }
                    if (raised.ground().isBlank() || raised.name().isBlank()) {
                        throw new Refused(SelectionRefusal.REASON);
                    }
                    int number = next(call);
                    var body = new HashMap<String, Object>();
                    body.put("number", number);
                    raised.receipt().ifPresent(receipt -> body.put("receipt", receipt));
                    body.put("ground", raised.ground().strip());
                    var entry =
                            ledger.record(
                                    SelectionAct.OBJECTION_RECEIVED,
                                    PUBLIC,
                                    call,
                                    raised.receipt().orElse(call),
                                    body);
                    jdbc.sql(
                                    """
                                    insert into selection.objection
                                        (call, number, round, receipt, name, contact, ground, received_at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    number,
                                    round,
                                    new SqlParameterValue(
                                            Types.VARCHAR, raised.receipt().orElse(null)),
                                    raised.name().strip(),
                                    raised.contact().strip(),
                                    raised.ground().strip(),
                                    receivedAt.atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    return find(call, number).orElseThrow();
                });
    }

    /** One at a time, so that no number is given twice and no objection is answered twice. */
    private void lock(String call) {
        var unused =
                jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                        .param("objection/" + call)
                        .query((row, n) -> true)
                        .single();
    }

    private int next(String call) {
        lock(call);
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from selection.objection where call ="
                                + " ?")
                .param(call)
                .query(Integer.class)
                .single();
    }

    /**
     * Notes what the check of an objection found (核查); the newest finding counts. The ledger holds
     * a commitment alone, because it may name persons.
     *
     * @throws Refused if there is no such objection, or it has been answered
     */
    public Objection check(Actor actor, String call, int number, String finding) {
        return acts.perform(
                SelectionAct.OBJECTION_CHECKED,
                actor,
                call,
                "",
                call,
                () -> {
                    var text = finding.replace("\r\n", "\n").strip();
                    if (text.isEmpty()) {
                        throw new Refused(SelectionRefusal.REASON);
                    }
                    requireUnanswered(call, number);
                    var commitment = ledger.commit(text);
                    var entry =
                            ledger.record(
                                    SelectionAct.OBJECTION_CHECKED,
                                    actor,
                                    call,
                                    call,
                                    Map.of("number", number, "finding", commitment.hash()));
                    jdbc.sql(
                                    """
                                    update selection.objection
                                    set checked_at = ?, finding = ?, finding_salt = ?, check_entry = ?
                                    where call = ? and number = ?
                                    """)
                            .params(
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    text,
                                    commitment.salt(),
                                    entry,
                                    call,
                                    number)
                            .update();
                    return find(call, number).orElseThrow();
                });
    }

    private void requireUnanswered(String call, int number) {
        lock(call);
        if (find(call, number).filter(one -> one.answer().isEmpty()).isEmpty()) {
            throw new Refused(SelectionRefusal.NO_OBJECTION, number);
        }
    }

    /**
     * Answers an objection. If it is upheld, the proposed list ends, and the organs consult again.
     */
    public Objection answer(
            Actor actor, String call, String round, int number, boolean upheld, String reason) {
        return acts.perform(
                SelectionAct.OBJECTION_ANSWERED,
                actor,
                call,
                "",
                call,
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(SelectionRefusal.REASON);
                    }
                    requireUnanswered(call, number);
                    var entry =
                            ledger.record(
                                    SelectionAct.OBJECTION_ANSWERED,
                                    actor,
                                    call,
                                    call,
                                    Map.of(
                                            "number", number,
                                            "upheld", upheld,
                                            "reason", reason.strip()));
                    jdbc.sql(
                                    """
                                    update selection.objection
                                    set answered_at = ?, upheld = ?, answer = ?, answer_entry = ?
                                    where call = ? and number = ?
                                    """)
                            .params(
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    upheld,
                                    reason.strip(),
                                    entry,
                                    call,
                                    number)
                            .update();
                    if (upheld) {
                        proposals.end(actor, call, round, entry, reason.strip());
                    }
                    return find(call, number).orElseThrow();
                });
    }

    /** How many objections of the call wait for an answer. */
    public long unanswered(String call) {
        return of(call).stream().filter(objection -> objection.answer().isEmpty()).count();
    }

    /** The objection with the number. */
    public Optional<Objection> find(String call, int number) {
        return of(call).stream().filter(one -> one.number() == number).findFirst();
    }

    /** Every objection of the call, in the order of receipt. */
    public List<Objection> of(String call) {
        return jdbc.sql("select * from selection.objection where call = ? order by number")
                .param(call)
                .query(Objections::row)
                .list();
    }

    private static Objection row(ResultSet row, int number) throws SQLException {
        var finding =
                row.getObject("checked_at") == null
                        ? Optional.<Objection.Finding>empty()
                        : Optional.of(
                                new Objection.Finding(
                                        row.getString("finding"),
                                        instant(row, "checked_at"),
                                        row.getObject("check_entry", UUID.class)));
        var answer =
                row.getObject("answered_at") == null
                        ? Optional.<Objection.Answer>empty()
                        : Optional.of(
                                new Objection.Answer(
                                        row.getBoolean("upheld"),
                                        row.getString("answer"),
                                        instant(row, "answered_at"),
                                        row.getObject("answer_entry", UUID.class)));
        return new Objection(
                row.getInt("number"),
                Optional.ofNullable(row.getString("receipt")),
                row.getString("name"),
                row.getString("contact"),
                row.getString("ground"),
                instant(row, "received_at"),
                row.getObject("entry", UUID.class),
                finding,
                answer);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
