package org.shifan.decisions.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.quota.Admission.Outcome;
import org.shifan.decisions.quota.Quotas.Reported;
import org.shifan.decisions.quota.Quotas.Violation;

class QuotasTests {

    private static final Settings.Quota QUOTA =
            new Settings.Quota(Map.of("east", 3, "west", 1), 7, 3, true);

    @Test
    void aCityIsAdmittedWhileThereIsAPlace() {
        var city = city("330100", "330000", "east");
        assertThat(Quotas.admit(Optional.of(QUOTA), city, 2, false))
                .isEqualTo(new Admission(Outcome.WITHIN, 3, 2));
        assertThat(Quotas.admit(Optional.of(QUOTA), city, 2, true).outcome())
                .isEqualTo(Outcome.WITHIN);
        assertThat(Quotas.admit(Optional.of(QUOTA), city, 3, false))
                .isEqualTo(new Admission(Outcome.FULL, 3, 3));
        assertThat(Quotas.admit(Optional.of(QUOTA), city, 3, true))
                .isEqualTo(new Admission(Outcome.OVER, 3, 3));
    }

    @Test
    void noneIsReportedOverWhereTheNoticeAdmitsNoException() {
        var strict = new Settings.Quota(Map.of("east", 3), 3, 1, false);
        assertThat(
                        Quotas.admit(Optional.of(strict), city("330100", "330000", "east"), 3, true)
                                .outcome())
                .isEqualTo(Outcome.FULL);
    }

    @Test
    void aRegionThatTheLimitsDoNotNameHasNoPlaces() {
        assertThat(Quotas.admit(Optional.of(QUOTA), city("1", "2", "north"), 0, false))
                .isEqualTo(new Admission(Outcome.FULL, 0, 0));
    }

    @Test
    void aCallWithoutALimitAdmitsEverybody() {
        assertThat(Quotas.admit(Optional.empty(), city("1", "2", ""), 77, false))
                .isEqualTo(new Admission(Outcome.NO_LIMIT, 0, 77));
    }

    @Test
    void aSeparatelyPlannedCityCountsInItsProvince() {
        var ningbo =
                new Place("330200", Notices.text("n"), "p", "330000", "province", "east", true);
        assertThat(Quotas.countsIn(ningbo)).isEqualTo("330000");
    }

    @Test
    void theTotalsAreThoseOfTheAddressedProvinces() {
        var applicants = new Settings.Applicants(Notices.KINDS, Notices.LEVELS, Optional.empty());
        var provinces =
                List.of(
                        province("330000", "east", "province"),
                        province("320000", "east", "province"),
                        province("310000", "east", "municipality"),
                        province("650000", "west", "autonomous-region"),
                        province("710000", "", "province"));
        var sums = Quotas.arithmetic(applicants, QUOTA, provinces);
        assertThat(sums)
                .isEqualTo(new Quotas.Arithmetic(Map.of("east", 2, "west", 1), 7, List.of()));
        assertThat(sums.agrees(QUOTA)).isTrue();
        assertThat(sums.agrees(new Settings.Quota(QUOTA.limits(), 8, 3, true))).isFalse();
        assertThat(sums.agrees(new Settings.Quota(QUOTA.limits(), 7, 4, true))).isFalse();
        var more = new ArrayList<>(provinces);
        more.add(province("210000", "northeast", "province"));
        assertThat(Quotas.arithmetic(applicants, QUOTA, more).outside()).containsExactly("210000");
        assertThat(Quotas.arithmetic(applicants, QUOTA, more).agrees(QUOTA)).isFalse();
    }

    /** Cities arrive in some order; a list kept by hand says what each must have been told. */
    @RepeatedTest(300)
    void admittingOneAfterAnotherNeverExceedsALimitAndNeverWastesAPlace(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var limits = Map.of("a", random.nextInt(4), "b", random.nextInt(3));
        var quota = new Settings.Quota(limits, 0, 0, random.nextBoolean());
        var taken = new HashMap<String, Integer>();
        var asked = new HashMap<String, Integer>();
        var reported = new ArrayList<Reported>();
        for (int i = 0; i < 20; i++) {
            var province = String.valueOf(random.nextInt(4));
            var region = Integer.parseInt(province) % 2 == 0 ? "a" : "b";
            var city = city(String.valueOf(i), province, region);
            boolean over = random.nextBoolean();
            asked.merge(province, 1, Integer::sum);
            var admission =
                    Quotas.admit(Optional.of(quota), city, taken.getOrDefault(province, 0), over);
            boolean place = asked.getOrDefault(province, 0) <= limits.getOrDefault(region, 0);
            assertThat(admission.takesPlace()).isEqualTo(place);
            assertThat(admission.needsException())
                    .isEqualTo(!place && over && quota.overByException());
            assertThat(admission.admitted()).isEqualTo(place || admission.needsException());
            if (place) {
                taken.merge(province, 1, Integer::sum);
            }
            if (admission.admitted()) {
                reported.add(new Reported("A" + i, city, admission.needsException(), false));
            }
        }
        Collections.shuffle(reported, random);
        assertThat(Quotas.violations(Optional.of(quota), reported)).isEmpty();
        assertThat(Quotas.violations(Optional.empty(), reported)).isEmpty();
    }

    /** Any record at all: a province is named exactly if it holds more than its limit. */
    @RepeatedTest(300)
    void everyProvinceAboveItsLimitIsNamedWhateverTheOrder(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var quota = new Settings.Quota(Map.of("a", random.nextInt(4)), 0, 0, random.nextBoolean());
        var reported = new ArrayList<Reported>();
        var held = new int[3];
        var over = new int[3];
        for (int i = 0; i < random.nextInt(12); i++) {
            int province = random.nextInt(3);
            boolean isOver = random.nextInt(4) == 0;
            (isOver ? over : held)[province]++;
            reported.add(new Reported("A" + i, city("c" + i, "" + province, "a"), isOver, false));
        }
        var found = Quotas.violations(Optional.of(quota), reported);
        var shuffled = new ArrayList<>(reported);
        Collections.shuffle(shuffled, random);
        assertThat(Quotas.violations(Optional.of(quota), shuffled)).isEqualTo(found);
        for (int p = 0; p < 3; p++) {
            var codes = codes(found, "" + p);
            assertThat(codes.contains(Violation.Code.ABOVE_LIMIT))
                    .isEqualTo(held[p] > Quotas.limit(quota, "a"));
            assertThat(codes.contains(Violation.Code.OVER_NOT_ADMITTED))
                    .isEqualTo(over[p] > 0 && !quota.overByException());
        }
    }

    @Test
    void everyViolationIsASentenceInBothLanguages() {
        for (var code : Violation.Code.values()) {
            assertThat(new Violation(code, "330000", 3, 4, List.of("A")).text().byLanguage())
                    .hasSize(2)
                    .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
        }
    }

    @Test
    void whatIsOverTheLimitGoesOnOnlyWithAnException() {
        var city = city("1", "2", "east");
        assertThat(new Reported("A", city, false, false).mayGoOn()).isTrue();
        assertThat(new Reported("A", city, true, false).mayGoOn()).isFalse();
        assertThat(new Reported("A", city, true, true).mayGoOn()).isTrue();
    }

    private static Set<Violation.Code> codes(List<Violation> found, String province) {
        return found.stream()
                .filter(violation -> violation.province().equals(province))
                .map(Violation::code)
                .collect(Collectors.toSet());
    }

    private static Place city(String code, String province, String region) {
        return new Place(
                code, Notices.text(code), "prefecture-city", province, "province", region, false);
    }

    private static Province province(String code, String region, String kind) {
        return new Province(code, Notices.text(code), region, kind);
    }
}
