package org.shifan.platform.places.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.platform.places.City;
import org.shifan.platform.places.ListInfo;
import org.shifan.platform.places.ListVersion;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Series;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;

/**
 * What is known of one city: the lists that it is on, figures by year, what it was and became.
 *
 * @param city the city
 * @param lists what each list says of it
 * @param series its figures by year
 * @param history sentences, in the order of time
 */
record CitySheet(City city, List<OnList> lists, List<Series> series, List<Words> history) {

    /**
     * What a list says of the city.
     *
     * @param list link to it
     * @param answer on it, not on it, or not known
     * @param rank place on the list
     * @param values further cells that are filled, with the title of their column
     * @param standing whether the list is verified
     */
    record OnList(
            Link list, Badge answer, Optional<Integer> rank, List<Words> values, Badge standing) {}

    static CitySheet of(City city, Places places) {
        var all = places.lists();
        return new CitySheet(
                city,
                all.stream()
                        .filter(list -> !list.info().series())
                        .map(list -> onList(city.code(), list, places.list(list)))
                        .toList(),
                all.stream()
                        .flatMap(list -> places.series(list.id(), city.code()).stream())
                        .toList(),
                history(city, places));
    }

    /** The figures by year as the drawing wants them, for the first series; null: there is none. */
    @Nullable Map<String, Object> chart(Formats f) {
        if (series.isEmpty()) {
            return null;
        }
        var first = series.getFirst();
        var byYear = first.byYear();
        return Map.of(
                "unit", f.show(first.list().info().unit()),
                "x", byYear.keySet().stream().map(String::valueOf).toList(),
                "series",
                        List.of(
                                Map.of(
                                        "name", f.show(city.place().name()),
                                        "data", List.<BigDecimal>copyOf(byYear.values()))));
    }

    /** The city on the map; null: its centre is not known. */
    @Nullable Map<String, Object> map(Formats f) {
        return city.centre()
                .map(
                        centre ->
                                Map.<String, Object>of(
                                        "points",
                                        List.of(
                                                Map.of(
                                                        "name", f.show(city.place().name()),
                                                        "value",
                                                                List.of(
                                                                        centre.longitude(),
                                                                        centre.latitude())))))
                .orElse(null);
    }

    private static OnList onList(String code, ListVersion version, CityList list) {
        var row = list.row(code);
        return new OnList(
                new Link("/lists/" + version.id(), Words.text(version.info().title())),
                switch (list.has(code)) {
                    case YES -> Badge.of(Tone.GOOD, "places.on-list");
                    case NO -> Badge.of(Tone.MUTE, "places.not-on-list");
                    case UNKNOWN -> Badge.of(Tone.WARN, "places.not-known");
                },
                row.flatMap(CityList.Row::rank),
                row.map(found -> values(found, version.info())).orElse(List.of()),
                Wordings.standing(version.info().standing()));
    }

    private static List<Words> values(CityList.Row row, ListInfo info) {
        var values = new ArrayList<Words>();
        for (var column : info.columns()) {
            var value = row.values().get(column.name());
            if (value != null) {
                switch (column.type()) {
                    case NUMBER ->
                            values.add(
                                    Words.of("places.cell", column.title(), new BigDecimal(value)));
                    case MONTH -> values.add(Words.of("places.cell", column.title(), value));
                    case WORD -> {
                        var word = column.words().get(value);
                        if (word != null) {
                            values.add(Words.text(word));
                        }
                    }
                    case CODE, RANK, TEXT -> {} // they stand elsewhere on the page
                }
            }
        }
        return values;
    }

    private static List<Words> history(City city, Places places) {
        var lines = new ArrayList<Words>();
        for (var before : places.predecessors(city.code())) {
            before.ended()
                    .ifPresent(
                            end ->
                                    lines.add(
                                            Words.of(
                                                    "places.history.from." + end.how().name(),
                                                    end.in(),
                                                    before.place().name())));
        }
        city.established()
                .ifPresent(
                        month ->
                                lines.add(
                                        Words.of(
                                                "places.history.established",
                                                month,
                                                Wordings.level(city))));
        city.ended()
                .ifPresent(
                        end ->
                                lines.add(
                                        Words.of(
                                                "places.history." + end.how().name(),
                                                end.in(),
                                                places.city(end.successor())
                                                        .map(next -> next.place().name())
                                                        .orElseThrow())));
        return lines;
    }
}
