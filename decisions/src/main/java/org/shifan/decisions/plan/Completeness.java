package org.shifan.decisions.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.notice.TaskArea;

/**
 * How complete a plan is, measured by its notice.
 *
 * @param sections in the order of the notice
 * @param coverage which tasks of each area have a measure
 * @param percent the mean of the sections' shares, rounded down: every section counts the same
 * @param findings the heaviest first, in each grade in the order of the checks
 */
public record Completeness(
        List<SectionState> sections, List<Coverage> coverage, int percent, List<Finding> findings) {

    /**
     * Which tasks of an area have a measure.
     *
     * @param area id of the area
     * @param tasks how many it has
     * @param uncovered ids of those without a measure
     */
    public record Coverage(String area, int tasks, List<String> uncovered) {

        /** How many have a measure. */
        public int covered() {
            return tasks - uncovered.size();
        }
    }

    /** Measures the plan by the notice. */
    public static Completeness of(Notice notice, Plan plan) {
        var coverage = coverage(notice, plan);
        var findings = findings(notice, plan, coverage);
        var sections =
                notice.settings().planSections().stream()
                        .map(section -> state(section, plan, coverage, findings))
                        .toList();
        var mean = sections.stream().mapToDouble(SectionState::share).average().orElse(0);
        return new Completeness(sections, coverage, percent(mean), findings);
    }

    private static List<Finding> findings(Notice notice, Plan plan, List<Coverage> coverage) {
        var findings = new Findings();
        new Required(notice, plan, findings).check();
        new Advice(notice, plan, findings).check(coverage);
        new Targets(notice, plan, findings).check();
        return findings.all().stream()
                .sorted(Comparator.comparing(Finding::grade).thenComparing(Finding::check))
                .toList();
    }

    /** Down, so that 100 means complete; the small term makes up for sums such as 0.29 × 100. */
    private static int percent(double mean) {
        return (int) Math.floor(100 * mean + 1e-9);
    }

    /** Whether nothing must be mended before the plan is finalised (定稿). */
    public boolean finalisable() {
        return findings(Grade.MUST).isEmpty();
    }

    /** The findings of a grade. */
    public List<Finding> findings(Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).toList();
    }

    /** The heaviest grade found at a measure or an indicator; passed where nothing was. */
    public Grade gradeOf(Check.Subject subject, String id) {
        return findings.stream()
                .filter(finding -> finding.check().subject() == subject)
                .filter(finding -> finding.item().stream().anyMatch(id::equals))
                .map(Finding::grade)
                .min(Comparator.naturalOrder())
                .orElse(Grade.PASSED);
    }

    /** How many tasks of the notice have a measure. */
    public int tasksCovered() {
        return coverage.stream().mapToInt(Coverage::covered).sum();
    }

    /** How many tasks the notice has. */
    public int tasks() {
        return coverage.stream().mapToInt(Coverage::tasks).sum();
    }

    private static List<Coverage> coverage(Notice notice, Plan plan) {
        var served =
                plan.measures().stream()
                        .flatMap(measure -> measure.tasks().stream())
                        .collect(Collectors.toSet());
        return notice.taskAreas().stream().map(area -> coverage(area, served)).toList();
    }

    private static Coverage coverage(TaskArea area, Set<String> served) {
        var uncovered =
                area.tasks().stream()
                        .map(TaskArea.Task::id)
                        .filter(task -> !served.contains(task))
                        .toList();
        return new Coverage(area.id(), area.tasks().size(), uncovered);
    }

    private static SectionState state(
            PlanSection section, Plan plan, List<Coverage> coverage, List<Finding> findings) {
        var must =
                findings.stream()
                        .filter(finding -> finding.grade() == Grade.MUST)
                        .filter(finding -> finding.section().equals(section.id()))
                        .toList();
        return switch (section.kind()) {
            case TEXT -> {
                var started = !plan.text(section.id()).isEmpty();
                yield new SectionState(section.id(), started, started ? 1 : 0, 1, must.size());
            }
            case MEASURES -> {
                var covered = coverage.stream().mapToInt(Coverage::covered).sum();
                var tasks = coverage.stream().mapToInt(Coverage::tasks).sum();
                var started = !plan.measures().isEmpty();
                yield new SectionState(section.id(), started, covered, tasks, must.size());
            }
            case INDICATORS -> {
                var all = plan.indicators().size();
                var open = must.stream().flatMap(one -> one.item().stream()).distinct().count();
                yield new SectionState(section.id(), all > 0, all - (int) open, all, must.size());
            }
        };
    }
}
