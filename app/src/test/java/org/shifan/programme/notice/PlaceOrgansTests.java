package org.shifan.programme.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.places.Places;
import org.shifan.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;

/** Only places from which somebody may apply get organs. */
@ShifanTest
class PlaceOrgansTests {
    @Autowired Programme programme;
    @Autowired Calls calls;
    @Autowired Places places;

    private List<Organ> organs(String call) {
        return new PlaceOrgans(calls.notice(call))
                .of(places.provinces(), places.cities(calls.asOf(call)));
    }

    @Test
    void exactlyTheAddressedCitiesAndTheirProvincesGetOrgans() {
        var call = programme.open();
        var addressed =
                calls.places(call).stream()
                        .filter(one -> calls.eligibility(call).judge(one).addressed())
                        .toList();
        var expected = addressed.stream().map(one -> one.code()).collect(Collectors.toSet());
        addressed.forEach(one -> expected.add(one.provinceCode()));
        expected.add("");
        assertThat(organs(call))
                .extracting(Organ::place)
                .containsAll(expected)
                .allMatch(expected::contains);
    }

    @Test
    void aProvinceWithoutACityThatMayApplyGetsNone() {
        var call = programme.open();
        assertThat(organs(call))
                .extracting(Organ::place)
                .contains("330000", "330782", "540000")
                .doesNotContain("110000", "710000", "810000");
    }

    @Test
    void aProvinceOfWhichNoCityHasTheLevelOfTheCallGetsNone() {
        var file = new String(Programme.notice(Programme.id()), StandardCharsets.UTF_8);
        var notice =
                NoticeFile.parse(
                        file.replace(
                                        "levels: [prefecture-city, county-city]",
                                        "levels: [county-city]")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        new PlaceOrgans(notice)
                                .of(places.provinces(), places.cities(notice.document().date())))
                .extracting(Organ::place)
                .contains("330000", "330782")
                .doesNotContain("330100", "710000");
    }
}
