package org.shifan.decisions.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a plan.
 *
 * @param sections the sections whose text changed, by id
 * @param measures added and changed ones in the new order, then removed ones
 * @param measuresMoved whether those that both versions have stand in another order
 * @param indicators as the measures
 * @param indicatorsMoved as of the measures
 */
public record PlanDiff(
        List<SectionChange> sections,
        List<ItemChange<Measure>> measures,
        boolean measuresMoved,
        List<ItemChange<Indicator>> indicators,
        boolean indicatorsMoved) {

    /** A section whose text changed. */
    public record SectionChange(String section, List<TextDiff.Mark> marks) {}

    /**
     * A measure or indicator that was added (nothing before), removed (nothing after) or changed.
     *
     * @param fields names of the record's components that differ; of an added or removed one, none
     */
    public record ItemChange<T>(
            String id, Optional<T> before, Optional<T> after, SequencedSet<String> fields) {}

    /** The differences that lead from one version to the other. */
    public static PlanDiff between(Plan from, Plan to) {
        return new PlanDiff(
                sections(from, to),
                items(from.measures(), to.measures(), Measure::id, MEASURE),
                moved(from.measures(), to.measures(), Measure::id),
                items(from.indicators(), to.indicators(), Indicator::id, INDICATOR),
                moved(from.indicators(), to.indicators(), Indicator::id));
    }

    /** Whether the two versions are the same plan. */
    public boolean isEmpty() {
        return sections.isEmpty()
                && measures.isEmpty()
                && indicators.isEmpty()
                && !measuresMoved
                && !indicatorsMoved;
    }

    private static List<SectionChange> sections(Plan from, Plan to) {
        var ids = new TreeSet<>(from.texts().keySet());
        ids.addAll(to.texts().keySet());
        return ids.stream()
                .filter(id -> !from.text(id).equals(to.text(id)))
                .map(id -> new SectionChange(id, TextDiff.between(from.text(id), to.text(id))))
                .toList();
    }

    private static <T> List<ItemChange<T>> items(
            List<T> from, List<T> to, Function<T, String> id, Map<String, Function<T, ?>> fields) {
        var before = byId(from, id);
        var after = byId(to, id);
        var changes = new ArrayList<ItemChange<T>>();
        after.forEach(
                (key, item) -> {
                    var old = Optional.ofNullable(before.get(key));
                    if (!old.equals(Optional.of(item))) {
                        changes.add(change(key, old, Optional.of(item), fields));
                    }
                });
        before.forEach(
                (key, item) -> {
                    if (!after.containsKey(key)) {
                        changes.add(change(key, Optional.of(item), Optional.empty(), fields));
                    }
                });
        return List.copyOf(changes);
    }

    private static <T> ItemChange<T> change(
            String id, Optional<T> before, Optional<T> after, Map<String, Function<T, ?>> fields) {
        var differ = new java.util.LinkedHashSet<String>();
        if (before.isPresent() && after.isPresent()) {
            fields.forEach(
                    (name, field) -> {
                        var old = field.apply(before.get());
                        if (!Objects.equals(old, field.apply(after.get()))) {
                            differ.add(name);
                        }
                    });
        }
        return new ItemChange<>(id, before, after, differ);
    }

    private static <T> boolean moved(List<T> from, List<T> to, Function<T, String> id) {
        var before = from.stream().map(id).toList();
        var after = to.stream().map(id).toList();
        return !before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList());
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream()
                .collect(
                        Collectors.toMap(
                                id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static final Map<String, Function<Measure, ?>> MEASURE = measureFields();
    private static final Map<String, Function<Indicator, ?>> INDICATOR = indicatorFields();

    private static Map<String, Function<Measure, ?>> measureFields() {
        var fields = new LinkedHashMap<String, Function<Measure, ?>>();
        fields.put("area", Measure::area);
        fields.put("tasks", Measure::tasks);
        fields.put("title", Measure::title);
        fields.put("category", Measure::category);
        fields.put("lead", Measure::lead);
        fields.put("partners", Measure::partners);
        fields.put("funds", Measure::funds);
        fields.put("due", Measure::due);
        fields.put("indicators", Measure::indicators);
        return fields;
    }

    private static Map<String, Function<Indicator, ?>> indicatorFields() {
        var fields = new LinkedHashMap<String, Function<Indicator, ?>>();
        fields.put("title", Indicator::title);
        fields.put("unit", Indicator::unit);
        fields.put("source", Indicator::source);
        fields.put("baselineYear", Indicator::baselineYear);
        fields.put("baseline", Indicator::baseline);
        fields.put("noBaseline", Indicator::noBaseline);
        fields.put("history", Indicator::history);
        fields.put("targets", Indicator::targets);
        fields.put("direction", Indicator::direction);
        return fields;
    }
}
