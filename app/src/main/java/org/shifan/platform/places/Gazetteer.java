package org.shifan.platform.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Text;

/**
 * Every place that the files know, at any date. The files have the state of one year and the
 * changes before it; for dates before the first change the state is that at the first change.
 */
final class Gazetteer {
    private final Map<String, Province> provinces = new LinkedHashMap<>();
    private final Map<String, City> cities = new TreeMap<>();

    private Gazetteer() {}

    /**
     * @param provinces units at the level of provinces
     * @param cities the state of the newest year
     * @param changes what is newer than the first date, or no longer there
     * @param invented places made up for the example
     */
    static Gazetteer of(
            CityList provinces, CityList cities, CityList changes, Optional<CityList> invented) {
        var all = new Gazetteer();
        provinces.rows().values().forEach(row -> all.addProvince(row.values(), "kind", false));
        cities.rows().values().forEach(row -> all.addCity(row.values(), Map.of(), false));
        changes.rows().values().forEach(row -> all.change(row.values()));
        invented.ifPresent(list -> list.rows().values().forEach(row -> all.invent(row.values())));
        return all;
    }

    /** Every unit at the level of a province, in the order of the file. */
    Collection<Province> provinces() {
        return provinces.values();
    }

    Optional<Province> province(String code) {
        return Optional.ofNullable(provinces.get(code));
    }

    /** The place under the code, whether it still exists or not. */
    Optional<City> known(String code) {
        return Optional.ofNullable(cities.get(code));
    }

    /** Every place, whether it still exists or not, by code. */
    Collection<City> known() {
        return cities.values();
    }

    /** The places of the day, by code. */
    List<City> on(LocalDate day) {
        return cities.values().stream().filter(city -> exists(city, day)).toList();
    }

    static boolean exists(City city, LocalDate day) {
        return city.established().map(month -> !day.isBefore(month.atDay(1))).orElse(true)
                && city.ended().map(end -> day.isBefore(end.in().atDay(1))).orElse(true);
    }

    private void invent(Map<String, String> row) {
        // Whatever lies in no province is one, be it called province or state.
        if (row.get("province_code") == null) {
            addProvince(row, "level", true);
        } else {
            addCity(row, Map.of(), true);
        }
    }

    private void addProvince(Map<String, String> row, String kind, boolean fictitious) {
        var province =
                new Province(
                        cell(row, "code"),
                        name(row),
                        cell(row, "short_zh"),
                        row.getOrDefault("region", ""),
                        cell(row, kind),
                        fictitious);
        provinces.put(province.code(), province);
    }

    private void change(Map<String, String> change) {
        var today = cities.get(cell(change, "code"));
        if (today == null) {
            addCity(change, change, false);
        } else {
            cities.put(
                    today.code(),
                    new City(
                            today.place(),
                            today.fictitious(),
                            today.centre(),
                            month(change, "from"),
                            today.ended()));
        }
    }

    private void addCity(Map<String, String> row, Map<String, String> change, boolean fictitious) {
        var province = provinces.get(cell(row, "province_code"));
        if (province == null) {
            throw new IllegalArgumentException("no province of " + row);
        }
        var place =
                new Place(
                        cell(row, "code"),
                        name(row),
                        cell(row, "level"),
                        province.code(),
                        province.kind(),
                        province.region(),
                        "yes".equals(row.get("separately_planned")));
        cities.put(
                place.code(),
                new City(place, fictitious, centre(row), month(change, "from"), end(change)));
    }

    private static String cell(Map<String, String> row, String column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no " + column + " in " + row);
        }
        return cell;
    }

    private static Text name(Map<String, String> row) {
        return new Text(Map.of("zh", cell(row, "name_zh"), "en", cell(row, "name_en")));
    }

    private static Optional<City.Centre> centre(Map<String, String> row) {
        var longitude = row.get("lon");
        var latitude = row.get("lat");
        return longitude == null || latitude == null
                ? Optional.empty()
                : Optional.of(new City.Centre(new BigDecimal(longitude), new BigDecimal(latitude)));
    }

    private static Optional<City.End> end(Map<String, String> change) {
        return month(change, "until")
                .map(
                        until ->
                                new City.End(
                                        until,
                                        City.How.valueOf(
                                                cell(change, "how").toUpperCase(Locale.ROOT)),
                                        cell(change, "successor")));
    }

    private static Optional<YearMonth> month(Map<String, String> change, String column) {
        return Optional.ofNullable(change.get(column)).map(YearMonth::parse);
    }
}
