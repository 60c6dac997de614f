package org.shifan.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.NoticeFile;

/** The files that the program brings along. */
class DataTests {
    private static final LocalDate DEADLINE = LocalDate.of(2013, 11, 27);

    private final Gazetteer places =
            Gazetteer.of(
                    file("provinces"),
                    file("cities"),
                    file("changes"),
                    Optional.of(file("example-places")));

    @Test
    void theNoticeAddressesTwentySevenUnitsInFourRegions() {
        var byRegion =
                places.provinces().stream()
                        .filter(province -> !province.fictitious() && !province.region().isEmpty())
                        .filter(
                                province ->
                                        Set.of("province", "autonomous-region")
                                                .contains(province.kind()))
                        .collect(
                                Collectors.groupingBy(
                                        Province::region, TreeMap::new, Collectors.counting()));
        assertThat(byRegion)
                .isEqualTo(Map.of("east", 7L, "central", 6L, "northeast", 3L, "west", 11L));
    }

    @Test
    void theStatisticsBureausRegionsHoldThirtyOneUnits() {
        assertThat(
                        places.provinces().stream()
                                .filter(province -> !province.fictitious())
                                .collect(
                                        Collectors.groupingBy(
                                                Province::region, Collectors.counting())))
                .isEqualTo(
                        Map.of("east", 10L, "central", 6L, "northeast", 3L, "west", 12L, "", 3L));
    }

    @Test
    void fiveCitiesAreUnderSeparatePlanning() {
        assertThat(
                        places.on(DEADLINE).stream()
                                .filter(city -> !city.fictitious())
                                .map(City::place)
                                .filter(Place::separatelyPlanned)
                                .map(place -> place.name().in("zh")))
                .containsExactlyInAnyOrder("大连市", "宁波市", "厦门市", "青岛市", "深圳市");
    }

    @Test
    void laiwuExistedAtTheDeadlineAndDoesNoLonger() {
        var laiwu = places.known("371200").orElseThrow();
        assertThat(places.on(DEADLINE)).contains(laiwu);
        assertThat(places.on(LocalDate.of(2018, 12, 31))).contains(laiwu);
        assertThat(places.on(LocalDate.of(2019, 1, 1))).doesNotContain(laiwu);
        var end = laiwu.ended().orElseThrow();
        assertThat(end.how()).isEqualTo(City.How.MERGED);
        assertThat(places.known(end.successor()).orElseThrow().place().name().in("zh"))
                .isEqualTo("济南市");
    }

    @Test
    void prefecturesThatBecameCitiesLaterWereStillPrefecturesAtTheDeadline() {
        var on = on(DEADLINE);
        assertThat(on).containsEntry("540200", null).containsEntry("542300", "prefecture");
        assertThat(on(LocalDate.of(2014, 6, 1)))
                .containsEntry("540200", "prefecture-city")
                .containsEntry("542300", null);
        for (var code :
                List.of("460400", "540300", "540400", "540500", "540600", "650400", "650500")) {
            assertThat(on).as(code).containsEntry(code, null);
        }
    }

    @Test
    void everyChangeHasTwoSidesThatAreNeverThereTogether() {
        for (var city : places.known()) {
            city.ended()
                    .ifPresent(
                            end -> {
                                var successor = places.known(end.successor()).orElseThrow();
                                if (end.how() == City.How.REPLACED) {
                                    assertThat(successor.established())
                                            .as(city.code())
                                            .contains(end.in());
                                } else {
                                    assertThat(Gazetteer.exists(successor, end.in().atDay(1)))
                                            .as(city.code())
                                            .isTrue();
                                }
                            });
        }
    }

    @Test
    void noTwoPlacesOfADayInOneProvinceHaveTheSameName() {
        for (var day : List.of(DEADLINE, LocalDate.of(2023, 12, 31))) {
            assertThat(
                            places.on(day).stream()
                                    .map(City::place)
                                    .map(place -> place.provinceCode() + place.name().in("zh")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyListNamesOnlyPlacesOfTheDeadlineButForTheseEight() {
        var later = new TreeSet<String>();
        for (var builtIn : Catalogue.builtIn()) {
            var reading = ListChecks.read(builtIn.info(), 1, builtIn.content(), places);
            assertThat(reading.mistakes()).as(builtIn.info().id()).isEmpty();
            for (var row : reading.list().orElseThrow().rows().values()) {
                var city = places.known(row.code()).orElseThrow();
                if (!Gazetteer.exists(city, DEADLINE)) {
                    // figures of later yearbooks, under the codes of their year
                    assertThat(builtIn.info().id()).isIn("gdp-2012-revised", "gdp-by-year");
                    later.add(city.place().name().in("zh"));
                }
                assertThat(city.fictitious()).isFalse();
            }
        }
        assertThat(later)
                .containsExactlyInAnyOrder(
                        "哈密市", "吐鲁番市", "儋州市", "日喀则市", "昌都市", "山南市", "林芝市", "那曲市");
    }

    @Test
    void theListsHaveAsManyRowsAsTheirSourcesSay() {
        assertThat(
                        Catalogue.builtIn().stream()
                                .collect(
                                        Collectors.toMap(
                                                list -> list.info().id(),
                                                list ->
                                                        ListChecks.read(
                                                                        list.info(),
                                                                        1,
                                                                        list.content(),
                                                                        places)
                                                                .list()
                                                                .orElseThrow()
                                                                .rows()
                                                                .size())))
                .isEqualTo(
                        Map.of(
                                "legislative-power-2013", 49,
                                "trade-reform-pilots", 1,
                                "gdp-2012-top-100", 100,
                                "gdp-2012-revised", 296,
                                "gdp-by-year", 296,
                                "wangshang-index-2013", 25,
                                "designated-before-2013", 20));
    }

    @Test
    void everyListSaysWhatItIsInBothLanguagesAndIsUnverified() {
        for (var builtIn : Catalogue.builtIn()) {
            var info = builtIn.info();
            assertThat(info.unverified()).as(info.id()).isTrue();
            for (var text : List.of(info.title(), info.source())) {
                assertThat(text.byLanguage()).as(info.id()).containsOnlyKeys("zh", "en");
            }
            info.note().ifPresent(n -> assertThat(n.byLanguage()).containsOnlyKeys("zh", "en"));
        }
    }

    @Test
    void everyListOfTheNoticeHasTheNameThatTheNoticeGivesIt() throws IOException {
        try (var file = DataTests.class.getResourceAsStream("/notices/2013-second-batch.yaml")) {
            var notice = NoticeFile.parse(file.readAllBytes());
            for (var builtIn : Catalogue.builtIn()) {
                notice.list(builtIn.info().id())
                        .ifPresent(
                                one -> assertThat(builtIn.info().title()).isEqualTo(one.title()));
            }
        }
    }

    @Test
    void theIncompleteListsSaySo() {
        assertThat(
                        Catalogue.builtIn().stream()
                                .map(Catalogue.BuiltIn::info)
                                .filter(info -> !info.complete())
                                .map(ListInfo::id))
                .containsExactly("wangshang-index-2013", "designated-before-2013");
    }

    @Test
    void ranksCountFromOneWithoutGaps() {
        for (var builtIn : Catalogue.builtIn()) {
            var list =
                    ListChecks.read(builtIn.info(), 1, builtIn.content(), places)
                            .list()
                            .orElseThrow();
            int expected = 1;
            for (var row : list.rows().values()) {
                if (row.rank().isPresent()) {
                    assertThat(row.rank()).contains(expected++);
                }
            }
        }
    }

    @Test
    void whatIsMadeUpForTheExampleIsMarkedAndCountsAsAddressed() {
        var invented = places.on(DEADLINE).stream().filter(City::fictitious).toList();
        assertThat(invented).hasSize(13);
        assertThat(invented)
                .allSatisfy(
                        city -> {
                            assertThat(city.place().name().in("zh")).startsWith("示例");
                            assertThat(city.place().name().in("en")).startsWith("Example City");
                            assertThat(city.place().provinceKind()).isEqualTo("province");
                            assertThat(city.code()).matches("9[01]0[1-8]00");
                        });
        assertThat(places.provinces().stream().filter(Province::fictitious).map(Province::region))
                .containsExactly("east", "west");
    }

    private Map<String, String> on(LocalDate day) {
        var levels = new TreeMap<String, String>();
        places.known().forEach(city -> levels.put(city.code(), null));
        places.on(day).forEach(city -> levels.put(city.code(), city.place().level()));
        return levels;
    }

    private static CityList file(String name) {
        return Gazetteers.rows(name, Catalogue.bytes("data/places/" + name + ".csv"));
    }
}
