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
        var words = Wordings.plain(asked).replace(" ", "");
        var cities =
                places.cities().stream()
                        .filter(city -> Wordings.searched(city).replace(" ", "").contains(words))
                        .sorted(
                                Comparator.comparing((City city) -> !starts(city, words))
                                        .thenComparing(city -> city.ended().isPresent())
                                        .thenComparing(City::code))
                        .map(this::found)
                        .limit(MOST);
        var provinces =
                places.provinces().stream()
                        .filter(province -> !province.kind().equals("municipality"))
                        .filter(province -> names(province.name().byLanguage().values(), words))
                        .map(PlacesSearch::found);
        var lists =
                places.lists().stream()
                        .filter(list -> names(list.info().title().byLanguage().values(), words))
                        .map(PlacesSearch::found);
        return Stream.of(cities, provinces, lists).flatMap(found -> found).toList();
    }

    private static boolean starts(City city, String words) {
        return city.code().startsWith(words)
                || city.place().name().byLanguage().values().stream()
                        .anyMatch(name -> Wordings.plain(name).replace(" ", "").startsWith(words));
    }

    private static boolean names(Iterable<String> names, String words) {
        for (var name : names) {
            if (Wordings.plain(name).replace(" ", "").contains(words)) {
                return true;
            }
        }
        return false;
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
