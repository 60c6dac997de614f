package org.shifan.programme.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The proposed list: put up once every deciding organ has signed, for some working days. */
@Service
public class Proposals {
    private final Register register;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Versions versions;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(
            Register register,
            Consultations consultations,
            Decisions decisions,
            Versions versions,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.consultations = consultations;
        this.decisions = decisions;
        this.versions = versions;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts up the proposed list (公示).
     *
     * @throws Refused while a signature is missing, or if it is up already
     */
    public Proposal propose(Actor actor, String call, String round) {
        return acts.perform(
                SelectionAct.PROPOSED,
                actor,
                call,
                "",
                call,
                () -> {
                    versions.lock(call, round);
                    if (open(call, round).isPresent()) {
                        throw new Refused(
                                SelectionRefusal.PROPOSED, Named.round(calls.notice(call), round));
                    }
                    var signed = decisions.requireSigned(call, round);
                    var choice = consultations.newest(call, round).orElseThrow();
                    var until = until(call);
                    var cities = cities(choice.chosen());
                    var entry =
                            ledger.record(
                                    SelectionAct.PROPOSED,
                                    actor,
                                    call,
                                    call,
                                    Map.of(
                                            "round",
                                            round,
                                            "text",
                                            signed.sha256(),
                                            "cities",
                                            cities,
                                            "until",
                                            Ledger.time(until)));
                    int number = of(call, round).size() + 1;
                    jdbc.sql(
                                    """
                                    insert into selection.proposal (call, round, number, version, until, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    round,
                                    number,
                                    signed.version(),
                                    until.atOffset(ZoneOffset.UTC),
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    for (var application : reviewed(call)) {
                        boolean in = choice.chosen().contains(application.receipt().orElseThrow());
                        var unused =
                                register.move(
                                        application.id(),
                                        in ? Event.PROPOSED : Event.LEFT_OUT,
                                        actor,
                                        entry,
                                        "");
                    }
                    return open(call, round).orElseThrow();
                });
    }

    private List<Application> reviewed(String call) {
        return register.ofCall(call).stream()
                .filter(application -> application.state() == State.ELIGIBLE)
                .toList();
    }

    private List<String> cities(List<String> receipts) {
        return receipts.stream()
                .map(receipt -> register.byReceipt(receipt).orElseThrow().city())
                .sorted()
                .toList();
    }

    private Instant until(String call) {
        var notice = calls.notice(call);
        return WorkingDays.of(notice).deadline(clock.instant(), notice.settings().objection());
    }

    /** Ends the list that is up, inside the act that upholds an objection. */
    void end(Actor actor, String call, String round, UUID entry, String reason) {
        jdbc.sql(
                        """
                        update selection.proposal set ended_at = ?
                        where call = ? and round = ? and ended_at is null
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), call, round)
                .update();
        for (var application : register.ofCall(call)) {
            if (application.state() == State.PROPOSED
                    || application.state() == State.NOT_PROPOSED) {
                var unused =
                        register.move(application.id(), Event.RECONSIDERED, actor, entry, reason);
            }
        }
    }

    /** The list that is up or has run its time, unless an upheld objection ended it. */
    public Optional<Proposal> open(String call, String round) {
        return of(call, round).stream().filter(proposal -> !proposal.ended()).findFirst();
    }

    /** Every proposed list of the round, newest first. */
    public List<Proposal> of(String call, String round) {
        return jdbc.sql(
                        """
                        select * from selection.proposal where call = ? and round = ?
                        order by number desc
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                new Proposal(
                                        row.getInt("number"),
                                        row.getInt("version"),
                                        row.getObject("until", OffsetDateTime.class).toInstant(),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("entry", UUID.class),
                                        row.getObject("ended_at", OffsetDateTime.class) != null))
                .list();
    }
}
