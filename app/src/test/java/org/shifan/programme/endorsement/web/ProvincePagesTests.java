package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Fact;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Conclusions.Conclusion;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a province reads of its places. */
@ShifanTest
class ProvincePagesTests {
    @Autowired Programme programme;
    @Autowired Selecting selecting;
    @Autowired Proposals proposals;
    @Autowired ProvincePages pages;
    @Autowired Formats formats;

    @Test
    void theLimitAndThePlacesTakenAreSaidBeforeAnyCityHasBegun() {
        var call = programme.open();
        for (var actor :
                new Actor[] {Office.commission("340000"), Office.provinceGovernment("340000")}) {
            assertThat(pages.show(actor).facts())
                    .extracting(Fact::name, Fact::value)
                    .contains(
                            tuple(Words.of("endorsement.limit"), 2),
                            tuple(Words.of("endorsement.taken"), 0));
        }
        programme.agreed(call, "340100");
        assertThat(pages.show(Office.commission("340000")).facts())
                .extracting(Fact::name, Fact::value)
                .contains(
                        tuple(Words.of("endorsement.limit"), 2),
                        tuple(Words.of("endorsement.taken"), 1));
    }

    @Test
    void theCitiesOfAProvinceAreSearchedSortedAndExportedLikeEveryList() {
        var call = programme.open();
        programme.agreed(call, "340100");
        var _ = programme.approved(call, "340200");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        var asked = new Asked("/province", Map.of("q", "合肥", "sort", "city"));
        var cities = cities(pages.show(asked, Office.commission("340000")));
        assertThat(cities.view(formats).found()).isEqualTo(1);
        assertThat(cities.view(formats).all()).isEqualTo(2);
        assertThat(cities.exported("csv")).contains("format=csv").contains("sort=city");
        var all = cities(pages.show(Office.commission("340000")));
        assertThat(all.view(formats).found()).isEqualTo(2);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Listing<?> cities(Page page) {
        return (Listing<?>) Objects.requireNonNull(page.getModel().get("cities"));
    }

    @Test
    void aCityThatReportsForItselfReadsTheLimitOfItsProvince() {
        var unused = programme.open();
        assertThat(pages.show(Office.commission("330200")).facts())
                .extracting(Fact::name)
                .contains(Words.of("endorsement.limit"));
    }

    @Test
    void onceAListIsPublicTheProvinceReadsWhereTheResultOfItsCityStands() {
        var started = selecting.signed();
        assertThat(results()).isEmpty();
        var unused = proposals.propose(Office.host(), started.call(), Selecting.ROUND);
        assertThat(results())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.more().orElseThrow().path())
                                        .isEqualTo("/calls/%s/cities/340100", started.call()));
    }

    private List<Conclusion> results() {
        var page = pages.city("340100", Office.commission("340000"));
        return ((List<?>) Objects.requireNonNull(page.getModel().get("results")))
                .stream().map(Conclusion.class::cast).toList();
    }
}
