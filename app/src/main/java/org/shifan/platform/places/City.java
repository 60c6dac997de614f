package org.shifan.platform.places;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.shifan.decisions.eligibility.Place;

/**
 * A municipality, a unit at the level of a prefecture or a city at the level of a county.
 *
 * @param place what rules ask about it
 * @param fictitious made up for the example
 * @param centre where a map shows it
 * @param established since when it exists as such; empty: since before the dates that are known
 * @param ended what became of it; empty: it exists
 */
public record City(
        Place place,
        boolean fictitious,
        Optional<Centre> centre,
        Optional<YearMonth> established,
        Optional<End> ended) {

    /** Longitude and latitude in degrees. */
    public record Centre(BigDecimal longitude, BigDecimal latitude) {}

    /**
     * What became of a place.
     *
     * @param in the first month without it
     * @param how it ended
     * @param successor code of the place that it became, or that it became a part of
     */
    public record End(YearMonth in, How how, String successor) {}

    /** How a place ended. */
    public enum How {
        /** Merged into its successor (并入). */
        MERGED,
        /** Became its successor, under another code (改设). */
        REPLACED,
        /** Became a district of its successor (改为市辖区). */
        DISTRICT
    }

    /** GB/T 2260 code. */
    public String code() {
        return place.code();
    }
}
