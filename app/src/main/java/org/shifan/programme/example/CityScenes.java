package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
        steps.add(
                Step.of(
                        at("2013-10-08T09:00", one.index()),
                        "start " + city,
                        () -> drafting.start(company.lead(city), production.call(), city)));
        steps.add(
                Step.of(
                        at("2013-10-28T10:00", one.index() * 97),
                        "draft " + city,
                        () ->
                                drafting.load(
                                        company.lead(city),
                                        id(production, one),
                                        production.plan(one))));
        steps.add(
                Step.of(
                        at("2013-11-08T10:00", one.index()),
                        "attach " + city,
                        () -> {
                            var material =
                                    production.notice().settings().materials().getFirst().id();
                            attachments.add(
                                    company.lead(city),
                                    id(production, one),
                                    material,
                                    "创建工作方案（示例）.txt",
                                    ("示例：" + city + " 创建工作方案电子版\n")
                                            .getBytes(StandardCharsets.UTF_8));
                        }));
    }

    private void approve(Production production, Applicant one, List<Step> steps) {
        int day = one.index() % 11;
        finalise(production, one, "2013-11-11T09:30", day, steps);
        if (!one.outcome().approved()) {
            return;
        }
        approve(production, one, "2013-11-12T15:00", day, 40, steps);
        if (one.outcome() == Outcome.RETURNED_ONCE) {
            // After the province returned it on 11-23 at 09:00.
            revise(production, one, "2013-11-23T14:00", "situation", steps);
            finalise(production, one, "2013-11-23T15:00", 0, steps);
            approve(production, one, "2013-11-24T10:00", 0, 80, steps);
        }
        if (one.outcome() == Outcome.RESUBMITTED) {
            // After the province withdrew its report and returned the plan on 11-26.
            revise(production, one, "2013-11-26T16:00", "situation", steps);
            finalise(production, one, "2013-11-26T16:20", 0, steps);
            approve(production, one, "2013-11-26T17:00", 0, 90, steps);
        }
    }

    private void finalise(
            Production production, Applicant one, String from, int day, List<Step> steps) {
        steps.add(
                Step.of(
                        at(from, day * 24 * 60 + one.index()),
                        "finalise " + one.city(),
                        () ->
                                finalising.finalise(
                                        production.company().lead(one.city()),
                                        id(production, one))));
    }

    private void approve(
            Production production,
            Applicant one,
            String from,
            int day,
            int number,
            List<Step> steps) {
        var when = at(from, day * 24 * 60 + one.index());
        steps.add(
                Step.of(
                        when,
                        "approve " + one.city(),
                        () -> {
                            var application = application(production, one);
                            approvals.approve(
                                    production.company().cityGovernment(one.city()),
                                    application.id(),
                                    application.version(),
                                    "示例政函〔2013〕%d号".formatted(number + one.index()),
                                    LocalDate.ofInstant(when, Timetable.ZONE));
                        }));
    }

    private void revise(
            Production production, Applicant one, String at, String section, List<Step> steps) {
        steps.add(
                Step.of(
                        at(at),
                        "revise " + one.city(),
                        () -> {
                            var id = id(production, one);
                            var part = drafting.part(id, Kind.TEXT, section);
                            drafting.saveText(
                                    production.company().lead(one.city()),
                                    id,
                                    section,
                                    part.revision(),
                                    part.content() + "\n\n（示例）按退回意见补充了资金来源和数据出处。");
                        }));
    }

    private UUID id(Production production, Applicant one) {
        return application(production, one).id();
    }

    private Application application(Production production, Applicant one) {
        return register.find(production.call(), one.city()).orElseThrow();
    }
}
