package org.shifan.decisions.plan;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.decisions.plan.MeasureTable.Code;
import org.shifan.decisions.plan.MeasureTable.Column;
import org.shifan.decisions.plan.MeasureTable.Problem;

/** One row of a table of measures. */
final class MeasureRow {
    private final CsvRecord row;
    private final Map<Column, Integer> columns;
    private final Notice notice;
    private final Set<String> ids;
    private final List<Problem> problems;

    MeasureRow(
            CsvRecord row,
            Map<Column, Integer> columns,
            Notice notice,
            Set<String> ids,
            List<Problem> problems) {
        this.row = row;
        this.columns = columns;
        this.notice = notice;
        this.ids = ids;
        this.problems = problems;
    }

    /** The measure, or nothing and at least one more problem. */
    Optional<Measure> read() {
        if (row.getFieldCount() != columns.size()) {
            var counts = row.getFieldCount() + " / " + columns.size();
            problems.add(new Problem(row.getStartingLineNumber(), 0, Code.CELLS, counts));
            return Optional.empty();
        }
        var before = problems.size();
        var id = id();
        var tasks = new TreeSet<>(many(Column.TASKS));
        var area = area(id, tasks);
        var title = filled(Column.TITLE);
        var category = category();
        var funds = funds();
        var due = due();
        return problems.size() > before
                ? Optional.empty()
                : category.map(
                        kind ->
                                new Measure(
                                        id,
                                        area,
                                        tasks,
                                        title,
                                        kind,
                                        Optional.of(cell(Column.LEAD)),
                                        many(Column.PARTNERS),
                                        funds,
                                        due,
                                        new TreeSet<>(many(Column.INDICATORS))));
    }

    private String cell(Column column) {
        return row.getField(columns.getOrDefault(column, 0)).strip();
    }

    private String filled(Column column) {
        var text = cell(column);
        if (text.isEmpty()) {
            wrong(column, Code.CELL_EMPTY, column.name());
        }
        return text;
    }

    private List<String> many(Column column) {
        return Arrays.stream(cell(column).split("[、;；,，]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String id() {
        var id = filled(Column.ID);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9-]{1,16}")) {
            wrong(Column.ID, Code.ID_FORM, id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            wrong(Column.ID, Code.ID_TWICE, id);
        }
        return id;
    }

    /** The area of the first task; without tasks, what stands before the hyphen of the id. */
    private String area(String id, Set<String> tasks) {
        var found = "";
        for (var task : tasks) {
            var area = notice.taskAreas().stream().filter(one -> has(one, task)).findFirst();
            if (area.isEmpty()) {
                wrong(Column.TASKS, Code.TASK_UNKNOWN, task);
            } else if (found.isEmpty()) {
                found = area.get().id();
            }
        }
        if (!tasks.isEmpty()) {
            return found;
        }
        var before = id.split("-", 2)[0];
        if (notice.taskAreas().stream().noneMatch(area -> area.id().equals(before))) {
            wrong(Column.TASKS, Code.AREA_UNKNOWN, id);
        }
        return before;
    }

    private static boolean has(TaskArea area, String task) {
        return area.tasks().stream().anyMatch(one -> one.id().equals(task));
    }

    private Optional<Measure.Category> category() {
        var text = filled(Column.CATEGORY);
        for (var kind : Measure.Category.values()) {
            if (text.equals(kind.in(Locale.CHINESE))
                    || text.equalsIgnoreCase(kind.in(Locale.ENGLISH))) {
                return Optional.of(kind);
            }
        }
        if (!text.isEmpty()) {
            wrong(Column.CATEGORY, Code.CATEGORY_UNKNOWN, text);
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> funds() {
        var text = cell(Column.FUNDS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // Spreadsheets write thousands with commas.
        if (!text.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?|\\d{1,12}(\\.\\d{1,2})?")) {
            wrong(Column.FUNDS, Code.FUNDS_FORM, text);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    private Optional<YearMonth> due() {
        var text = cell(Column.DUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            wrong(Column.DUE, Code.DUE_FORM, text);
            return Optional.empty();
        }
    }

    private void wrong(Column column, Code code, String argument) {
        problems.add(
                new Problem(
                        row.getStartingLineNumber(),
                        columns.getOrDefault(column, 0) + 1,
                        code,
                        argument));
    }
}
