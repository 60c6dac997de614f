package org.shifan.programme.endorsement.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.Reporter;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** A city in a call in which every city submits its own application. */
@Component
class SelfReporting {
    private final Calls calls;
    private final CurrentCall current;
    private final Register register;
    private final Reports reports;

    SelfReporting(Calls calls, CurrentCall current, Register register, Reports reports) {
        this.calls = calls;
        this.current = current;
        this.register = register;
        this.reports = reports;
    }

    /** The call worked in, if the actor's city is one that submits for itself in it. */
    Optional<Call> call(Actor actor) {
        return actor.kind() == OrganKind.CITY_LEAD
                ? current.find().filter(call -> byCities(call.notice()))
                : Optional.empty();
    }

    private static boolean byCities(Notice notice) {
        return notice.settings().report().by() == Reporter.CITY;
    }

    Optional<Application> own(Actor actor) {
        return call(actor).flatMap(call -> own(actor, call));
    }

    private Optional<Application> own(Actor actor, Call call) {
        return register.find(call.id(), actor.place());
    }

    /** Everything the city has submitted in the call, newest first. */
    List<Report> reports(Actor actor) {
        return call(actor).map(call -> reports(actor, call)).orElseGet(List::of);
    }

    private List<Report> reports(Actor actor, Call call) {
        return reports.ofUnit(call.id(), actor.place());
    }

    /** The submission that stands, if one does. */
    Optional<Report> standing(Actor actor) {
        return reports(actor).stream().filter(one -> one.standing().received()).findFirst();
    }

    /** Whether the application has every approval that the call asks for, and waits to be sent. */
    boolean ready(Actor actor) {
        return call(actor).flatMap(call -> ready(actor, call)).isPresent();
    }

    private Optional<Application> ready(Actor actor, Call call) {
        return reports(actor, call).stream().anyMatch(one -> one.standing().received())
                ? Optional.empty()
                : own(actor, call).filter(reports::ready);
    }

    /** What this very person has to send, in every call. */
    List<Application> waiting(Actor actor) {
        if (actor.kind() != OrganKind.CITY_LEAD
                || !EndorsementAct.SUBMITTED.allows(actor, actor.place())) {
            return List.of();
        }
        return current.all().stream()
                .filter(call -> byCities(call.notice()))
                .flatMap(call -> ready(actor, call).stream())
                .toList();
    }
}
