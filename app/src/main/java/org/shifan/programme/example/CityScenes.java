package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Part.Kind;
import org.shifan.programme.application.Register;
import org.shifan.programme.example.Applicant.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the cities do: begin, draft, make final, approve. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class CityScenes {
    private final Register register;
    private final Drafting drafting;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Attachments attachments;

    CityScenes(
            Register register,
            Drafting drafting,
            Finalising finalising,
            Approvals approvals,
            Attachments attachments) {
        this.register = register;
        this.drafting = drafting;
        this.finalising = finalising;
        this.approvals = approvals;
        this.attachments = attachments;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        production.cast().forEach(one -> draft(production, one, steps));
        production.cast().stream()
                .filter(one -> one.outcome().finalised())
                .forEach(one -> approve(production, one, steps));
        return steps;
    }

    private void draft(Production production, Applicant one, List<Step> steps) {
        var company = production.company();
        var city = one.city();
        int turn = one.index();
        steps.add(
                Step.of(
                        at(production.days(), "2013-10-08T09:00", turn % 9, turn * 7),
                        Deed.START,
                        city,
                        () -> drafting.start(company.lead(city), production.call(), city)));
        steps.add(
                Step.of(
                        at(production.days(), "2013-10-28T09:10", turn % 8, turn * 8),
                        Deed.DRAFT,
                        city,
                        () ->
                                drafting.load(
                                        company.lead(city),
                                        id(production, one),
                                        production.plan(one))));
        steps.add(
                Step.of(
                        at("2013-11-08T10:00", turn),
                        Deed.ATTACH,
                        city,
                        () -> attach(production, one)));
    }

    /** The plan as it now is, in the place of what was attached before. */
    private void attach(Production production, Applicant one) {
        var city = one.city();
        var id = id(production, one);
        attachments
                .of(id)
                .forEach(old -> attachments.remove(production.company().lead(city), id, old.id()));
        var name = production.places().city(city).orElseThrow().place().name().in("zh");
        attachments.add(
                production.company().lead(city),
                id,
                production.notice().settings().materials().getFirst().id(),
                name + "创建工作方案（示例）.txt",
                PlanText.of(name, production.notice(), drafting.plan(id))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void approve(Production production, Applicant one, List<Step> steps) {
        var days = production.days();
        // Those that are returned were among the first.
        int day = returned(one) ? 0 : one.index() % 8;
        finalise(production, one, at(days, "2013-11-11T09:30", day, one.index() * 3), steps);
        if (!one.outcome().approved()) {
            return;
        }
        approve(production, one, at(days, "2013-11-12T14:00", day, one.index() * 3), steps);
        if (one.outcome() == Outcome.RETURNED_ONCE) {
            // After the province returned it on 11-14 at 16:00.
            revise(production, one, "2013-11-15T14:00", steps);
            finalise(production, one, at("2013-11-18T15:00"), steps);
            approve(production, one, at("2013-11-20T10:00"), steps);
        }
        if (one.outcome() == Outcome.RESUBMITTED) {
            // After the province withdrew its report and returned the plan on 11-26.
            revise(production, one, "2013-11-26T16:00", steps);
            finalise(production, one, at("2013-11-26T16:20"), steps);
            approve(production, one, at("2013-11-26T17:00"), steps);
        }
    }

    private static boolean returned(Applicant one) {
        return one.outcome() == Outcome.RETURNED || one.outcome() == Outcome.RETURNED_ONCE;
    }

    private void finalise(Production production, Applicant one, Instant when, List<Step> steps) {
        steps.add(
                Step.of(
                        when,
                        Deed.FINALISE,
                        one.city(),
                        () ->
                                finalising.finalise(
                                        production.company().lead(one.city()),
                                        id(production, one))));
    }

    private void approve(Production production, Applicant one, Instant when, List<Step> steps) {
        var number = production.papers().approval(one.city());
        steps.add(
                Step.of(
                        when,
                        Deed.APPROVE,
                        one.city(),
                        () -> approve(production, application(production, one), number, when)));
    }

    /** The city government approves the plan that is final. */
    void approve(Production production, Application application, String number, Instant when) {
        approvals.approve(
                production.company().cityGovernment(application.city()),
                application.id(),
                application.version(),
                number,
                production.day(when));
    }

    private void revise(Production production, Applicant one, String at, List<Step> steps) {
        var section = production.notice().settings().planSections().getFirst().id();
        var mended = EventWords.turn(production.words().mended(), one.index());
        steps.add(
                Step.of(
                        at(at),
                        Deed.REVISE,
                        one.city(),
                        () -> {
                            var id = id(production, one);
                            var part = drafting.part(id, Kind.TEXT, section);
                            drafting.saveText(
                                    production.company().lead(one.city()),
                                    id,
                                    section,
                                    part.revision(),
                                    part.content() + "\n\n" + mended);
                            attach(production, one);
                        }));
    }

    private UUID id(Production production, Applicant one) {
        return application(production, one).id();
    }

    private Application application(Production production, Applicant one) {
        return register.find(production.call(), one.city()).orElseThrow();
    }
}
