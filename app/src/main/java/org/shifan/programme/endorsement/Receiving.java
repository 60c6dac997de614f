package org.shifan.programme.endorsement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Event;
import org.shifan.programme.endorsement.Report.Document;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Report.Wanted;
import org.springframework.stereotype.Service;

/** What the host may take although it did not come as the notice asks: late, or on paper. */
@Service
public class Receiving {
    private final Sealing sealing;
    private final Ranked ranked;
    private final ReportRows rows;
    private final Acts acts;
    private final Ledger ledger;
    private final Clock clock;

    Receiving(
            Sealing sealing,
            Ranked ranked,
            ReportRows rows,
            Acts acts,
            Ledger ledger,
            Clock clock) {
        this.sealing = sealing;
        this.ranked = ranked;
        this.rows = rows;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why nothing more can be taken into the call; empty while something can. */
    public Optional<Refused> closed(String call) {
        return ranked.closed(call);
    }

    /** The host accepts a late report, with a reason that everybody sees. */
    public Report acceptLate(Actor actor, UUID id, String reason) {
        var report = rows.byId(id).orElseThrow();
        return acts.perform(
                EndorsementAct.ACCEPTED_LATE,
                actor,
                report.call(),
                "",
                report.unit(),
                () -> {
                    ranked.requireOpen(report.call());
                    if (report.standing() != Standing.REFUSED_LATE) {
                        throw new Refused(EndorsementRefusal.NO_REPORT, report.number());
                    }
                    var why = required(reason);
                    var sealed =
                            report.lines().stream()
                                    .map(
                                            line ->
                                                    new Wanted(
                                                            line.application(),
                                                            line.rank(),
                                                            line.specialReason()))
                                    .map(line -> sealing.seal(line, Event.ACCEPTED_LATE))
                                    .toList();
                    var entry =
                            ledger.record(
                                    EndorsementAct.ACCEPTED_LATE,
                                    actor,
                                    report.call(),
                                    report.unit(),
                                    ReportBodies.received(
                                            Sealing.province(sealed),
                                            new Document(report.number(), report.dated()),
                                            report.receivedAt(),
                                            sealed,
                                            Optional.of(why),
                                            Optional.empty()));
                    var accepted =
                            report.as(
                                    Standing.ACCEPTED_LATE,
                                    why,
                                    entry,
                                    sealed.stream().map(Sealing.Sealed::line).toList());
                    rows.keep(accepted);
                    sealing.complete(actor, accepted, sealed, Event.ACCEPTED_LATE);
                    return accepted;
                });
    }

    /**
     * The host leaves a late report refused, and says why. It may still accept it afterwards.
     *
     * @param reason which the reporting unit sees
     */
    public Report uphold(Actor actor, UUID id, String reason) {
        var report = rows.byId(id).orElseThrow();
        return acts.perform(
                EndorsementAct.UPHELD_LATE,
                actor,
                report.call(),
                "",
                report.unit(),
                () -> {
                    if (report.standing() != Standing.REFUSED_LATE || report.reason().isPresent()) {
                        throw new Refused(EndorsementRefusal.NO_REPORT, report.number());
                    }
                    var why = required(reason);
                    var entry =
                            ledger.record(
                                    EndorsementAct.UPHELD_LATE,
                                    actor,
                                    report.call(),
                                    report.unit(),
                                    Map.of("number", report.number(), "reason", why));
                    var upheld = report.as(Standing.REFUSED_LATE, why, entry, report.lines());
                    rows.keep(upheld);
                    return upheld;
                });
    }

    /**
     * The host registers a report that came on paper (收文登记).
     *
     * @param unit code of the province or city that reports
     * @param receivedAt when the host's mail room received it
     * @param paper how it came
     * @param reason why it is accepted on paper
     * @throws Refused if it is said to have come after now, or cannot be as it is
     */
    public Report register(
            Actor actor,
            String call,
            String unit,
            Document document,
            List<Wanted> wanted,
            Instant receivedAt,
            Report.Paper paper,
            String reason) {
        return acts.perform(
                EndorsementAct.REGISTERED,
                actor,
                call,
                "",
                unit,
                () -> {
                    ranked.requireOpen(call);
                    var why = required(reason);
                    refusesTime(receivedAt)
                            .ifPresent(
                                    late -> {
                                        throw late;
                                    });
                    sealing.check(call, unit, document, wanted);
                    return sealing.receive(
                            actor,
                            EndorsementAct.REGISTERED,
                            unit,
                            call,
                            document,
                            wanted,
                            receivedAt,
                            Optional.of(why),
                            Optional.of(paper));
                });
    }

    /** Why a paper report said to have come then would be refused; empty if it can have. */
    public Optional<Refused> refusesTime(Instant receivedAt) {
        var now = clock.instant();
        return receivedAt.isAfter(now)
                ? Optional.of(new Refused(EndorsementRefusal.RECEIVED_LATER, receivedAt, now))
                : Optional.empty();
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refused(ApplicationRefusal.REASON);
        }
        return reason.strip();
    }
}
