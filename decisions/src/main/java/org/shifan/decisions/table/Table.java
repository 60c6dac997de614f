package org.shifan.decisions.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.table.Mistake.Code;

/**
 * A table after RFC 4180: UTF-8, with or without a byte order mark, one header line, as many cells
 * in every line as there are columns; empty lines are passed over. Cells are separated by commas,
 * or by the semicolons or tabs that the header line has instead.
 *
 * @param columns names, in the order of the file
 * @param rows in the order of the file
 */
public record Table(List<String> columns, List<Row> rows) {

    /** Largest file, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A line of the table.
     *
     * @param line of the file on which it begins, counted from 1
     * @param cells text by column; a blank cell is absent
     */
    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The text of the cell, or null if it is blank. */
        public @Nullable String cell(String column) {
            return cells.get(column);
        }
    }

    /**
     * What could be read.
     *
     * @param table the lines with as many cells as there are columns; empty if the header is wrong
     * @param mistakes all of them, in the order of the file
     */
    public record Reading(Optional<Table> table, List<Mistake> mistakes) {
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads a table.
     *
     * @param needed columns that must be there
     * @throws BadTable with every mistake in it
     */
    public static Table read(byte[] bytes, String... needed) {
        var reading = reading(bytes, needed);
        if (!reading.mistakes().isEmpty()) {
            throw new BadTable(reading.mistakes());
        }
        return reading.table().orElseThrow();
    }

    /**
     * Reads what can be read, so that whoever looks into the cells can name their mistakes together
     * with those of the lines.
     *
     * @param needed columns that must be there
     * @throws BadTable if the file cannot be taken apart into lines and cells
     */
    public static Reading reading(byte[] bytes, String... needed) {
        refuse(bytes);
        return reading(decode(bytes, StandardCharsets.UTF_8), name -> name, needed);
    }

    /**
     * As {@link #reading(byte[], String...)}, of a file that a person made with a spreadsheet: in
     * UTF-8, or in GB18030 as Chinese spreadsheets write it, and with heads in other words.
     *
     * @param heads words for a column, in small letters, and the name of the column
     */
    public static Reading spreadsheet(byte[] bytes, Map<String, String> heads, String... needed) {
        UnaryOperator<String> column =
                head -> heads.getOrDefault(head.strip().toLowerCase(Locale.ROOT), head.strip());
        return reading(text(bytes), column, needed);
    }

    /**
     * The text of a file that a person made with a spreadsheet, without a byte order mark.
     *
     * @throws BadTable if it is too large, a workbook, or neither in UTF-8 nor in GB18030
     */
    public static String text(byte[] bytes) {
        refuse(bytes);
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (BadTable notUtf8) {
            return decode(bytes, Charset.forName("GB18030"));
        }
    }

    private static void refuse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new BadTable(List.of(Mistake.at(1, 1, Code.TOO_LARGE, bytes.length, LARGEST)));
        }
        if (isWorkbook(bytes)) {
            throw new BadTable(List.of(new Mistake(1, 1, Code.WORKBOOK, List.of())));
        }
    }

    /** Whether the file is a workbook of a spreadsheet program, old or new, and no text. */
    private static boolean isWorkbook(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
    }

    private static boolean begins(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(i -> (bytes[i] & 0xff) == first[i]);
    }

    private static Reading reading(String text, UnaryOperator<String> column, String... needed) {
        var records = records(text);
        if (records.isEmpty()) {
            throw new BadTable(List.of(new Mistake(1, 1, Code.EMPTY, List.of())));
        }
        var header = records.getFirst();
        var names = header.getFields().stream().map(column).toList();
        var mistakes = headerMistakes(line(header), names, needed);
        boolean sound = mistakes.isEmpty();
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            if (record.getFieldCount() == header.getFieldCount()) {
                rows.add(row(names, record));
            } else {
                mistakes.add(count(header, record));
            }
        }
        return new Reading(
                sound ? Optional.of(new Table(names, rows)) : Optional.empty(), mistakes);
    }

    /** Where the column stands, counted from 1. */
    public int position(String column) {
        return columns.indexOf(column) + 1;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1 + (int) validPrefix(bytes).chars().filter(c -> c == '\n').count();
            throw new BadTable(List.of(new Mistake(line, 1, Code.NOT_UTF_8, List.of())));
        }
    }

    private static String validPrefix(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        // the replacement character stands first where the bytes first cease to be UTF-8
        return text.substring(0, Math.max(0, text.indexOf('\uFFFD')));
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            throw quotation(records.isEmpty() ? 1 : line(records.getLast()) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            // the reader ends an open quotation with the file
            throw quotation(line(records.getLast()));
        }
        return records;
    }

    /** A comma, unless the first line that is not empty has more semicolons or tabs. */
    public static char separator(String text) {
        var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var outside = head.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(outside, one) > count(outside, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private static BadTable quotation(int line) {
        return new BadTable(List.of(new Mistake(line, 1, Code.QUOTATION, List.of())));
    }

    private static List<Mistake> headerMistakes(int line, List<String> names, String... needed) {
        var mistakes = new ArrayList<Mistake>();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isBlank()) {
                mistakes.add(new Mistake(line, i + 1, Code.COLUMN_UNNAMED, List.of()));
            } else if (!seen.add(name)) {
                mistakes.add(new Mistake(line, i + 1, Code.COLUMN_TWICE, List.of(name)));
            }
        }
        for (var name : needed) {
            if (!seen.contains(name)) {
                mistakes.add(new Mistake(line, 1, Code.COLUMN_MISSING, List.of(name)));
            }
        }
        return mistakes;
    }

    private static Mistake count(CsvRecord header, CsvRecord record) {
        int has = record.getFieldCount();
        int needs = header.getFieldCount();
        return new Mistake(
                line(record),
                Math.min(has, needs) + 1,
                Code.CELL_COUNT,
                List.of(String.valueOf(has), String.valueOf(needs)));
    }

    private static Row row(List<String> names, CsvRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            if (!record.getField(i).isBlank()) {
                cells.put(names.get(i), record.getField(i));
            }
        }
        return new Row(line(record), cells);
    }

    private static int line(CsvRecord record) {
        return Math.toIntExact(record.getStartingLineNumber());
    }
}
