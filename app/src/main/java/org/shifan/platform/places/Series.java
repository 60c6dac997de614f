package org.shifan.platform.places;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of one city by year, for baselines and trends.
 *
 * @param list what they are and where they come from
 * @param city code of the city
 * @param byYear year to figure, in the unit that the list states; a year without figure is absent
 */
public record Series(ListVersion list, String city, SortedMap<Integer, BigDecimal> byYear) {
    public Series {
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }
}
