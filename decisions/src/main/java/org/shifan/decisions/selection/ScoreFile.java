package org.shifan.decisions.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.Rational;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.decisions.table.Table;

/**
 * A published table of scores, so that a stranger can rank anew: CSV with the columns {@code city}
 * and {@code score}, which is {@code 76.2}, {@code 76} or exactly {@code 381/5}. Other columns are
 * passed over.
 */
public final class ScoreFile {

    private static final String CITY = "city";
    private static final String SCORE = "score";

    private final Table table;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Scored> scored = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ScoreFile(Table table) {
        this.table = table;
    }

    /**
     * Reads the table; the city stands for its application.
     *
     * @throws BadTable with every mistake, by line and column
     */
    public static List<Scored> read(byte[] bytes) {
        var read = Table.reading(bytes, CITY, SCORE);
        if (read.table().isEmpty()) {
            throw new BadTable(read.mistakes());
        }
        var file = new ScoreFile(read.table().get());
        file.mistakes.addAll(read.mistakes());
        file.table.rows().forEach(file::add);
        file.mistakes.sort(Comparator.comparingInt(Mistake::line));
        if (!file.mistakes.isEmpty()) {
            throw new BadTable(file.mistakes);
        }
        return List.copyOf(file.scored);
    }

    private void add(Table.Row row) {
        var city = filled(row, CITY);
        var score = score(row);
        if (city == null) {
            return;
        }
        var earlier = lines.putIfAbsent(city, row.line());
        if (earlier != null) {
            mistake(row, CITY, Code.KEY_TWICE, city, String.valueOf(earlier));
        } else if (score != null) {
            scored.add(new Scored(city, city, score, List.of()));
        }
    }

    private @Nullable Rational score(Table.Row row) {
        var text = filled(row, SCORE);
        if (text == null) {
            return null;
        }
        try {
            return Rational.parse(text);
        } catch (NumberFormatException _) {
            mistake(row, SCORE, Code.FORM, SCORE, text);
            return null;
        }
    }

    private @Nullable String filled(Table.Row row, String column) {
        var text = row.cell(column);
        if (text == null) {
            mistake(row, column, Code.BLANK, column);
        }
        return text;
    }

    private void mistake(Table.Row row, String column, Code code, String... arguments) {
        mistakes.add(new Mistake(row.line(), table.position(column), code, List.of(arguments)));
    }
}
