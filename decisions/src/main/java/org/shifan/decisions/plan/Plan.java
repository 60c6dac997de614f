package org.shifan.decisions.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A work plan (创建工作方案) as data, complete or not.
 *
 * @param texts section id (of the notice) to its text; a section without text is absent; lines end
 *     in a single line feed
 * @param measures in the city's own order, ids unique
 * @param indicators in the city's own order, ids unique
 */
public record Plan(
        SortedMap<String, String> texts, List<Measure> measures, List<Indicator> indicators) {

    /** Nothing yet. */
    public static final Plan EMPTY = new Plan(new TreeMap<>(), List.of(), List.of());

    /**
     * @throws IllegalArgumentException if two measures or two indicators have the same id
     */
    public Plan {
        var kept = new TreeMap<String, String>();
        texts.forEach(
                (section, text) -> {
                    if (!text.isBlank()) {
                        kept.put(section, withLineFeeds(text));
                    }
                });
        texts = Collections.unmodifiableSortedMap(kept);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        refuseDuplicates(measures, Measure::id);
        refuseDuplicates(indicators, Indicator::id);
    }

    /** The text of a section, empty where there is none. */
    public String text(String section) {
        return texts.getOrDefault(section, "");
    }

    /** The measure with the id. */
    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The indicator with the id. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    /** This plan with another text in the section. */
    public Plan withText(String section, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(section, text);
        return new Plan(changed, measures, indicators);
    }

    /** This plan with other measures. */
    public Plan withMeasures(List<Measure> others) {
        return new Plan(texts, others, indicators);
    }

    /** This plan with other indicators. */
    public Plan withIndicators(List<Indicator> others) {
        return new Plan(texts, measures, others);
    }

    /** This plan with the measure in the place of the one with its id, or else at the end. */
    public Plan with(Measure measure) {
        return withMeasures(replaced(measures, measure, Measure::id));
    }

    /** This plan with the indicator in the place of the one with its id, or else at the end. */
    public Plan with(Indicator indicator) {
        return withIndicators(replaced(indicators, indicator, Indicator::id));
    }

    /** This plan without the measure. */
    public Plan withoutMeasure(String id) {
        return withMeasures(measures.stream().filter(one -> !one.id().equals(id)).toList());
    }

    /** This plan without the indicator; measures that named it no longer do. */
    public Plan withoutIndicator(String id) {
        return new Plan(
                texts,
                measures.stream().map(measure -> measure.withoutIndicator(id)).toList(),
                indicators.stream().filter(one -> !one.id().equals(id)).toList());
    }

    /** Browsers send CR LF; versions would differ without anybody having changed anything. */
    static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static <T> List<T> replaced(List<T> items, T item, Function<T, String> id) {
        var known = items.stream().map(id).anyMatch(id.apply(item)::equals);
        return known
                ? items.stream()
                        .map(one -> id.apply(one).equals(id.apply(item)) ? item : one)
                        .toList()
                : Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static <T> void refuseDuplicates(List<T> items, Function<T, String> id) {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        items.stream().map(id).filter(one -> !seen.add(one)).forEach(twice::add);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("ids used twice in a plan: " + twice);
        }
    }
}
