package org.shifan.programme.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The final list (印发): after the time for objections, when every objection has its answer. */
@Service
public class Issues {
    private final Register register;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Objections objections;
    private final Documented documented;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Issues(
            Register register,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Objections objections,
            Documented documented,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.objections = objections;
        this.documented = documented;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An issued list: the document under which the choice of a round is published.
     *
     * @param round of the notice
     * @param version of the text that all organs signed
     * @param number of the document
     * @param dated date of the document
     * @param at when it was issued
     * @param entry on the ledger
     */
    public record Issue(
            String round, int version, String number, LocalDate dated, Instant at, UUID entry) {}

    /**
     * Issues the list of a round. In the last round the chosen cities become designated; in an
     * earlier one they go on, and the others are out.
     *
     * @throws Refused while objections can come or wait for an answer, or a signature is missing
     */
    public Issue issue(Actor actor, String call, String round, String number, LocalDate dated) {
        return acts.perform(
                SelectionAct.ISSUED,
                actor,
                call,
                "",
                call,
                () -> {
                    documented.check(call, number, dated);
                    if (find(call, round).isPresent()) {
                        throw new Refused(
                                SelectionRefusal.ISSUED, Named.round(calls.notice(call), round));
                    }
                    var signed = decisions.requireSigned(call, round);
                    boolean last =
                            calls.notice(call).settings().rounds().getLast().id().equals(round);
                    if (last && calls.notice(call).settings().objection() > 0) {
                        requireObjectionsDone(call, round);
                    }
                    var chosen = consultations.newest(call, round).orElseThrow().chosen();
                    var cities =
                            chosen.stream()
                                    .map(one -> register.byReceipt(one).orElseThrow().city())
                                    .sorted()
                                    .toList();
                    var entry =
                            ledger.record(
                                    SelectionAct.ISSUED,
                                    actor,
                                    call,
                                    call,
                                    Map.of(
                                            "round", round,
                                            "text", signed.sha256(),
                                            "number", number.strip(),
                                            "date", dated.toString(),
                                            "cities", cities));
                    jdbc.sql(
                                    """
                                    insert into selection.issue (call, round, version, number, dated, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    round,
                                    signed.version(),
                                    number.strip(),
                                    dated,
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    for (var application : register.ofCall(call)) {
                        boolean in = application.receipt().filter(chosen::contains).isPresent();
                        settle(actor, application.id(), application.state(), in, last, entry);
                    }
                    return find(call, round).orElseThrow();
                });
    }

    private void requireObjectionsDone(String call, String round) {
        var proposal =
                proposals
                        .open(call, round)
                        .orElseThrow(() -> new Refused(SelectionRefusal.NOT_OPEN));
        if (clock.instant().isBefore(proposal.until())) {
            throw new Refused(SelectionRefusal.STILL_OPEN, proposal.until());
        }
        if (objections.unanswered(call) > 0) {
            throw new Refused(SelectionRefusal.UNANSWERED, objections.unanswered(call));
        }
    }

    private void settle(Actor actor, UUID id, State state, boolean in, boolean last, UUID entry) {
        if (in && !last) {
            return;
        }
        if (state == State.ELIGIBLE) {
            var unused = register.move(id, in ? Event.PROPOSED : Event.LEFT_OUT, actor, entry, "");
        } else if (state != State.PROPOSED && state != State.NOT_PROPOSED) {
            return;
        }
        var unused =
                register.move(id, in ? Event.DESIGNATED : Event.NOT_DESIGNATED, actor, entry, "");
    }

    /** The issued list of the round, if it has been issued. */
    public Optional<Issue> find(String call, String round) {
        return jdbc.sql("select * from selection.issue where call = ? and round = ?")
                .params(call, round)
                .query(
                        (row, n) ->
                                new Issue(
                                        row.getString("round"),
                                        row.getInt("version"),
                                        row.getString("number"),
                                        row.getObject("dated", LocalDate.class),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("entry", UUID.class)))
                .optional();
    }
}
