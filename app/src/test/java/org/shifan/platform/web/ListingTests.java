package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class ListingTests {
    private final Formats formats = new Formats(texts(), ZoneId.of("Asia/Shanghai"));

    private record City(String name, int rank, String region) {}

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static StaticMessageSource texts() {
        var texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return texts;
    }

    private Listing<City> listing(List<City> cities, Map<String, String> query) {
        return Listing.of("cities", cities, new Asked("/cities", query))
                .column("c.name", City::name)
                .figure("c.rank", City::rank)
                .column("c.region", City::region)
                .filter("c.region", City::region);
    }

    private static List<City> cities(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new City(
                                        "城" + random.nextInt(50),
                                        random.nextInt(1000),
                                        random.nextBoolean() ? "东部" : "西部"))
                .toList();
    }

    @Test
    void aScoreKeepsItsDigitsAndIsSortedAsTheNumberItIs() {
        var scores = java.util.stream.Stream.of("92.00", "100.00", "91.50").map(BigDecimal::new);
        var view =
                Listing.of("scores", scores.toList(), new Asked("/", Map.of("sort", "score")))
                        .figure("c.score", Fixed::of)
                        .view(formats);
        assertThat(view.rows().stream().map(row -> formats.show(row.getFirst())))
                .containsExactly("91.50", "92.00", "100.00");
    }

    @RepeatedTest(50)
    void thePagesTogetherShowEveryRowOnceInOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var cities = cities(random.nextInt(200), random);
        var shown = new java.util.ArrayList<Object>();
        int page = 1;
        while (true) {
            var view = listing(cities, Map.of("sort", "-rank", "page", page + "")).view(formats);
            view.rows().forEach(row -> shown.add(row.get(1)));
            if (view.on().isEmpty()) {
                break;
            }
            page++;
        }
        assertThat(shown)
                .isEqualTo(
                        cities.stream().map(City::rank).sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void oneTableHasOneAddressInWhateverOrderItWasAskedFor() {
        var names = List.of("sort", "page", "f-region", "q");
        for (var order : List.of(names, names.reversed())) {
            var query = new LinkedHashMap<String, String>();
            order.forEach(name -> query.put(name, name.equals("page") ? "2" : "rank"));
            var listing = listing(cities(60, new Random(1)), query);
            assertThat(listing.exported("csv"))
                    .isEqualTo("/cities?f-region=rank&format=csv&q=rank&sort=rank");
            assertThat(listing.view(formats).heads().getFirst().path())
                    .isEqualTo("/cities?f-region=rank&q=rank&sort=name");
            query.put("z", "1");
            query.put("a", "1");
            assertThat(listing(List.of(), query).kept().keySet()).containsExactly("a", "sort", "z");
        }
    }

    @Test
    void wordsAndFilterNarrowTheRowsTogether() {
        var cities =
                List.of(
                        new City("义乌市", 1, "东部"),
                        new City("义马市", 2, "中部"),
                        new City("东莞市", 3, "东部"));
        var view = listing(cities, Map.of("q", "义", "f-region", "东部")).view(formats);
        assertThat(view.rows()).extracting(row -> row.getFirst()).containsExactly("义乌市");
        assertThat(view.all()).isEqualTo(3);
        assertThat(view.choices().getFirst().options()).containsExactly("东部", "中部");
    }

    @Test
    void linksKeepWhatWasAskedFor() {
        var view = listing(List.of(), Map.of("q", "义 乌&=", "sort", "rank")).view(formats);
        assertThat(view.heads().get(1).path())
                .isEqualTo("/cities?q=%E4%B9%89%20%E4%B9%8C%26%3D&sort=-rank");
        assertThat(view.heads().get(1).sort()).isEqualTo("ascending");
    }

    @Test
    void ofTwoTablesOnAPageEachIsSearchedSortedPagedAndExportedByItself() {
        var cities = List.of(new City("甲市", 2, "东部"), new City("乙市", 1, "西部"));
        var asked =
                Map.of("cities-q", "甲", "cities-sort", "rank", "cities-format", "csv", "q", "乙");
        var first = listing(cities, asked);
        var second = listing(cities, asked).apart();
        assertThat(first.view(formats).rows()).extracting(List::getFirst).containsExactly("乙市");
        assertThat(second.view(formats).rows()).extracting(List::getFirst).containsExactly("甲市");
        assertThat(first.view(formats).heads().get(1).sort()).isEqualTo("none");
        assertThat(second.view(formats).heads().get(1).sort()).isEqualTo("ascending");
        assertThat(second.view(formats).choices().getFirst().parameter())
                .isEqualTo("cities-f-region");
        assertThat(first.export()).isEmpty();
        assertThat(second.export()).isPresent();
        assertThat(first.kept()).containsOnlyKeys("cities-q", "cities-sort", "cities-format");
        assertThat(second.kept()).containsOnlyKeys("cities-sort", "cities-format", "q");
        assertThat(second.cleared()).isEqualTo("/cities?q=%E4%B9%99");
        assertThat(second.exported("xlsx"))
                .contains("cities-format=xlsx")
                .doesNotContain("&format");
    }

    @Test
    void aPageThatDoesNotExistIsTheLastOne() {
        var cities = cities(60, new Random(1));
        assertThat(listing(cities, Map.of("page", "99")).view(formats).rows()).hasSize(10);
        assertThat(listing(cities, Map.of("page", "-1")).view(formats).rows()).hasSize(50);
        assertThat(listing(cities, Map.of("page", "x")).view(formats).rows()).hasSize(50);
    }
}
