package org.shifan.decisions.eligibility;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Row;
import org.shifan.decisions.eligibility.ListProblem.Code;

/**
 * The file of a list: CSV (RFC 4180) in UTF-8, with or without a byte order mark. The first line
 * names the columns; {@code code} must be among them and {@code rank} may be.
 */
public final class ListFile {

    /** Largest file, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,8}");

    private final List<ListProblem> problems = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<String> columns = List.of();

    private ListFile() {}

    /**
     * What was read.
     *
     * @param list empty if there are problems
     * @param problems all of them, by line
     */
    public record Reading(Optional<CityList> list, List<ListProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file, naming everything that is wrong with it. */
    public static Reading read(About about, byte[] bytes) {
        var file = new ListFile();
        file.read(bytes);
        return file.problems.isEmpty()
                ? new Reading(
                        Optional.of(new CityList(about, sha256(bytes), file.columns, file.rows)),
                        List.of())
                : new Reading(Optional.empty(), file.problems);
    }

    /** Lower-case hex SHA-256, as {@link CityList#sha256} has it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private void read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            line(Code.TOO_LARGE, 1, bytes.length, LARGEST);
            return;
        }
        text(bytes).ifPresent(this::read);
    }

    private Optional<String> text(byte[] bytes) {
        var source = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(source).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < source.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            line(Code.NOT_UTF8, line);
            return Optional.empty();
        }
    }

    private void read(String text) {
        long next = 1;
        try (var records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord csv : records) {
                next = csv.getStartingLineNumber() + 1;
                if (columns.isEmpty()) {
                    header(csv);
                } else {
                    row(csv);
                }
            }
        } catch (CsvParseException e) {
            line(Code.NOT_CSV, (int) next);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e); // it reads from memory
        }
        if (columns.isEmpty() && problems.isEmpty()) {
            line(Code.EMPTY, 1);
        } else if (text.chars().filter(c -> c == '"').count() % 2 != 0 && problems.isEmpty()) {
            line(Code.NOT_CSV, (int) next - 1); // the reader takes the rest of the file for a cell
        }
    }

    private void header(CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        columns = csv.getFields().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i);
            if (name.isEmpty()) {
                cell(Code.COLUMN_UNNAMED, line, i + 1);
            } else if (!seen.add(name)) {
                cell(Code.COLUMN_TWICE, line, i + 1, name);
            }
        }
        if (!seen.contains(CityList.CODE)) {
            line(Code.COLUMN_ABSENT, line, CityList.CODE);
        }
    }

    private void row(CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        if (csv.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
            line(Code.NOT_CSV, line);
            return;
        }
        if (csv.getFieldCount() != columns.size()) {
            line(Code.CELLS, line, csv.getFieldCount(), columns.size());
            return;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var value = csv.getField(i).strip();
            if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        var code = values.get(CityList.CODE);
        if (code != null) {
            var row = new Row(line, code, rank(line, values), values);
            var earlier = rows.putIfAbsent(code, row);
            if (earlier != null) {
                cell(Code.CODE_TWICE, line, column(CityList.CODE), code, earlier.line());
            }
        } else if (columns.contains(CityList.CODE)) {
            cell(Code.BLANK, line, column(CityList.CODE), CityList.CODE);
        }
    }

    private Optional<Integer> rank(int line, Map<String, String> values) {
        var text = values.get(CityList.RANK);
        if (text == null) {
            return Optional.empty();
        }
        if (!RANK.matcher(text).matches()) {
            cell(Code.NOT_A_RANK, line, column(CityList.RANK), text);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private int column(String name) {
        return columns.indexOf(name) + 1;
    }

    private void line(Code code, int line, Object... arguments) {
        problems.add(ListProblem.inLine(code, line, arguments));
    }

    private void cell(Code code, int line, int column, Object... arguments) {
        problems.add(ListProblem.inCell(code, line, column, arguments));
    }
}
