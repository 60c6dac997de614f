package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
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
    private final Clock clock;

    HostScenes(
            Register register,
            FormalCheck check,
            Verdicts verdicts,
            Exceptions exceptions,
            Clock clock) {
        this.register = register;
        this.check = check;
        this.verdicts = verdicts;
        this.exceptions = exceptions;
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
        return steps;
    }

    private void check(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        if (one.outcome() == Outcome.SUPPLEMENT) {
            step(
                    production,
                    one,
                    "2013-11-28T14:00",
                    "request supplement",
                    steps,
                    application ->
                            check.request(
                                    company.host(2),
                                    application.id(),
                                    List.of("电子版光盘缺 1 份", "方案第 3 份缺封面签章")));
            step(
                    production,
                    one,
                    "2013-11-29T16:00",
                    "supply",
                    steps,
                    application ->
                            check.supply(
                                    company.lead(one.city()),
                                    application.id(),
                                    "已补齐光盘和签章。",
                                    clock.instant()));
        }
        var when = one.outcome() == Outcome.SUPPLEMENT ? "2013-12-02T09:00" : "2013-11-28T15:00";
        step(
                production,
                one,
                when,
                "pass",
                steps,
                application -> check.pass(company.host(2), application.id()));
    }

    private void judge(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        step(
                production,
                one,
                "2013-12-02T10:00",
                "prepare verdict",
                steps,
                application -> verdicts.prepare(company.host(1), application.id()));
        step(
                production,
                one,
                "2013-12-02T15:00",
                "give verdict",
                steps,
                application -> verdicts.give(company.host(2), application.id()));
        if (one.outcome().open()) {
            boolean meets =
                    one.outcome() == Outcome.UNKNOWN || one.outcome() == Outcome.OVER_REFUSED;
            step(
                    production,
                    one,
                    "2013-12-03T10:00",
                    "decide condition",
                    steps,
                    application ->
                            verdicts.decide(
                                    company.host(3),
                                    application.id(),
                                    meets,
                                    meets ? "示例：经查附件 3 原件所列名单，该市在内。" : "示例：经查附件 3 原件所列名单，该市不在内。"));
        }
        if (one.outcome().over() || one.outcome() == Outcome.SPECIAL_REFUSED) {
            decideException(production, one, steps);
        }
    }

    private void decideException(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        boolean granted = one.outcome() == Outcome.OVER_GRANTED;
        var organs = production.notice().joint().size();
        step(
                production,
                one,
                "2013-12-03T14:00",
                "host's opinion",
                steps,
                application -> exceptions.give(company.host(3), application.id(), true, ""));
        for (int organ = 0; organ < organs; organ++) {
            int number = organ;
            boolean agrees = granted || organ != 1;
            step(
                    production,
                    one,
                    "2013-12-03T14:%02d".formatted(10 + organ),
                    "opinion",
                    steps,
                    application ->
                            exceptions.give(
                                    company.joint(number),
                                    application.id(),
                                    agrees,
                                    agrees ? "" : "示例：理由不足以突破“原则上”的规定。"));
        }
        step(
                production,
                one,
                "2013-12-04T09:00",
                "decide exception",
                steps,
                application -> exceptions.decide(company.host(3), application.id()));
    }

    private void step(
            Production production,
            Applicant one,
            String at,
            String what,
            List<Step> steps,
            Consumer<Application> act) {
        steps.add(
                Step.of(
                        at(at, one.index()),
                        what + " " + one.city(),
                        () ->
                                act.accept(
                                        register.find(production.call(), one.city())
                                                .orElseThrow())));
    }
}
