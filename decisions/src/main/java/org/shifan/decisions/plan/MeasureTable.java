package org.shifan.decisions.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.table.Table;

/**
 * The measures of a plan as a CSV table with a header line, columns in any order, under their
 * Chinese or English names. A draft may leave the responsible department, funds and date empty.
 */
public final class MeasureTable {
    /** A table beyond this is not a plan. */
    public static final int MOST_ROWS = 500;

    private MeasureTable() {}

    /** The columns, in the order in which they are written. */
    public enum Column {
        ID,
        TASKS,
        TITLE,
        CATEGORY,
        LEAD,
        PARTNERS,
        FUNDS,
        DUE,
        INDICATORS;

        /** Its header. */
        public String in(Locale locale) {
            return Words.in(locale, "column." + name());
        }
    }

    /** What can be wrong with a table, in the order in which it is looked for. */
    public enum Code {
        /** It is not CSV; the argument says why. */
        NOT_CSV,
        /** It has no header line. */
        EMPTY,
        /** It has more rows than {@link #MOST_ROWS}. */
        TOO_LONG,
        /** A column has no name that is known. */
        COLUMN_UNKNOWN,
        /** A column is there twice. */
        COLUMN_TWICE,
        /** A column is not there. */
        COLUMN_MISSING,
        /** A row has another number of cells than the header. */
        CELLS,
        /** A cell that must be filled is empty. */
        CELL_EMPTY,
        /** An id has other characters than letters, digits and hyphens, or more than 16. */
        ID_FORM,
        /** An id is there twice. */
        ID_TWICE,
        /** A category has no name that is known. */
        CATEGORY_UNKNOWN,
        /** A task is not in the notice. */
        TASK_UNKNOWN,
        /** Neither the tasks nor the id say in which area the measure stands. */
        AREA_UNKNOWN,
        /** Funds are not a number of zero or more with at most two decimals. */
        FUNDS_FORM,
        /** A date is not a month such as 2014-06. */
        DUE_FORM
    }

    /**
     * Something wrong in the table.
     *
     * @param line from 1, the header being the first
     * @param column from 1; 0: the line as a whole
     * @param code what is wrong
     * @param argument the cell's text, the name of a {@link Column}, or what else the code needs
     */
    public record Problem(long line, int column, Code code, String argument) {

        /** The sentence, with what to do. */
        public String in(Locale locale) {
            var place =
                    column == 0
                            ? Words.in(locale, "table.line", Long.toString(line))
                            : Words.in(locale, "table.cell", Long.toString(line), column);
            return place + Words.in(locale, "table." + code.name(), spoken(locale), MOST_ROWS);
        }

        private String spoken(Locale locale) {
            return code == Code.CELL_EMPTY || code == Code.COLUMN_MISSING
                    ? Column.valueOf(argument).in(locale)
                    : argument;
        }
    }

    /**
     * What was read.
     *
     * @param measures in the order of the table; empty if there is any problem
     * @param problems all of them, by line and column
     */
    public record Outcome(List<Measure> measures, List<Problem> problems) {}

    /**
     * Reads a table.
     *
     * @param csv its text, with or without a byte order mark
     * @param notice whose tasks the measures serve
     */
    public static Outcome read(String csv, Notice notice) {
        var problems = new ArrayList<Problem>();
        var rows = rows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, problems);
        var measures = new ArrayList<Measure>();
        if (problems.isEmpty()) {
            var columns = columns(rows.getFirst(), problems);
            if (problems.isEmpty()) {
                var ids = new HashSet<String>();
                for (var row : rows.subList(1, rows.size())) {
                    new MeasureRow(row, columns, notice, ids, problems)
                            .read()
                            .ifPresent(measures::add);
                }
            }
        }
        return new Outcome(problems.isEmpty() ? List.copyOf(measures) : List.of(), problems);
    }

    /** The table of the measures; reading it gives them again, if their area is that of a task. */
    public static String write(List<Measure> measures, Locale locale) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            var separator = Words.bundle(locale).getString("separator");
            writer.writeRecord(
                    java.util.Arrays.stream(Column.values()).map(one -> one.in(locale)).toList());
            measures.forEach(
                    one ->
                            writer.writeRecord(
                                    one.id(),
                                    String.join(separator, one.tasks()),
                                    one.title(),
                                    one.category().in(locale),
                                    one.lead().orElse(""),
                                    String.join(separator, one.partners()),
                                    one.funds().map(funds -> funds.toPlainString()).orElse(""),
                                    one.due().map(Object::toString).orElse(""),
                                    String.join(separator, one.indicators())));
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private static List<CsvRecord> rows(String csv, List<Problem> problems) {
        var rows = new ArrayList<CsvRecord>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(Table.separator(csv))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(csv)) {
            for (var row : reader) {
                if (rows.size() > MOST_ROWS) {
                    problems.add(new Problem(row.getStartingLineNumber(), 0, Code.TOO_LONG, ""));
                    return rows;
                }
                rows.add(row);
            }
        } catch (CsvParseException | IOException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            var line = rows.isEmpty() ? 1 : rows.getLast().getStartingLineNumber() + 1;
            problems.add(new Problem(line, 0, Code.NOT_CSV, String.valueOf(cause.getMessage())));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, 0, Code.EMPTY, ""));
        }
        return rows;
    }

    private static Map<Column, Integer> columns(CsvRecord header, List<Problem> problems) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < header.getFieldCount(); i++) {
            var name = header.getField(i).strip();
            var column = column(name);
            if (column == null) {
                problems.add(new Problem(1, i + 1, Code.COLUMN_UNKNOWN, name));
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(new Problem(1, i + 1, Code.COLUMN_TWICE, name));
            }
        }
        for (var column : Column.values()) {
            if (!columns.containsKey(column)) {
                problems.add(new Problem(1, 0, Code.COLUMN_MISSING, column.name()));
            }
        }
        return columns;
    }

    private static @org.jspecify.annotations.Nullable Column column(String name) {
        for (var column : Column.values()) {
            if (name.equals(column.in(Locale.CHINESE))
                    || name.equalsIgnoreCase(column.in(Locale.ENGLISH))) {
                return column;
            }
        }
        return null;
    }
}
