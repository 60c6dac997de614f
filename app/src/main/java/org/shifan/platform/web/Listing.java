package org.shifan.platform.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A table with search, filters, sorting, pages of 50 and export, all of it by links and one form,
 * so that it works without JavaScript. A value is shown as {@link Formats#show} shows it; a {@link
 * Link}, a {@link Badge}, a rule's tag and lists of them are drawn. Draw it by {@code ~{sf ::
 * listing(${name})}}.
 *
 * @param <T> what a row is about
 */
public final class Listing<T> {
    /** Rows on a page. */
    public static final int ROWS = 50;

    private final String name;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<Filter<T>> filters = new ArrayList<>();
    private Function<T, String> also = row -> "";
    private Optional<Words> title = Optional.empty();
    private Words empty = Words.of("web.empty");
    private Optional<Link> remedy = Optional.empty();
    private Parameters parameters;

    /** A choice of rows by one value. */
    private record Filter<T>(String id, String key, Function<T, String> value) {}

    /** A filter as shown: its options, and which one is chosen. */
    public record Choice(String parameter, String key, List<String> options, String chosen) {}

    /** A head as shown: where it leads, and how the column is sorted now. */
    public record Head(Words title, boolean figure, String path, String sort) {}

    /** What is shown: one page of rows, each a list of values, and the ways on from here. */
    public record Shown(
            List<Head> heads,
            List<List<@Nullable Object>> rows,
            int all,
            int found,
            int from,
            List<Choice> choices,
            Optional<String> back,
            Optional<String> on) {

        /** Number of the last row shown. */
        public int to() {
            return from + rows.size() - 1;
        }
    }

    private Listing(String name, List<T> rows, Asked asked) {
        this.name = name;
        this.rows = List.copyOf(rows);
        this.parameters = new Parameters(asked, "");
    }

    /**
     * A table of all rows that the reader may see.
     *
     * @param name names the file of an export, and the parameters of a table {@link #apart}
     */
    public static <T> Listing<T> of(String name, List<T> rows, Asked asked) {
        return new Listing<>(name, rows, asked);
    }

    /**
     * Not the only table of its page: it is searched, sorted, paged and exported by parameters of
     * its own, which begin with its name. One table of each page needs no prefix.
     */
    public Listing<T> apart() {
        parameters = new Parameters(parameters.asked(), name + "-");
        return this;
    }

    /** A column of words; the first one is the head of its row. */
    public Listing<T> column(String key, Function<T, @Nullable Object> value) {
        return column(last(key), Words.of(key), value);
    }

    /** A column of words whose title is data. */
    public Listing<T> column(String id, Words title, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(id, title, false, value));
        return this;
    }

    /** A column of figures. */
    public Listing<T> figure(String key, Function<T, @Nullable Object> value) {
        return figure(last(key), Words.of(key), value);
    }

    /** A column of figures whose title is data. */
    public Listing<T> figure(String id, Words title, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(id, title, true, value));
        return this;
    }

    /** A column that only the file has; of a table {@link #apart}, after that has been said. */
    public Listing<T> filed(String key, Function<T, @Nullable Object> value) {
        return export().isPresent() ? column(key, value) : this;
    }

    /** Words under which a row is found too, though they are not shown. */
    public Listing<T> also(Function<T, String> words) {
        also = words;
        return this;
    }

    /** A choice by the value. */
    public Listing<T> filter(String key, Function<T, String> value) {
        filters.add(new Filter<>("f-" + last(key), key, value));
        return this;
    }

    /** What is said if there is nothing: what is not there, why, what to do next. */
    public Listing<T> empty(String key, Object... args) {
        empty = Words.of(key, args);
        return this;
    }

    /** A heading, where the table is not all of the page. */
    public Listing<T> titled(String key, Object... args) {
        title = Optional.of(Words.of(key, args));
        return this;
    }

    /** Where one goes if there is nothing. */
    public Listing<T> remedy(Link link) {
        remedy = Optional.of(link);
        return this;
    }

    public String name() {
        return name;
    }

    public Optional<Words> title() {
        return title;
    }

    public Words empty() {
        return empty;
    }

    public Optional<Link> remedy() {
        return remedy;
    }

    public List<Column<T>> columns() {
        return List.copyOf(columns);
    }

    /** What was searched for. */
    public String words() {
        return parameters.value("q").orElse("");
    }

    /** The parameter of the search. */
    public String field() {
        return parameters.of("q");
    }

    /** Where the form is sent. */
    public String path() {
        return parameters.asked().path();
    }

    /** Parameters that the form must keep. */
    public Map<String, String> kept() {
        return parameters.kept();
    }

    /** The address of the whole table as a file. */
    public String exported(String format) {
        return parameters.with(Map.of("format", format, "page", ""));
    }

    /** The address without search and filters. */
    public String cleared() {
        return parameters.cleared();
    }

    /** The table as a file, if that was asked for. */
    Optional<View> export() {
        return parameters
                .value("format")
                .filter(format -> format.equals("csv") || format.equals("xlsx"))
                .map(format -> new Exported(this, format));
    }

    /** What is to be shown. */
    public Shown view(Formats formats) {
        var found = found(formats);
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int page = Math.min(parameters.page(), pages);
        int start = (page - 1) * ROWS;
        var shown = found.subList(start, Math.min(found.size(), start + ROWS));
        return new Shown(
                columns.stream().map(this::head).toList(),
                shown.stream().map(this::values).toList(),
                rows.size(),
                found.size(),
                start + 1,
                choices(),
                Optional.of(page - 1).filter(before -> before > 0).map(this::page),
                Optional.of(page + 1).filter(after -> after <= pages).map(this::page));
    }

    /** The rows that were searched for, sorted. */
    List<T> found(Formats formats) {
        var words = List.of(words().toLowerCase(Locale.ROOT).split("\\s+"));
        var chosen =
                rows.stream()
                        .filter(row -> filters.stream().allMatch(filter -> keeps(filter, row)))
                        .filter(row -> words().isEmpty() || text(row, formats, words))
                        .toList();
        return order(formats).map(by -> chosen.stream().sorted(by).toList()).orElse(chosen);
    }

    /** The values of a row, in the order of the columns. */
    List<@Nullable Object> values(T row) {
        var values = new ArrayList<@Nullable Object>();
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }

    private boolean keeps(Filter<T> filter, T row) {
        return parameters.value(filter.id()).map(filter.value().apply(row)::equals).orElse(true);
    }

    private boolean text(T row, Formats formats, List<String> words) {
        var text = new StringBuilder();
        values(row).forEach(value -> text.append(formats.show(value)).append(' '));
        var lower = text.append(also.apply(row)).toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private Optional<Comparator<T>> order(Formats formats) {
        var sort = parameters.value("sort").orElse("");
        boolean down = sort.startsWith("-");
        var id = down ? sort.substring(1) : sort;
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .map(
                        column -> {
                            var by = Order.in(formats);
                            return Comparator.comparing(
                                    (T row) -> Optional.ofNullable(column.value().apply(row)),
                                    Order.absentLast(down ? by.reversed() : by));
                        });
    }

    private Head head(Column<T> column) {
        var sort = parameters.value("sort").orElse("");
        boolean up = sort.equals(column.id());
        boolean down = sort.equals("-" + column.id());
        var next = up ? "-" + column.id() : column.id();
        return new Head(
                column.title(),
                column.figure(),
                parameters.with(Map.of("sort", next, "page", "")),
                up ? "ascending" : down ? "descending" : "none");
    }

    private List<Choice> choices() {
        return filters.stream()
                .map(
                        filter ->
                                new Choice(
                                        parameters.of(filter.id()),
                                        filter.key(),
                                        rows.stream()
                                                .map(filter.value())
                                                .distinct()
                                                .sorted(Collator.getInstance(Locale.CHINA))
                                                .toList(),
                                        parameters.value(filter.id()).orElse("")))
                .toList();
    }

    private String page(int number) {
        return parameters.with(Map.of("page", number + ""));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
