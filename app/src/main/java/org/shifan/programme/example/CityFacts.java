package org.shifan.programme.example;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shifan.decisions.notice.Text;

/**
 * All that a generated plan knows about a city.
 *
 * @param code of the city
 * @param name of the city
 * @param province name of its province; empty where it is not told
 * @param region of the province, for example {@code east}; empty text: none
 * @param gdp year to gross domestic product in 100 million yuan (亿元), from the lists; may be empty
 */
public record CityFacts(
        String code, Text name, Text province, String region, SortedMap<Integer, BigDecimal> gdp) {
    public CityFacts {
        gdp = Collections.unmodifiableSortedMap(new TreeMap<>(gdp));
    }

    /**
     * The figure of the year, or else of the last one before it: a plan knows none that is later.
     */
    Optional<BigDecimal> size(int year) {
        var known = gdp.headMap(year + 1);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.lastEntry().getValue());
    }
}
