package org.shifan.decisions.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;

/** Collects findings about one section on the ground of one rule. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** About a section as a whole. */
    void add(Check check, Optional<Rule> rule, String section, boolean passed, Object... args) {
        add(check, rule, section, Optional.empty(), Optional.empty(), passed, args);
    }

    /** What is amiss with a measure or an indicator, or with one field of it. */
    void item(
            Check check,
            Optional<Rule> rule,
            String section,
            String item,
            String field,
            Object... args) {
        var at = Optional.of(field).filter(name -> !name.isEmpty());
        add(check, rule, section, Optional.of(item), at, false, args);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** Whether the check has found anything amiss. */
    boolean failed(Check check) {
        return all.stream().anyMatch(one -> one.check() == check && one.grade() != Grade.PASSED);
    }

    /** The first section of the kind: a plan has one list of measures and one of indicators. */
    static Optional<String> section(Notice notice, Kind kind) {
        return notice.settings().planSections().stream()
                .filter(section -> section.kind() == kind)
                .map(PlanSection::id)
                .findFirst();
    }

    private void add(
            Check check,
            Optional<Rule> rule,
            String section,
            Optional<String> item,
            Optional<String> field,
            boolean passed,
            Object... args) {
        var grade = passed ? Grade.PASSED : check.grade();
        all.add(new Finding(check, grade, rule.map(Rule::id), section, item, field, List.of(args)));
    }
}
