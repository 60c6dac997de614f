package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.notice.TaskArea;

/** Advice on the measures and the sections (提示), with its arithmetic; it never stops a plan. */
final class Advice {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Notice notice;
    private final Plan plan;
    private final Findings findings;

    Advice(Notice notice, Plan plan, Findings findings) {
        this.notice = notice;
        this.plan = plan;
        this.findings = findings;
    }

    void check(List<Completeness.Coverage> coverage) {
        optionalSections();
        if (!plan.measures().isEmpty()) {
            Findings.section(notice, Kind.MEASURES)
                    .ifPresent(
                            section -> {
                                notice.settings()
                                        .hints()
                                        .facilities()
                                        .ifPresent(limit -> hardShare(section, limit));
                                coverage(section, coverage);
                                references(section);
                                indicators(section);
                            });
        }
    }

    private void optionalSections() {
        notice.settings().planSections().stream()
                .filter(section -> !section.required())
                .forEach(
                        section ->
                                findings.add(
                                        Check.SECTION_OPTIONAL,
                                        Optional.empty(),
                                        section.id(),
                                        !Required.isEmpty(section, plan),
                                        section.title()));
    }

    private void hardShare(String section, BigDecimal limit) {
        var all = funds(plan.measures());
        if (all.signum() == 0) {
            return;
        }
        var hard = funds(of(Measure.Category.HARD));
        var soft = of(Measure.Category.SOFT);
        var bare = soft.stream().filter(one -> funds(List.of(one)).signum() == 0).count();
        findings.add(
                Check.HARD_SHARE,
                notice.ruleFor("hint.facilities"),
                section,
                hard.compareTo(all.multiply(limit)) <= 0,
                hard,
                all,
                hard.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP),
                limit.multiply(HUNDRED),
                soft.size(),
                bare);
    }

    private List<Measure> of(java.util.Set<Measure.Category> categories) {
        return plan.measures().stream().filter(one -> categories.contains(one.category())).toList();
    }

    private static BigDecimal funds(List<Measure> measures) {
        return measures.stream()
                .flatMap(one -> one.funds().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void coverage(String section, List<Completeness.Coverage> coverage) {
        var uncovered = coverage.stream().flatMap(area -> area.uncovered().stream()).toList();
        var tasks = coverage.stream().mapToInt(Completeness.Coverage::tasks).sum();
        findings.add(
                Check.COVERAGE,
                Optional.empty(),
                section,
                uncovered.isEmpty(),
                uncovered.size(),
                tasks,
                uncovered);
    }

    private void references(String section) {
        var known =
                notice.taskAreas().stream()
                        .flatMap(area -> area.tasks().stream())
                        .map(TaskArea.Task::id)
                        .collect(Collectors.toSet());
        plan.indicators().forEach(indicator -> known.add(indicator.id()));
        for (var measure : plan.measures()) {
            var named = new TreeSet<>(measure.tasks());
            named.addAll(measure.indicators());
            named.removeAll(known);
            if (!named.isEmpty()) {
                findings.item(
                        Check.MEASURE_REFERENCE,
                        Optional.empty(),
                        section,
                        measure.id(),
                        "",
                        measure.id(),
                        List.copyOf(named));
            }
        }
        if (!findings.failed(Check.MEASURE_REFERENCE)) {
            passed(Check.MEASURE_REFERENCE, section);
        }
    }

    private void indicators(String section) {
        plan.measures().stream()
                .filter(measure -> measure.indicators().isEmpty())
                .forEach(
                        measure ->
                                findings.item(
                                        Check.MEASURE_INDICATOR,
                                        Optional.empty(),
                                        section,
                                        measure.id(),
                                        "indicators",
                                        measure.id(),
                                        measure.title()));
        if (!findings.failed(Check.MEASURE_INDICATOR)) {
            passed(Check.MEASURE_INDICATOR, section);
        }
    }

    private void passed(Check check, String section) {
        findings.add(check, Optional.empty(), section, true, plan.measures().size());
    }
}
