package org.shifan.programme.example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shifan.decisions.notice.LocalOrgan.Office;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Settings.Reporter;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What a crowd does under any notice, from the first word of the plan to the verdict. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class CrowdScenes {
    private final Register register;
    private final Drafting drafting;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Endorsement endorsement;
    private final Reports reports;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final Clock clock;

    CrowdScenes(
            Register register,
            Drafting drafting,
            Finalising finalising,
            Approvals approvals,
            Endorsement endorsement,
            Reports reports,
            FormalCheck check,
            Verdicts verdicts,
            Clock clock) {
        this.register = register;
        this.drafting = drafting;
        this.finalising = finalising;
        this.approvals = approvals;
        this.endorsement = endorsement;
        this.reports = reports;
        this.check = check;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The steps, none of them after ten days from the deadline. */
    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        var schedule = production.notice().settings().schedule();
        var from = schedule.opens().plus(Duration.ofHours(2));
        var drafting = Duration.between(from, schedule.deadline().minus(Duration.ofDays(3)));
        var turn = drafting.dividedBy(Math.max(1, production.cast().size()));
        for (var one : production.cast()) {
            city(production, one, from.plus(turn.multipliedBy(one.index())), steps);
        }
        var at = schedule.deadline().minus(Duration.ofDays(2));
        for (var unit : units(production).entrySet()) {
            at = at.plusSeconds(1);
            steps.add(
                    Step.of(
                            at,
                            Deed.REPORT,
                            unit.getKey(),
                            () -> report(production, unit.getKey(), unit.getValue())));
        }
        var received = schedule.deadline().plus(Duration.ofHours(1));
        for (var one : production.cast()) {
            host(production, one, received.plusSeconds(4L * one.index()), steps);
        }
        return steps;
    }

    private void city(Production production, Applicant one, Instant at, List<Step> steps) {
        var company = production.company();
        var city = one.city();
        steps.add(
                Step.of(
                        at,
                        Deed.START,
                        city,
                        () -> drafting.start(company.lead(city), production.call(), city)));
        step(
                production,
                one,
                at.plusSeconds(1),
                Deed.DRAFT,
                steps,
                application ->
                        drafting.load(company.lead(city), application.id(), production.plan(one)));
        step(
                production,
                one,
                at.plusSeconds(2),
                Deed.FINALISE,
                steps,
                application -> finalising.finalise(company.lead(city), application.id()));
        approvals(production, one, at.plusSeconds(3), steps);
    }

    private void approvals(Production production, Applicant one, Instant at, List<Step> steps) {
        var company = production.company();
        var asked = production.notice().settings().approvals();
        if (asked.contains(Approval.CITY_GOVERNMENT)) {
            step(
                    production,
                    one,
                    at,
                    Deed.APPROVE,
                    steps,
                    application ->
                            approvals.approve(
                                    company.cityGovernment(one.city()),
                                    application.id(),
                                    application.version(),
                                    "Example approval " + one.city(),
                                    production.day(clock.instant())));
        }
        if (asked.contains(Approval.PROVINCE_GOVERNMENT)) {
            step(
                    production,
                    one,
                    at.plusSeconds(1),
                    Deed.AGREE,
                    steps,
                    application ->
                            endorsement.agree(
                                    company.provinceGovernment(application.province()),
                                    application.id(),
                                    new Endorsement.Terms(
                                            Agreement.Form.LETTER,
                                            "Example agreement " + one.city(),
                                            production.day(clock.instant()),
                                            false,
                                            "")));
        }
    }

    /** The cities by who reports them. */
    private static LinkedHashMap<String, List<String>> units(Production production) {
        boolean itself = production.notice().settings().report().by() == Reporter.CITY;
        var units = new LinkedHashMap<String, List<String>>();
        for (var one : production.cast()) {
            var unit = itself ? one.city() : production.unit(one.city());
            units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(one.city());
        }
        return units;
    }

    private void report(Production production, String unit, List<String> cities) {
        var wanted = new ArrayList<Report.Wanted>();
        for (var city : cities) {
            var id = register.find(production.call(), city).orElseThrow().id();
            wanted.add(new Report.Wanted(id, wanted.size() + 1, Optional.empty()));
        }
        reports.submit(
                reporter(production, unit),
                production.call(),
                new Report.Document("Example report " + unit, production.day(clock.instant())),
                wanted,
                clock.instant());
    }

    private static Actor reporter(Production production, String unit) {
        return production.notice().local(Office.PROVINCIAL_COMMISSION).isPresent()
                ? production.company().commission(unit)
                : production.company().lead(unit);
    }

    private void host(Production production, Applicant one, Instant at, List<Step> steps) {
        var company = production.company();
        step(
                production,
                one,
                at,
                Deed.PASS,
                steps,
                application -> check.pass(company.host(2), application.id()));
        step(
                production,
                one,
                at.plusSeconds(1),
                Deed.PREPARE_VERDICT,
                steps,
                application -> verdicts.prepare(company.host(1), application.id()));
        step(
                production,
                one,
                at.plusSeconds(2),
                Deed.GIVE_VERDICT,
                steps,
                application -> verdicts.give(company.host(2), application.id()));
    }

    private void step(
            Production production,
            Applicant one,
            Instant at,
            Deed deed,
            List<Step> steps,
            Consumer<Application> act) {
        steps.add(
                Step.of(
                        at,
                        deed,
                        one.city(),
                        () ->
                                act.accept(
                                        register.find(production.call(), one.city())
                                                .orElseThrow())));
    }
}
