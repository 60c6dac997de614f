package org.shifan.programme.application.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shifan.decisions.plan.Indicator;
import org.shifan.platform.web.Errors;

/** An indicator as a form, there and back. */
final class IndicatorForms {
    private static final int LONGEST_TITLE = 200;
    private static final int LEAST_ROWS = 3;

    private IndicatorForms() {}

    static Fields of(Indicator indicator) {
        var fields =
                new Fields()
                        .put("title", indicator.title())
                        .put("unit", indicator.unit())
                        .put("source", indicator.source())
                        .put("baselineYear", indicator.baselineYear())
                        .put(
                                "baseline",
                                indicator.baseline().map(BigDecimal::toPlainString).orElse(""))
                        .put("noBaseline", indicator.noBaseline().orElse(""))
                        .put("direction", indicator.direction());
        years(fields, "history", indicator.history());
        years(fields, "target", indicator.targets());
        return fields;
    }

    private static void years(Fields fields, String name, Map<Integer, BigDecimal> values) {
        fields.put(name + "Year", values.keySet().stream().map(Object::toString).toList())
                .put(
                        name + "Value",
                        values.values().stream().map(BigDecimal::toPlainString).toList());
    }

    static Fields empty(int baselineYear) {
        return new Fields()
                .put("baselineYear", baselineYear)
                .put("direction", Indicator.Direction.UP)
                .put("targetYear", baselineYear + 2, baselineYear + 3);
    }

    /** How many rows of years a form shows: those there are, and room for more. */
    static int rows(Fields fields, String name) {
        return Math.max(LEAST_ROWS, fields.all(name + "Year").size() + 1);
    }

    /**
     * Reads the form. What must be there before the plan is final may be missing in a draft.
     *
     * @param anchor of the form, to whose fields errors lead
     */
    static Indicator read(String id, Fields form, String anchor, Errors errors) {
        var title = form.one("title");
        if (title.isEmpty()) {
            errors.add(anchor + "-title", "planning.indicator.title.missing");
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(anchor + "-title", "planning.indicator.title.long", LONGEST_TITLE);
        }
        var direction =
                form.one("direction").equals(Indicator.Direction.DOWN.name())
                        ? Indicator.Direction.DOWN
                        : Indicator.Direction.UP;
        return new Indicator(
                id,
                title,
                form.one("unit"),
                form.one("source"),
                year(form.one("baselineYear"), anchor + "-baselineYear", errors).orElse(0),
                number(form.one("baseline"), anchor + "-baseline", errors),
                form.given("noBaseline"),
                years(form, "history", anchor + "-history", errors),
                years(form, "target", anchor + "-targets", errors),
                direction);
    }

    private static SortedMap<Integer, BigDecimal> years(
            Fields form, String name, String field, Errors errors) {
        var years = new TreeMap<Integer, BigDecimal>();
        for (int row = 0; row < form.all(name + "Year").size(); row++) {
            var value = form.at(name + "Value", row);
            var at = form.at(name + "Year", row);
            if (value.isEmpty()) { // A year without a value says nothing yet.
                continue;
            }
            var year = year(at, field, errors);
            var number = number(value, field, errors);
            if (year.isPresent()
                    && number.isPresent()
                    && years.put(year.get(), number.get()) != null) {
                errors.add(field, "planning.indicator.year.twice", at);
            }
        }
        return years;
    }

    private static Optional<Integer> year(String text, String field, Errors errors) {
        if (!text.matches("[12][0-9]{3}")) {
            errors.add(field, "planning.indicator.year.form", text);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static Optional<BigDecimal> number(String text, String field, Errors errors) {
        var number = Fields.number(text);
        if (!text.isEmpty() && number.isEmpty()) {
            errors.add(field, "planning.indicator.number.form", text);
        }
        return number;
    }
}
