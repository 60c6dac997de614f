package org.shifan.programme.application.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.PlanDiff;
import org.shifan.decisions.plan.PlanDiff.ItemChange;
import org.shifan.decisions.plan.TextDiff;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;

/**
 * The differences of two versions, as shown.
 *
 * @param sections texts that changed, in the order of the notice
 * @param measures added, changed and removed ones
 * @param indicators as the measures
 * @param moved whether measures or indicators stand in another order
 */
record Changes(List<Section> sections, List<Item> measures, List<Item> indicators, boolean moved) {

    /** A section, with the stretches of its text. */
    record Section(Text title, List<TextDiff.Mark> marks) {}

    /**
     * A measure or an indicator.
     *
     * @param kind added, removed or changed
     * @param fields that differ
     */
    record Item(String id, String title, String kind, List<Field> fields) {}

    /** A field with what stood there and what stands there. */
    record Field(Words name, String before, String after) {}

    public boolean none() {
        return sections.isEmpty() && measures.isEmpty() && indicators.isEmpty() && !moved;
    }

    static Changes of(PlanDiff diff, Notice notice, Formats formats, Locale locale) {
        var sections = new ArrayList<Section>();
        for (var section : notice.settings().planSections()) {
            diff.sections().stream()
                    .filter(one -> one.section().equals(section.id()))
                    .forEach(one -> sections.add(new Section(section.title(), one.marks())));
        }
        return new Changes(
                sections,
                diff.measures().stream()
                        .map(
                                one ->
                                        item(
                                                one,
                                                Measure::title,
                                                (name, measure) ->
                                                        measure(
                                                                name, measure, notice, formats,
                                                                locale)))
                        .toList(),
                diff.indicators().stream()
                        .map(
                                one ->
                                        item(
                                                one,
                                                Indicator::title,
                                                (name, indicator) ->
                                                        indicator(name, indicator, formats)))
                        .toList(),
                diff.measuresMoved() || diff.indicatorsMoved());
    }

    private static <T> Item item(
            ItemChange<T> change, Function<T, String> title, BiFunction<String, T, String> value) {
        var kind =
                change.before().isEmpty()
                        ? "ADDED"
                        : change.after().isEmpty() ? "REMOVED" : "CHANGED";
        var fields = new ArrayList<Field>();
        for (var name : change.fields()) {
            fields.add(
                    new Field(
                            Words.of("planning.field." + name),
                            value.apply(name, change.before().orElseThrow()),
                            value.apply(name, change.after().orElseThrow())));
        }
        return new Item(
                change.id(),
                title.apply(change.after().or(change::before).orElseThrow()),
                kind,
                fields);
    }

    private static String measure(
            String field, Measure one, Notice notice, Formats formats, Locale locale) {
        return formats.show(
                switch (field) {
                    case "area" ->
                            notice.taskAreas().stream()
                                    .filter(area -> area.id().equals(one.area()))
                                    .findFirst()
                                    .map(area -> area.title());
                    case "tasks" -> one.tasks();
                    case "title" -> one.title();
                    case "category" -> one.category().in(locale);
                    case "lead" -> one.lead();
                    case "partners" -> one.partners();
                    case "funds" -> one.funds();
                    case "due" -> one.due();
                    case "indicators" -> one.indicators();
                    default -> Optional.empty();
                });
    }

    private static String indicator(String field, Indicator one, Formats formats) {
        return formats.show(
                switch (field) {
                    case "title" -> one.title();
                    case "unit" -> one.unit();
                    case "source" -> one.source();
                    case "baselineYear" -> Integer.toString(one.baselineYear());
                    case "baseline" -> one.baseline();
                    case "noBaseline" -> one.noBaseline();
                    case "history" -> years(one.history(), formats);
                    case "targets" -> years(one.targets(), formats);
                    case "direction" -> Words.of("planning.direction." + one.direction().name());
                    default -> Optional.empty();
                });
    }

    private static Optional<String> years(Map<Integer, BigDecimal> values, Formats formats) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.entrySet().stream()
                                .map(one -> one.getKey() + " " + formats.number(one.getValue()))
                                .collect(Collectors.joining("; ")));
    }
}
