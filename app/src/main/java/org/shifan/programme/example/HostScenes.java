package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.example.Applicant.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * What the host does before the review: formal check, verdicts, exceptions with the joint organs.
 */
@Component
@ConditionalOnExpression(Example.PLAYED)
class HostScenes {
    private final Register register;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final Exceptions exceptions;
    private final Notes notes;
    private final Clock clock;

    HostScenes(
            Register register,
            FormalCheck check,
            Verdicts verdicts,
            Exceptions exceptions,
            Notes notes,
            Clock clock) {
        this.register = register;
        this.check = check;
        this.verdicts = verdicts;
        this.exceptions = exceptions;
        this.notes = notes;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (var one : production.cast()) {
            if (one.rank() > 0 && one.outcome() != Outcome.LATE) {
                check(production, one, steps);
                judge(production, one, steps);
            }
        }
        steps.add(
                Step.of(
                        at("2013-12-04T13:00"),
                        Deed.CATCH_UP,
                        production.notice().host().id(),
                        () -> catchUp(production)));
        return steps;
    }

    private void check(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        var missing = EventWords.turn(production.words().supplement(), one.index());
        if (one.outcome() == Outcome.SUPPLEMENT) {
            step(
                    production,
                    one,
                    "2013-11-28T14:00",
                    Deed.REQUEST_SUPPLEMENT,
                    steps,
                    application ->
                            check.request(company.host(2), application.id(), missing.items()));
            step(
                    production,
                    one,
                    "2013-11-29T16:00",
                    Deed.SUPPLY,
                    steps,
                    application ->
                            check.supply(
                                    company.lead(one.city()),
                                    application.id(),
                                    missing.answer(),
                                    clock.instant()));
        }
        var when = one.outcome() == Outcome.SUPPLEMENT ? "2013-12-02T09:00" : "2013-11-28T15:00";
        step(
                production,
                one,
                when,
                Deed.PASS,
                steps,
                application -> check.pass(company.host(2), application.id()));
    }

    private void judge(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        step(
                production,
                one,
                "2013-12-02T10:00",
                Deed.PREPARE_VERDICT,
                steps,
                application -> verdicts.prepare(company.host(1), application.id()));
        step(
                production,
                one,
                "2013-12-02T15:00",
                Deed.GIVE_VERDICT,
                steps,
                application -> verdicts.give(company.host(2), application.id()));
        if (one.outcome().open()) {
            boolean meets =
                    one.outcome() == Outcome.UNKNOWN || one.outcome() == Outcome.OVER_REFUSED;
            step(
                    production,
                    one,
                    "2013-12-03T10:00",
                    Deed.DECIDE_CONDITION,
                    steps,
                    application ->
                            verdicts.decide(
                                    company.host(3),
                                    application.id(),
                                    meets,
                                    meets
                                            ? production.words().decidedMet()
                                            : production.words().decidedNotMet()));
        }
        if (one.outcome().over() || one.outcome() == Outcome.SPECIAL_REFUSED) {
            decideException(production, one, steps);
        }
    }

    private void decideException(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        boolean granted = one.outcome() == Outcome.OVER_GRANTED;
        var organs = production.notice().joint().size();
        var dissent = EventWords.turn(production.words().dissent(), one.index());
        step(
                production,
                one,
                "2013-12-03T14:00",
                Deed.EXCEPTION_OPINION,
                steps,
                application -> exceptions.give(company.host(3), application.id(), true, ""));
        for (int organ = 0; organ < organs; organ++) {
            int number = organ;
            boolean agrees = granted || organ != 1;
            step(
                    production,
                    one,
                    "2013-12-03T14:%02d".formatted(10 + organ),
                    Deed.EXCEPTION_OPINION,
                    steps,
                    application ->
                            exceptions.give(
                                    company.joint(number),
                                    application.id(),
                                    agrees,
                                    agrees ? "" : dissent));
        }
        step(
                production,
                one,
                "2013-12-04T09:00",
                Deed.DECIDE_EXCEPTION,
                steps,
                application -> exceptions.decide(company.host(3), application.id()));
    }

    /**
     * Settles what is left between receipt and review: for the host, the joint organs, and a city
     * that has something to supply.
     */
    void catchUp(Production production) {
        for (var one : register.ofCall(production.call())) {
            settle(production, one);
        }
    }

    private void settle(Production production, Application one) {
        var company = production.company();
        var city = one.city();
        if (one.state() == State.SUPPLEMENT) {
            var answer = EventWords.turn(production.words().supplement(), 0).answer();
            notes.makeUp(
                    Deed.SUPPLY,
                    city,
                    () -> check.supply(company.lead(city), one.id(), answer, clock.instant()));
        }
        if (state(one) == State.REPORTED) {
            notes.makeUp(Deed.PASS, city, () -> check.pass(company.host(2), one.id()));
        }
        if (state(one) == State.COMPLETE) {
            if (verdicts.preparedBy(one.receipt().orElseThrow()).isEmpty()) {
                notes.makeUp(
                        Deed.PREPARE_VERDICT,
                        city,
                        () -> verdicts.prepare(company.host(1), one.id()));
            }
            notes.makeUp(Deed.GIVE_VERDICT, city, () -> verdicts.give(company.host(2), one.id()));
        }
        if (state(one) == State.UNDECIDED) {
            var met = production.words().decidedMet();
            notes.makeUp(
                    Deed.DECIDE_CONDITION,
                    city,
                    () -> verdicts.decide(company.host(3), one.id(), true, met));
        }
        if (state(one) == State.EXCEPTION) {
            decideNow(production, one);
        }
    }

    private State state(Application one) {
        return register.find(one.id()).orElseThrow().state();
    }

    private void decideNow(Production production, Application one) {
        var company = production.company();
        var given =
                exceptions.opinions(one.receipt().orElseThrow()).stream()
                        .map(Exceptions.Opinion::organ)
                        .toList();
        for (var organ : production.notice().deciding()) {
            if (!given.contains(organ.id())) {
                notes.makeUp(
                        Deed.EXCEPTION_OPINION,
                        organ.id(),
                        () -> exceptions.give(company.deciding(organ.id()), one.id(), true, ""));
            }
        }
        notes.makeUp(
                Deed.DECIDE_EXCEPTION,
                one.city(),
                () -> exceptions.decide(company.host(3), one.id()));
    }

    private void step(
            Production production,
            Applicant one,
            String at,
            Deed deed,
            List<Step> steps,
            Consumer<Application> act) {
        steps.add(
                Step.of(
                        at(at, one.index()),
                        deed,
                        one.city(),
                        () ->
                                act.accept(
                                        register.find(production.call(), one.city())
                                                .orElseThrow())));
    }
}
