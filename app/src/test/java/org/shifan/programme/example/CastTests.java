package org.shifan.programme.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.programme.example.ExampleFiles.CAST;
import static org.shifan.programme.example.ExampleFiles.NOTICE;
import static org.shifan.programme.example.ExampleFiles.PLACES;
import static org.shifan.programme.example.ExampleFiles.cell;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shifan.programme.example.Applicant.Outcome;

class CastTests {
    private static final Set<String> INVENTED =
            codes("places/example-places").collect(Collectors.toSet());

    @Test
    void sixtyCitiesApplyAndShowEveryOutcome() {
        assertThat(CAST).hasSize(60);
        assertThat(CAST).extracting(Applicant::city).doesNotHaveDuplicates();
        assertThat(CAST.stream().map(Applicant::outcome)).containsAll(EnumSet.allOf(Outcome.class));
    }

    @Test
    void theNamesInTheFileAreThoseOfTheCodes() {
        assertThat(ExampleFiles.rows("example/cast"))
                .allSatisfy(
                        row ->
                                assertThat(PLACES.facts(cell(row, "code")).name().in("zh"))
                                        .isEqualTo(cell(row, "name_zh")));
    }

    @Test
    void nothingUnfavourableHappensToARealCity() {
        var harmless =
                EnumSet.of(
                        Outcome.PLAIN,
                        Outcome.RETURNED_ONCE,
                        Outcome.RESUBMITTED,
                        Outcome.SUPPLEMENT,
                        Outcome.UNKNOWN,
                        Outcome.OVER_GRANTED);
        assertThat(CAST)
                .allMatch(one -> INVENTED.contains(one.city()) || harmless.contains(one.outcome()));
    }

    @Test
    void noDesignatedCityAndNoMunicipalityAppliesAndRealOnesMeetAConditionByTheLists() {
        var meets =
                Stream.of(
                                "legislative-power-2013",
                                "trade-reform-pilots",
                                "gdp-2012-top-100",
                                "wangshang-index-2013")
                        .flatMap(list -> codes("lists/" + list))
                        .collect(Collectors.toSet());
        var designated = codes("lists/designated-before-2013").toList();
        assertThat(CAST)
                .extracting(Applicant::city)
                .noneMatch(designated::contains)
                .noneMatch(city -> city.endsWith("0000"))
                .contains("330782", "210200");
        assertThat(
                        CAST.stream()
                                .filter(one -> one.outcome() != Outcome.UNKNOWN)
                                .map(Applicant::city)
                                .filter(city -> !INVENTED.contains(city)))
                .allMatch(meets::contains);
    }

    @Test
    void theNoticeGivesTwentySevenUnitsFiftyPlacesAndTheCastKeepsToThem() {
        var limits = NOTICE.settings().quota().orElseThrow().limits();
        var regions =
                ExampleFiles.rows("places/provinces").stream()
                        .filter(
                                row ->
                                        NOTICE.settings()
                                                .applicants()
                                                .provinceKinds()
                                                .contains(cell(row, "kind")))
                        .map(row -> cell(row, "region"))
                        .filter(limits::containsKey)
                        .toList();
        assertThat(regions).hasSize(27);
        assertThat(regions.stream().mapToInt(region -> limits.getOrDefault(region, 0)).sum())
                .isEqualTo(50);
        agreedByProvince()
                .forEach(
                        (province, cities) -> {
                            var region = PLACES.facts(cities.getFirst().city()).region();
                            long over = cities.stream().filter(one -> one.outcome().over()).count();
                            long within = cities.size() - over;
                            int limit = limits.getOrDefault(region, 0);
                            assertThat(within).as(province).isBetween(1L, (long) limit);
                            assertThat(over == 0 || within == limit).as(province).isTrue();
                        });
        assertThat(CAST.stream().filter(one -> one.outcome().over())).hasSize(2);
    }

    private static Map<String, List<Applicant>> agreedByProvince() {
        return CAST.stream()
                .filter(one -> one.outcome().agreed())
                .collect(Collectors.groupingBy(one -> PLACES.province(one.city())));
    }

    @Test
    void reportsRankTheirCitiesFromOneOnAndThoseAboveTheLimitComeLast() {
        CAST.stream()
                .filter(one -> one.rank() > 0 && one.outcome() != Outcome.LATE)
                .collect(Collectors.groupingBy(one -> unit(one.city())))
                .values()
                .forEach(
                        cities -> {
                            var ranks = cities.stream().map(Applicant::rank).sorted().toList();
                            assertThat(ranks.getFirst()).isEqualTo(1);
                            assertThat(ranks.getLast()).isEqualTo(cities.size());
                            assertThat(ranks).doesNotHaveDuplicates();
                            assertThat(cities)
                                    .allMatch(
                                            one ->
                                                    !one.outcome().over()
                                                            || one.rank() == cities.size());
                        });
    }

    private static String unit(String city) {
        return PLACES.separatelyPlanned(city) ? city : PLACES.province(city);
    }

    private static Stream<String> codes(String file) {
        return ExampleFiles.rows(file).stream().map(row -> cell(row, "code"));
    }
}
