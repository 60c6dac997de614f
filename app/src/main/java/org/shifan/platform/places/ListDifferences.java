package org.shifan.platform.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.eligibility.CityList;

/**
 * What a version of a list has that the one before it has not, and the reverse.
 *
 * @param rows the cities that differ, those of the newer version first, each in its order
 */
public record ListDifferences(List<Row> rows) {
    public ListDifferences {
        rows = List.copyOf(rows);
    }

    /**
     * A city that differs.
     *
     * @param code of the city
     * @param before its row in the earlier version; empty: it was not there
     * @param now its row in the later version; empty: it is no longer there
     */
    public record Row(String code, Optional<CityList.Row> before, Optional<CityList.Row> now) {}

    /** Compares two versions, cell by cell. */
    public static ListDifferences between(CityList before, CityList now) {
        var rows = new ArrayList<Row>();
        for (var row : now.rows().values()) {
            var earlier = before.row(row.code());
            if (earlier.map(CityList.Row::values).filter(row.values()::equals).isEmpty()) {
                rows.add(new Row(row.code(), earlier, Optional.of(row)));
            }
        }
        for (var row : before.rows().values()) {
            if (now.row(row.code()).isEmpty()) {
                rows.add(new Row(row.code(), Optional.of(row), Optional.empty()));
            }
        }
        return new ListDifferences(rows);
    }
}
