package org.shifan.programme.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.table.Table;

/** Names and figures of places from the files that come with the program, without a database. */
final class ExampleFiles {
    static final ExampleFiles PLACES = read();
    static final Notice NOTICE = notice("2013-second-batch");
    static final List<Applicant> CAST = Cast.read();
    static final long SEED = 1772;

    private final Map<String, Table.Row> provinces = new HashMap<>();
    private final Map<String, Table.Row> cities = new HashMap<>();
    private final Map<String, Table.Row> figures = new HashMap<>();

    private ExampleFiles() {}

    private static ExampleFiles read() {
        var places = new ExampleFiles();
        rows("places/provinces").forEach(row -> places.provinces.put(cell(row, "code"), row));
        rows("places/cities").forEach(row -> places.cities.put(cell(row, "code"), row));
        rows("places/example-places")
                .forEach(
                        row ->
                                (cell(row, "level").equals("province")
                                                ? places.provinces
                                                : places.cities)
                                        .put(cell(row, "code"), row));
        rows("lists/gdp-by-year").forEach(row -> places.figures.put(cell(row, "code"), row));
        return places;
    }

    static Notice notice(String id) {
        try {
            return NoticeFile.parse(Files.readAllBytes(Path.of("../notices", id + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Table.Row> rows(String file) {
        try (var in = ExampleFiles.class.getResourceAsStream("/data/" + file + ".csv")) {
            return Table.read(Objects.requireNonNull(in, file).readAllBytes()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a plan may know about the city. */
    CityFacts facts(String city) {
        var province = provinceOf(city);
        return new CityFacts(
                city, name(row(cities, city)), name(province), cell(province, "region"), gdp(city));
    }

    /** Code of the city's province. */
    String province(String city) {
        return cell(row(cities, city), "province_code");
    }

    /** Whether the city reports for itself. */
    boolean separatelyPlanned(String city) {
        return cell(row(cities, city), "separately_planned").equals("yes");
    }

    private Table.Row provinceOf(String city) {
        return row(provinces, province(city));
    }

    private TreeMap<Integer, BigDecimal> gdp(String city) {
        var gdp = new TreeMap<Integer, BigDecimal>();
        var row = figures.get(city);
        if (row != null) {
            row.cells()
                    .forEach(
                            (column, text) -> {
                                if (column.matches("\\d{4}")) {
                                    gdp.put(Integer.valueOf(column), new BigDecimal(text));
                                }
                            });
        }
        return gdp;
    }

    private static Text name(Table.Row row) {
        return new Text(Map.of("zh", cell(row, "name_zh"), "en", cell(row, "name_en")));
    }

    private static Table.Row row(Map<String, Table.Row> rows, String code) {
        return Objects.requireNonNull(rows.get(code), code);
    }

    static String cell(Table.Row row, String column) {
        return Objects.requireNonNullElse(row.cell(column), "");
    }
}
