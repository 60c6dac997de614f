package org.shifan.platform.places.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.City;
import org.shifan.platform.places.ListVersion;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** Cities by name, by Pinyin or English name and by code; provinces; lists by title. */
@Component
class PlacesSearch implements SearchSource {
    /** More are found by the table of cities. */
    private static final int MOST = 20;

    private final Places places;

    PlacesSearch(Places places) {
        this.places = places;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        var sought = Sought.of(asked);
        var cities =
                places.cities().stream()
                        .filter(city -> sought.in(city.code()) || sought.in(city.place().name()))
                        .sorted(
                                Comparator.comparing((City city) -> !begins(sought, city))
                                        .thenComparing(city -> city.ended().isPresent())
                                        .thenComparing(City::code))
                        .map(this::found)
                        .limit(MOST);
        var provinces =
                places.provinces().stream()
                        .filter(province -> !province.kind().equals("municipality"))
                        .filter(province -> sought.in(province.name()))
                        .map(PlacesSearch::found);
        var lists =
                places.lists().stream()
                        .filter(list -> sought.in(list.info().title()))
                        .map(PlacesSearch::found);
        return Stream.of(cities, provinces, lists).flatMap(found -> found).toList();
    }

    private static boolean begins(Sought sought, City city) {
        return sought.begins(city.code()) || sought.begins(city.place().name());
    }

    private Found found(City city) {
        var province = places.province(city.place().provinceCode()).orElseThrow();
        return new Found(
                Wordings.link(city),
                Wordings.level(city),
                city.ended()
                        .map(end -> Words.of("places.found.ended", province.name(), end.in()))
                        .orElseGet(() -> Words.of("places.found", province.name(), city.code())));
    }

    private static Found found(Province province) {
        return new Found(
                Wordings.link(province),
                Wordings.kind(province),
                Wordings.region(province.region()));
    }

    private static Found found(ListVersion list) {
        return new Found(
                new Link("/lists/" + list.id(), Words.text(list.info().title())),
                Words.of("places.list"),
                Words.of("places.found.list", list.rows(), list.info().asOf()));
    }
}
