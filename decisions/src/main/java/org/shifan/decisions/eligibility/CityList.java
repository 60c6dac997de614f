package org.shifan.decisions.eligibility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.notice.Text;

/**
 * A list that conditions refer to, for example the hundred cities with the largest output. It never
 * changes: a correction is another version, and a decision keeps the one that it used.
 *
 * @param about what the list is and where it comes from
 * @param sha256 lower-case hex over the bytes of the file
 * @param columns in the order of the file, {@code code} among them
 * @param rows by city code, in the order of the file
 */
public record CityList(About about, String sha256, List<String> columns, Map<String, Row> rows) {

    /** The column that holds the city's code; every list has it. */
    public static final String CODE = "code";

    /** The column that holds the city's place on the list; a list may have it. */
    public static final String RANK = "rank";

    public CityList {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * What a list is.
     *
     * @param id as conditions name it
     * @param version counted from 1
     * @param title of the list
     * @param source where it comes from
     * @param asOf the date whose state it shows
     * @param standing whether its source has been seen
     * @param complete whether a city that is absent is known not to belong on it
     */
    public record About(
            String id,
            int version,
            Text title,
            Text source,
            LocalDate asOf,
            Standing standing,
            boolean complete) {}

    /** Whether the source itself has been seen (已核实, 未核实). */
    public enum Standing {
        VERIFIED,
        UNVERIFIED
    }

    /**
     * A city on the list.
     *
     * @param line of the file, counted from 1
     * @param code of the city
     * @param rank its place, where the list has the column
     * @param values text by column; a blank cell is absent
     */
    public record Row(int line, String code, Optional<Integer> rank, Map<String, String> values) {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /** The city's row, if it is on the list. */
    public Optional<Row> row(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** Whether its source has not been seen. */
    public boolean unverified() {
        return about.standing() == Standing.UNVERIFIED;
    }

    /** Whether the city is on the list; unknown if it is absent from an incomplete one. */
    public Answer has(String code) {
        if (rows.containsKey(code)) {
            return Answer.YES;
        }
        return about.complete() ? Answer.NO : Answer.UNKNOWN;
    }
}
