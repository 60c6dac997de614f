package org.shifan.programme.review.web;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.decisions.table.Table;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.review.Nominee;

/** Reads a table of experts to appoint. Every mistake is named with its line and column. */
final class ExpertTable {
    /** In this order in the example; in a file they may stand in any. */
    static final List<String> COLUMNS =
            List.of("person", "employer", "province", "city", "areas", "nominated");

    /** Columns as people head them, besides by their names. */
    private static final Map<String, String> HEADS =
            Map.ofEntries(
                    entry("登录名", "person"),
                    entry("用户名", "person"),
                    entry("username", "person"),
                    entry("工作单位", "employer"),
                    entry("单位", "employer"),
                    entry("省份", "province"),
                    entry("省", "province"),
                    entry("城市", "city"),
                    entry("市", "city"),
                    entry("任务编号", "areas"),
                    entry("熟悉的任务", "areas"),
                    entry("任务", "areas"),
                    entry("tasks", "areas"),
                    entry("推荐部门", "nominated"),
                    entry("推荐部门编号", "nominated"),
                    entry("nominated by", "nominated"));

    private static final int MOST = 1_000;
    private static final int SHOWN = 50;

    private final ExpertForm form;
    private final Call call;
    private final Errors errors;
    private final Set<String> seen = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    /** A mistake, which its words name with the line too. */
    private record Found(int line, Words what) {}

    private ExpertTable(ExpertForm form, Call call, Errors errors) {
        this.form = form;
        this.call = call;
        this.errors = errors;
    }

    /** The nominees; not all of them where there are errors. */
    static List<Nominee> read(byte[] file, ExpertForm form, Call call, Errors errors) {
        return new ExpertTable(form, call, errors).read(file);
    }

    private List<Nominee> read(byte[] file) {
        var nominees = new ArrayList<Nominee>();
        try {
            var read = Table.spreadsheet(file, HEADS, COLUMNS.toArray(String[]::new));
            read.mistakes().forEach(this::mistake);
            read.table().ifPresent(table -> table.rows().forEach(row -> nominee(row, nominees)));
        } catch (BadTable bad) {
            bad.mistakes().forEach(this::mistake);
        }
        if (nominees.isEmpty() && found.isEmpty()) {
            mistake(1, Words.of("review.many.empty"));
        }
        if (nominees.size() > MOST) {
            mistake(MOST + 2, Words.of("review.many.most", MOST));
        }
        tell();
        return nominees;
    }

    /** By line, whoever found them. */
    private void tell() {
        found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .limit(SHOWN)
                .forEach(one -> errors.add("many-table", one.what()));
        if (found.size() > SHOWN) {
            errors.add("many-table", "review.many.further", found.size() - SHOWN);
        }
    }

    private void nominee(Table.Row row, List<Nominee> nominees) {
        var written =
                new ExpertForm.Written(
                        field(row, "person"),
                        field(row, "employer"),
                        field(row, "province"),
                        field(row, "city"),
                        areas(field(row, "areas")),
                        organ(field(row, "nominated")));
        if (!seen.add(written.person())) {
            mistake(row.line(), "person", Words.of("review.many.twice", written.person()));
        }
        form.nominee(call, written, (column, what) -> mistake(row.line(), column, what))
                .ifPresent(nominees::add);
    }

    /** The id of the organ with this id, name or short name; else what is written. */
    private String organ(String written) {
        return call.notice().deciding().stream()
                .filter(
                        organ ->
                                organ.name().byLanguage().containsValue(written)
                                        || organ.shortName().byLanguage().containsValue(written))
                .map(organ -> organ.id())
                .findFirst()
                .orElse(written);
    }

    private static Set<String> areas(String text) {
        var areas = new LinkedHashSet<String>();
        for (var word : text.split("[\\s、,，;；/]+")) {
            if (!word.isEmpty()) {
                areas.add(word);
            }
        }
        return areas;
    }

    private static String field(Table.Row row, String name) {
        return Objects.requireNonNullElse(row.cell(name), "").strip();
    }

    private void mistake(int line, String column, Words what) {
        found.add(
                new Found(
                        line,
                        Words.of(
                                "review.many.place",
                                line,
                                Words.of("review.many.head." + column),
                                what)));
    }

    private void mistake(int line, Words what) {
        found.add(new Found(line, Words.of("review.many.line", line, what)));
    }

    private void mistake(Mistake mistake) {
        if (mistake.code() == Code.COLUMN_MISSING) {
            var column = Words.of("review.many.head." + mistake.arguments().getFirst());
            mistake(mistake.line(), Words.of("review.many.missing", column));
            return;
        }
        found.add(new Found(mistake.line(), Words.text(mistake.text())));
    }
}
