package org.shifan.programme.endorsement;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.notice.Settings.Reporter;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.endorsement.Report.Document;
import org.shifan.programme.endorsement.Report.Line;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Report.Wanted;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/**
 * The one ranked report of a province (汇总报送): its receipt, its refusal when late, its withdrawal.
 */
@Service
public class Reports {
    private final Register register;
    private final Submissions submissions;
    private final Sealing sealing;
    private final ReportRows rows;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final Chance chance;
    private final Clock clock;

    Reports(
            Register register,
            Submissions submissions,
            Sealing sealing,
            ReportRows rows,
            Calls calls,
            Acts acts,
            Ledger ledger,
            Chance chance,
            Clock clock) {
        this.register = register;
        this.submissions = submissions;
        this.sealing = sealing;
        this.rows = rows;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Reports applications to the host, with copies to the joint organs. A report received at or
     * after the deadline is kept and not accepted: it comes back {@link Standing#REFUSED_LATE}.
     *
     * @param actor signs for the reporting unit
     * @param call the call's id
     * @param document the report's number and date
     * @param wanted applications, ranked from 1
     * @param receivedAt when the server had received the last byte
     * @throws Refused if the report cannot be as it is
     */
    public Report submit(
            Actor actor, String call, Document document, List<Wanted> wanted, Instant receivedAt) {
        var settings = calls.notice(call).settings();
        var unit = actor.place();
        boolean late =
                settings.report().lateRefused()
                        && !receivedAt.isBefore(settings.schedule().deadline());
        return acts.perform(
                late ? EndorsementAct.REFUSED_LATE : EndorsementAct.SUBMITTED,
                actor,
                call,
                unit,
                unit,
                () -> {
                    sealing.check(call, unit, document, wanted);
                    return late
                            ? keepLate(actor, call, document, wanted, receivedAt)
                            : sealing.receive(
                                    actor,
                                    EndorsementAct.SUBMITTED,
                                    unit,
                                    call,
                                    document,
                                    wanted,
                                    receivedAt,
                                    Optional.empty(),
                                    Optional.empty());
                });
    }

    private Report keepLate(
            Actor actor, String call, Document document, List<Wanted> wanted, Instant receivedAt) {
        var deadline = calls.notice(call).settings().schedule().deadline();
        var lines = Sealing.inOrder(wanted).stream().map(this::unsealed).toList();
        var province = register.find(lines.getFirst().application()).orElseThrow().province();
        var entry =
                ledger.record(
                        EndorsementAct.REFUSED_LATE,
                        actor,
                        call,
                        actor.place(),
                        ReportBodies.late(province, document, receivedAt, deadline, lines));
        var report =
                new Report(
                        chance.id(),
                        call,
                        actor.place(),
                        document.number().strip(),
                        document.dated(),
                        receivedAt,
                        Standing.REFUSED_LATE,
                        Optional.empty(),
                        entry,
                        lines);
        rows.add(report);
        for (var line : lines) {
            var unused =
                    register.move(
                            line.application(), Event.REFUSED_LATE, actor, entry, report.number());
        }
        return report;
    }

    private Line unsealed(Wanted wanted) {
        var application = register.lock(wanted.application(), Event.REFUSED_LATE);
        // Otherwise accepting it later would let through what was never agreed to.
        sealing.requireReady(application, Event.REFUSED_LATE);
        return new Line(
                application.id(),
                application.city(),
                wanted.rank(),
                Optional.empty(),
                Optional.empty(),
                application.over(),
                wanted.specialReason());
    }

    /**
     * Withdraws a report before the deadline; its receipt numbers are never used again.
     *
     * @throws Refused after the deadline
     */
    public Report withdraw(Actor actor, UUID id, String reason) {
        var report = rows.byId(id).orElseThrow();
        return acts.perform(
                EndorsementAct.WITHDRAWN,
                actor,
                report.call(),
                report.unit(),
                report.unit(),
                () -> {
                    var now = clock.instant();
                    checkWithdrawal(report, reason, now);
                    var event =
                            calls.notice(report.call()).settings().report().by() == Reporter.CITY
                                    ? Event.WITHDRAWN_BY_CITY
                                    : Event.WITHDRAWN;
                    var last = report.entry();
                    for (var line : report.lines()) {
                        last = withdraw(actor, report, line, event, reason.strip(), now);
                    }
                    var withdrawn =
                            report.as(Standing.WITHDRAWN, reason.strip(), last, report.lines());
                    rows.keep(withdrawn);
                    return withdrawn;
                });
    }

    private void checkWithdrawal(Report report, String reason, Instant now) {
        var deadline = calls.notice(report.call()).settings().schedule().deadline();
        if (!now.isBefore(deadline)) {
            throw new Refused(EndorsementRefusal.WITHDRAWAL_LATE, deadline, now);
        }
        if (report.standing() != Standing.SUBMITTED) {
            throw new Refused(EndorsementRefusal.NO_REPORT, report.number());
        }
        if (reason.isBlank()) {
            throw new Refused(ApplicationRefusal.REASON);
        }
    }

    private UUID withdraw(
            Actor actor, Report report, Line line, Event event, String reason, Instant now) {
        var receipt = line.receipt().orElseThrow();
        var entry =
                ledger.record(
                        EndorsementAct.WITHDRAWN,
                        actor,
                        report.call(),
                        receipt,
                        Map.of("receipt", receipt, "city", line.city(), "reason", reason));
        var unused = submissions.withdraw(line.application(), event, now, actor, entry, reason);
        return entry;
    }

    /** Who reports the application: its province, or itself if it is separately planned. */
    public String unitOf(Application application) {
        return sealing.unitOf(application);
    }

    /** The report with the id. */
    public Optional<Report> find(UUID id) {
        return rows.byId(id);
    }

    /** Every report of the unit, newest first, with those withdrawn or refused. */
    public List<Report> ofUnit(String call, String unit) {
        return rows.ofUnit(call, unit);
    }

    /** Every report of the call, in the order of receipt. */
    public List<Report> ofCall(String call) {
        return rows.ofCall(call);
    }

    /** The reports whose copy (抄送) the organ has not opened yet, oldest first. */
    public List<UUID> unseenCopies(String organ) {
        return rows.unseen(organ);
    }

    /**
     * Notes that the organ has opened its copy (签收).
     *
     * @throws Refused if the organ is none of the call's
     */
    public void seen(Actor actor, UUID report) {
        acts.requirePart(actor, find(report).orElseThrow().call());
        rows.seen(report, actor.organ(), actor.personName(), clock.instant());
    }

    /** The copies of the report, and which of them have been opened. */
    public List<Report.Copy> copies(UUID report) {
        return rows.copies(report);
    }

    /** How the report came on paper, if it did. */
    public Optional<Report.Paper> paper(UUID report) {
        return rows.paper(report);
    }

    /** The report by which the receipt number was given. */
    public Optional<Report> byReceipt(String receipt) {
        return rows.byReceipt(receipt);
    }

    /** How the standing submissions of the call came, by receipt number. */
    public Map<String, Standing> standings(String call) {
        var standings = new HashMap<String, Standing>();
        for (var report : ofCall(call)) {
            for (var line : report.lines()) {
                line.receipt().ifPresent(number -> standings.put(number, report.standing()));
            }
        }
        return standings;
    }

    /** Whether every approval that the call asks for is there, and it has not been reported. */
    public boolean ready(Application application) {
        return sealing.ready(application);
    }
}
