package org.shifan.platform.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.decisions.eligibility.ListFile.Reading;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.platform.places.ListInfo.Column;

/** Reads the file of a list and holds it against the places and against what the list is. */
final class ListChecks {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final String NAME = "name_zh";

    private final ListInfo info;
    private final Gazetteer places;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ListChecks(ListInfo info, Gazetteer places) {
        this.info = info;
        this.places = places;
    }

    static Reading read(ListInfo info, int version, byte[] content, Gazetteer places) {
        var reading = ListFile.read(info.about(version), content);
        if (reading.list().isEmpty()) {
            return reading;
        }
        var checks = new ListChecks(info, places);
        checks.check(reading.list().get());
        return checks.mistakes.isEmpty() ? reading : new Reading(Optional.empty(), checks.mistakes);
    }

    private void check(CityList list) {
        var known = info.columns().stream().map(Column::name).toList();
        for (int i = 0; i < list.columns().size(); i++) {
            if (!known.contains(list.columns().get(i))) {
                cell(Code.COLUMN_UNKNOWN, 1, i + 1, list.columns().get(i));
            }
        }
        known.stream()
                .filter(name -> !list.columns().contains(name))
                .forEach(name -> cell(Code.COLUMN_MISSING, 1, 1, name));
        if (mistakes.isEmpty()) {
            list.rows().values().forEach(row -> check(list, row));
        }
    }

    private void check(CityList list, CityList.Row row) {
        for (var column : info.columns()) {
            int number = list.columns().indexOf(column.name()) + 1;
            var value = row.values().get(column.name());
            if (value != null) {
                check(column, value, row, number);
            } else if (needed(column)) {
                cell(Code.BLANK, row.line(), number, column.name());
            }
        }
    }

    private static boolean needed(Column column) {
        return switch (column.type()) {
            case CODE, RANK, WORD -> true;
            case TEXT -> column.name().equals(NAME);
            case NUMBER, MONTH -> false;
        };
    }

    private void check(Column column, String value, CityList.Row row, int number) {
        int line = row.line();
        switch (column.type()) {
            case CODE -> {
                if (places.known(value).isEmpty()) {
                    cell(Code.PLACE_UNKNOWN, line, number, value);
                }
            }
            case TEXT -> {
                if (column.name().equals(NAME)) {
                    name(value, row, number);
                }
            }
            case NUMBER -> {
                if (!NUMBER.matcher(value).matches()) {
                    cell(Code.NOT_A_NUMBER, line, number, value);
                }
            }
            case MONTH -> {
                if (!MONTH.matcher(value).matches()) {
                    cell(Code.NOT_A_MONTH, line, number, value);
                }
            }
            case WORD -> {
                if (!column.words().containsKey(value)) {
                    var words = String.join(" ", new TreeSet<>(column.words().keySet()));
                    cell(Code.NOT_A_WORD, line, number, value, words);
                }
            }
            case RANK -> {} // the file itself is read so
        }
    }

    private void name(String value, CityList.Row row, int number) {
        places.known(row.code())
                .map(city -> city.place().name().in("zh"))
                .filter(name -> !name.equals(value))
                .ifPresent(name -> cell(Code.PLACE_NAME, row.line(), number, value, name));
    }

    private void cell(Code code, int line, int column, Object... arguments) {
        mistakes.add(Mistake.at(line, column, code, arguments));
    }
}
