package org.shifan.decisions.eligibility;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Row;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.decisions.table.Table;

/**
 * The file of a list: a {@link Table} with a column {@code code} that is filled in every row, no
 * code twice; a column {@code rank}, where there is one, holds whole numbers from 1.
 */
public final class ListFile {

    private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,8}");

    private final Table table;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private ListFile(Table table) {
        this.table = table;
    }

    /**
     * What was read.
     *
     * @param list empty if there are mistakes
     * @param mistakes all of them, by line
     */
    public record Reading(Optional<CityList> list, List<Mistake> mistakes) {
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Reads the file, naming every mistake in it. */
    public static Reading read(About about, byte[] bytes) {
        try {
            var read = Table.reading(bytes, CityList.CODE);
            if (read.table().isEmpty()) {
                return new Reading(Optional.empty(), read.mistakes());
            }
            var file = new ListFile(read.table().get());
            file.mistakes.addAll(read.mistakes());
            file.table.rows().forEach(file::row);
            file.mistakes.sort(Comparator.comparingInt(Mistake::line));
            return file.mistakes.isEmpty()
                    ? new Reading(Optional.of(file.list(about, sha256(bytes))), List.of())
                    : new Reading(Optional.empty(), file.mistakes);
        } catch (BadTable bad) {
            return new Reading(Optional.empty(), bad.mistakes());
        }
    }

    /** Lower-case hex SHA-256, as {@link CityList#sha256} has it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private CityList list(About about, String sha256) {
        return new CityList(about, sha256, table.columns(), rows);
    }

    private void row(Table.Row row) {
        var code = row.cell(CityList.CODE);
        if (code == null) {
            mistake(row.line(), CityList.CODE, Code.BLANK, CityList.CODE);
            return;
        }
        var rank = Optional.ofNullable(row.cell(CityList.RANK));
        if (rank.isPresent() && !RANK.matcher(rank.get()).matches()) {
            mistake(row.line(), CityList.RANK, Code.NOT_A_RANK, rank.get());
            rank = Optional.empty();
        }
        var earlier =
                rows.putIfAbsent(
                        code, new Row(row.line(), code, rank.map(Integer::valueOf), row.cells()));
        if (earlier != null) {
            mistake(row.line(), CityList.CODE, Code.KEY_TWICE, code, earlier.line());
        }
    }

    private void mistake(int line, String column, Code code, Object... arguments) {
        mistakes.add(Mistake.at(line, table.position(column), code, arguments));
    }
}
