package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One indicator of a plan (指标).
 *
 * @param id stable within the plan, for example {@code I-07}
 * @param title what is counted
 * @param unit of its values
 * @param source who counts it
 * @param baselineYear the year of the baseline (基期)
 * @param baseline the value in that year
 * @param noBaseline why there can be no baseline, for example because the service does not exist
 *     yet; it then counts as given
 * @param history values of years before the baseline, for comparing growth; may be empty
 * @param targets year to the value aimed at
 * @param direction which way is better
 */
public record Indicator(
        String id,
        String title,
        String unit,
        String source,
        int baselineYear,
        Optional<BigDecimal> baseline,
        Optional<String> noBaseline,
        SortedMap<Integer, BigDecimal> history,
        SortedMap<Integer, BigDecimal> targets,
        Direction direction) {

    public Indicator {
        baseline = baseline.map(Measure::plain);
        noBaseline = noBaseline.map(String::strip).filter(text -> !text.isEmpty());
        history = sorted(history);
        targets = sorted(targets);
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    private static SortedMap<Integer, BigDecimal> sorted(SortedMap<Integer, BigDecimal> values) {
        var plain = new TreeMap<Integer, BigDecimal>();
        values.forEach((year, value) -> plain.put(year, Measure.plain(value)));
        return Collections.unmodifiableSortedMap(plain);
    }
}
