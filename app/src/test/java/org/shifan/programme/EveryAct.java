package org.shifan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Restoring;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.EndorsementRefusal;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.springframework.stereotype.Component;

/** Every act of a service by which somebody could touch an application. */
@Component
class EveryAct {
    static final String CITY = "340100";
    static final Instant IN_TIME = Instant.parse("2013-11-20T02:00:00Z");
    static final Instant LATE = Instant.parse("2013-11-28T02:00:00Z");
    private static final String PROVINCE = "340000";
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);

    private final Drafting drafting;
    private final Restoring restoring;
    private final Attachments attachments;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Receiving receiving;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final Exceptions exceptions;

    EveryAct(
            Drafting drafting,
            Restoring restoring,
            Attachments attachments,
            Finalising finalising,
            Approvals approvals,
            Endorsement endorsement,
            Reports reports,
            Receiving receiving,
            FormalCheck check,
            Verdicts verdicts,
            Exceptions exceptions) {
        this.drafting = drafting;
        this.restoring = restoring;
        this.attachments = attachments;
        this.finalising = finalising;
        this.approvals = approvals;
        this.endorsement = endorsement;
        this.reports = reports;
        this.receiving = receiving;
        this.check = check;
        this.verdicts = verdicts;
        this.exceptions = exceptions;
    }

    /** An act of a service, and the events by which it moves an application if it may. */
    record Doing(String name, List<Event> moves, Consumer<Application> act) {}

    /** All of them, each with arguments that a state that allows it would accept. */
    List<Doing> all() {
        var lead = Office.lead(CITY);
        var commission = Office.commission(PROVINCE);
        var government = Office.provinceGovernment(PROVINCE);
        var host = Office.host();
        return List.of(
                does("edit", a -> drafting.saveText(lead, a.id(), "situation", 1, "改。")),
                does("load", a -> drafting.load(lead, a.id(), Plan.EMPTY.withText("goals", "改。"))),
                does("restore", a -> restoring.restore(lead, a.id(), Plan.EMPTY)),
                does(
                        "attach",
                        a -> attachments.add(lead, a.id(), "plan", "a.txt", new byte[] {'a'})),
                does("finalise", a -> finalising.finalise(lead, a.id()), Event.FINALISED),
                does("recall", a -> finalising.recall(lead, a.id()), Event.RECALLED),
                does(
                        "approve",
                        a ->
                                approvals.approve(
                                        Office.cityGovernment(CITY),
                                        a.id(),
                                        a.version(),
                                        "1号",
                                        DATED),
                        Event.APPROVED),
                does(
                        "send back",
                        a ->
                                approvals.sendBack(
                                        Office.cityGovernment(CITY), a.id(), a.version(), "示例"),
                        Event.SENT_BACK),
                does(
                        "agree",
                        a -> endorsement.agree(government, a.id(), Programme.terms("示例")),
                        Event.AGREED),
                does("return", a -> endorsement.giveBack(commission, a.id(), "示例"), Event.RETURNED),
                does("report", a -> report(a, IN_TIME), Event.REPORTED),
                does("report late", a -> report(a, LATE), Event.REFUSED_LATE),
                does("register paper", this::paper, Event.REGISTERED),
                does(
                        "accept late",
                        a -> receiving.acceptLate(host, reported(a), "示例"),
                        Event.ACCEPTED_LATE),
                does(
                        "withdraw",
                        a -> reports.withdraw(commission, reported(a), "示例"),
                        Event.WITHDRAWN),
                does(
                        "request",
                        a -> check.request(host, a.id(), List.of("示例")),
                        Event.SUPPLEMENT_REQUESTED),
                does("supply", a -> check.supply(lead, a.id(), "示例", IN_TIME), Event.SUPPLIED),
                does("pass", a -> check.pass(host, a.id()), Event.FOUND_COMPLETE),
                does("prepare a verdict", a -> verdicts.prepare(host, a.id())),
                does("give a verdict", a -> verdicts.give(Office.secondOfHost(), a.id())),
                does("decide a verdict", a -> verdicts.decide(host, a.id(), true, "示例")),
                does(
                        "give an opinion",
                        a -> exceptions.give(host, a.id(), true, "示例"),
                        Event.EXCEPTION_GRANTED),
                does(
                        "decide an exception",
                        a -> exceptions.decide(host, a.id()),
                        Event.EXCEPTION_GRANTED));
    }

    private static Doing does(String name, Consumer<Application> act, Event... moves) {
        return new Doing(name, List.of(moves), act);
    }

    /** Its commission reports it alone, received at the instant. */
    void report(Application application, Instant at) {
        var unused =
                reports.submit(
                        Office.commission(PROVINCE),
                        application.call(),
                        new Report.Document("示例发改〔2013〕9号", DATED),
                        wanted(application),
                        at);
    }

    private void paper(Application application) {
        var unused =
                receiving.register(
                        Office.host(),
                        application.call(),
                        PROVINCE,
                        new Report.Document("示例发改〔2013〕9号", DATED),
                        wanted(application),
                        Instant.parse("2013-09-15T15:00:00Z"),
                        new Report.Paper(
                                "示例收发室",
                                5,
                                "scan.pdf",
                                new Document("00".repeat(32), 1, "application/pdf")),
                        "示例");
    }

    private static List<Report.Wanted> wanted(Application application) {
        return List.of(new Report.Wanted(application.id(), 1, Optional.empty()));
    }

    /** The newest report of the city's unit; before there is one, the act has nothing to name. */
    private UUID reported(Application application) {
        return reports.ofUnit(application.call(), PROVINCE).stream()
                .map(Report::id)
                .findFirst()
                .orElseThrow(() -> new Refused(EndorsementRefusal.NO_REPORT));
    }
}
