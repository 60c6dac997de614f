package org.shifan.programme.endorsement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Settings.Reporter;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.endorsement.Report.Document;
import org.shifan.programme.endorsement.Report.Line;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Report.Wanted;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Checks a report, seals its packages, gives receipt numbers and copies: inside the act. */
@Component
class Sealing {
    private final Register register;
    private final Endorsement endorsement;
    private final Submissions submissions;
    private final Documented documented;
    private final ReportRows rows;
    private final Calls calls;
    private final Ledger ledger;
    private final Chance chance;

    Sealing(
            Register register,
            Endorsement endorsement,
            Submissions submissions,
            Documented documented,
            ReportRows rows,
            Calls calls,
            Ledger ledger,
            Chance chance) {
        this.register = register;
        this.endorsement = endorsement;
        this.submissions = submissions;
        this.documented = documented;
        this.rows = rows;
        this.calls = calls;
        this.ledger = ledger;
        this.chance = chance;
    }

    /** A line with the package that was sealed for it. */
    record Sealed(Line line, Submissions.Prepared prepared) {}

    /** Checks everything about a report that does not depend on when it came. */
    void check(String call, String unit, Document document, List<Wanted> wanted) {
        documented.check(call, document.number(), document.dated());
        rows.ofUnit(call, unit).stream()
                .filter(report -> report.standing().received())
                .findFirst()
                .ifPresent(
                        report -> {
                            throw new Refused(EndorsementRefusal.REPORTED, report.number());
                        });
        Report.refusesRanks(wanted)
                .ifPresent(
                        why -> {
                            throw why;
                        });
        for (var line : wanted) {
            var application = register.find(line.application()).orElseThrow();
            if (!application.call().equals(call) || !unitOf(application).equals(unit)) {
                throw new Refused(EndorsementRefusal.OTHER_UNIT, application.city());
            }
        }
    }

    /** Who reports the application: its province, or itself if it is separately planned. */
    String unitOf(Application application) {
        return unitOf(application.call(), endorsement.place(application));
    }

    /** Who reports the city. */
    String unitOf(String call, Place city) {
        boolean itself =
                calls.notice(call).settings().report().by() == Reporter.CITY
                        || city.separatelyPlanned();
        return itself ? city.code() : city.provinceCode();
    }

    /** Seals every package, records the act, gives receipts, and sends the copies. */
    Report receive(
            Actor actor,
            EndorsementAct act,
            String unit,
            String call,
            Document document,
            List<Wanted> wanted,
            Instant receivedAt,
            Optional<String> reason,
            Optional<Report.Paper> paper) {
        var event = act == EndorsementAct.REGISTERED ? Event.REGISTERED : Event.REPORTED;
        var sealed = inOrder(wanted).stream().map(line -> seal(line, event)).toList();
        var entry =
                ledger.record(
                        act,
                        actor,
                        call,
                        unit,
                        ReportBodies.received(
                                province(sealed), document, receivedAt, sealed, reason, paper));
        var report =
                new Report(
                        chance.id(),
                        call,
                        unit,
                        document.number().strip(),
                        document.dated(),
                        receivedAt,
                        act == EndorsementAct.REGISTERED ? Standing.REGISTERED : Standing.SUBMITTED,
                        reason,
                        entry,
                        sealed.stream().map(Sealed::line).toList());
        rows.add(report);
        paper.ifPresent(one -> rows.add(report.id(), one));
        complete(actor, report, sealed, event);
        return report;
    }

    /** The province in which the reported cities count. */
    static String province(List<Sealed> sealed) {
        return sealed.getFirst().prepared().application().province();
    }

    Sealed seal(Wanted wanted, Event event) {
        var prepared =
                submissions.prepare(
                        wanted.application(), event, endorsement.manifest(wanted.application()));
        var application = prepared.application();
        if (event != Event.ACCEPTED_LATE) { // it was ready when it came late
            requireReady(application, event);
        }
        return new Sealed(
                new Line(
                        application.id(),
                        application.city(),
                        wanted.rank(),
                        Optional.of(prepared.receipt()),
                        Optional.of(prepared.hash()),
                        application.over(),
                        wanted.specialReason()),
                prepared);
    }

    /**
     * Whether the application stands where the last approval that the call asks for leaves it, or
     * was taken up from paper with all of them.
     */
    boolean ready(Application application) {
        var approvals = calls.notice(application.call()).settings().approvals();
        var ready =
                approvals.contains(Approval.PROVINCE_GOVERNMENT)
                        ? State.AGREED
                        : approvals.isEmpty() ? State.FINALISED : State.APPROVED;
        return application.state() == ready || application.state() == State.AGREED;
    }

    /** Every approval that the call asks for has to be there. */
    void requireReady(Application application, Event event) {
        if (!ready(application)) {
            throw new Refused(ApplicationRefusal.STATE, event, application.state());
        }
    }

    void complete(Actor actor, Report report, List<Sealed> sealed, Event event) {
        for (var one : sealed) {
            var line = one.line();
            var unused =
                    submissions.receive(
                            one.prepared(),
                            event,
                            report.receivedAt(),
                            actor,
                            report.entry(),
                            report.number(),
                            line.over(),
                            one.prepared().application().reason().or(line::specialReason));
        }
        calls.notice(report.call()).joint().forEach(organ -> rows.copy(report.id(), organ.id()));
    }

    static List<Wanted> inOrder(List<Wanted> wanted) {
        return wanted.stream().sorted(Comparator.comparingInt(Wanted::rank)).toList();
    }
}
