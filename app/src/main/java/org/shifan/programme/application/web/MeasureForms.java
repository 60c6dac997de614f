package org.shifan.programme.application.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.decisions.plan.Measure;
import org.shifan.platform.web.Errors;

/** A measure as a form, there and back. */
final class MeasureForms {
    private static final int LONGEST_TITLE = 200;

    private MeasureForms() {}

    static Fields of(Measure measure) {
        return new Fields()
                .put("area", measure.area())
                .put("tasks", List.copyOf(measure.tasks()))
                .put("title", measure.title())
                .put("category", measure.category().name())
                .put("lead", measure.lead().orElse(""))
                .put("partners", String.join("、", measure.partners()))
                .put("funds", measure.funds().map(BigDecimal::toPlainString).orElse(""))
                .put("due", measure.due().map(YearMonth::toString).orElse(""))
                .put("indicators", List.copyOf(measure.indicators()));
    }

    static Fields empty(String area) {
        return new Fields().put("area", area).put("category", Measure.Category.POLICY);
    }

    /**
     * Reads the form. What must be there before the plan is final may be missing in a draft.
     *
     * @param anchor of the form, to whose fields errors lead
     */
    static Measure read(Notice notice, String id, Fields form, String anchor, Errors errors) {
        var title = form.one("title");
        if (title.isEmpty()) {
            errors.add(anchor + "-title", "planning.measure.title.missing");
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(anchor + "-title", "planning.measure.title.long", LONGEST_TITLE);
        }
        var area = form.one("area");
        if (notice.taskAreas().stream().noneMatch(one -> one.id().equals(area))) {
            errors.add(anchor + "-area", "planning.measure.area.missing");
        }
        var known =
                notice.taskAreas().stream()
                        .flatMap(one -> one.tasks().stream())
                        .map(TaskArea.Task::id)
                        .toList();
        return new Measure(
                id,
                area,
                new TreeSet<>(form.all("tasks").stream().filter(known::contains).toList()),
                title,
                category(form, anchor, errors),
                form.given("lead"),
                partners(form.one("partners")),
                funds(form, anchor, errors),
                due(form, anchor, errors),
                new TreeSet<>(form.all("indicators")));
    }

    private static Measure.Category category(Fields form, String anchor, Errors errors) {
        var found =
                Stream.of(Measure.Category.values())
                        .filter(one -> one.name().equals(form.one("category")))
                        .findFirst();
        if (found.isEmpty()) {
            errors.add(anchor + "-category", "planning.measure.category.missing");
        }
        return found.orElse(Measure.Category.POLICY);
    }

    private static List<String> partners(String text) {
        var partners = new ArrayList<String>();
        for (var one : text.split("[、,，;；\\r\\n]+")) {
            if (!one.isBlank()) {
                partners.add(one.strip());
            }
        }
        return partners;
    }

    private static Optional<BigDecimal> funds(Fields form, String anchor, Errors errors) {
        var text = form.one("funds");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var number = Fields.number(text).filter(one -> one.stripTrailingZeros().scale() <= 2);
        if (number.isEmpty()) {
            errors.add(anchor + "-funds", "planning.measure.funds.form", text);
        }
        return number;
    }

    private static Optional<YearMonth> due(Fields form, String anchor, Errors errors) {
        var text = form.one("due");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            errors.add(anchor + "-due", "planning.measure.due.form", text);
            return Optional.empty();
        }
    }
}
