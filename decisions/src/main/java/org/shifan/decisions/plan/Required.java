package org.shifan.decisions.plan;

import java.util.Optional;
import java.util.function.Predicate;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;

/** What must be there before a plan can be finalised, by the rules of its notice. */
final class Required {
    /** Id of the rule that asks every measure and indicator for its fields. */
    static final String FIELDS = "plan.complete";

    private final Notice notice;
    private final Plan plan;
    private final Findings findings;

    Required(Notice notice, Plan plan, Findings findings) {
        this.notice = notice;
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        sections();
        var fields = notice.rule(FIELDS);
        if (fields.isPresent()) {
            Findings.section(notice, Kind.MEASURES).ifPresent(id -> measures(id, fields));
            Findings.section(notice, Kind.INDICATORS).ifPresent(id -> indicators(id, fields));
        }
    }

    static boolean isEmpty(PlanSection section, Plan plan) {
        return switch (section.kind()) {
            case TEXT -> plan.text(section.id()).isEmpty();
            case MEASURES -> plan.measures().isEmpty();
            case INDICATORS -> plan.indicators().isEmpty();
        };
    }

    private void sections() {
        var rule = notice.ruleFor("plan");
        notice.settings().planSections().stream()
                .filter(PlanSection::required)
                .forEach(
                        section ->
                                findings.add(
                                        Check.SECTION_REQUIRED,
                                        rule,
                                        section.id(),
                                        !isEmpty(section, plan),
                                        section.title()));
    }

    private void measures(String section, Optional<Rule> rule) {
        measures(Check.MEASURE_LEAD, rule, section, "lead", one -> one.lead().isPresent());
        measures(Check.MEASURE_FUNDS, rule, section, "funds", one -> one.funds().isPresent());
        measures(Check.MEASURE_DUE, rule, section, "due", one -> one.due().isPresent());
    }

    private void measures(
            Check check,
            Optional<Rule> rule,
            String section,
            String field,
            Predicate<Measure> given) {
        plan.measures().stream()
                .filter(given.negate())
                .forEach(
                        one ->
                                findings.item(
                                        check,
                                        rule,
                                        section,
                                        one.id(),
                                        field,
                                        one.id(),
                                        one.title()));
        if (!plan.measures().isEmpty() && !findings.failed(check)) {
            findings.add(check, rule, section, true, plan.measures().size());
        }
    }

    private void indicators(String section, Optional<Rule> rule) {
        var check = Check.INDICATOR_BASELINE;
        plan.indicators().stream()
                .filter(one -> one.baseline().isEmpty() && one.noBaseline().isEmpty())
                .forEach(
                        one ->
                                findings.item(
                                        check,
                                        rule,
                                        section,
                                        one.id(),
                                        "baseline",
                                        one.id(),
                                        one.title()));
        if (!plan.indicators().isEmpty() && !findings.failed(check)) {
            findings.add(check, rule, section, true, plan.indicators().size());
        }
    }
}
