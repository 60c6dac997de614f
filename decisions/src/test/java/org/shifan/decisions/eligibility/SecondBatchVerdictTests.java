package org.shifan.decisions.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.quota.Province;
import org.shifan.decisions.quota.Quotas;

/** The rules of the second batch as its file has them, over lists of two or three cities. */
class SecondBatchVerdictTests {

    private static final Map<String, CityList> LISTS =
            Map.of(
                    "legislative-power-2013", unverified("legislative-power-2013", "320200", true),
                    "trade-reform-pilots", unverified("trade-reform-pilots", "330782", true),
                    "gdp-2012-top-100", unverified("gdp-2012-top-100", "320500", true),
                    "wangshang-index-2013", unverified("wangshang-index-2013", "330700", false),
                    "designated-before-2013",
                            unverified("designated-before-2013", "440300", false));

    private static Notice notice;
    private static Eligibility eligibility;

    @BeforeAll
    static void readTheNotice() throws IOException {
        notice = NoticeFile.parse(Files.readAllBytes(Path.of("../notices/2013-second-batch.yaml")));
        eligibility = Eligibility.of(notice, LISTS);
    }

    private static CityList unverified(String id, String code, boolean complete) {
        return Lists.list(id, "code\n" + code + "\n", complete, Standing.UNVERIFIED);
    }

    @Test
    void oneConditionIsEnough() {
        for (var code : List.of("320200", "330782", "320500", "330700")) {
            var verdict = eligibility.judge(Lists.city(code));
            assertThat(verdict.answer()).as(code).isEqualTo(Answer.YES);
            assertThat(verdict.alternatives()).hasSize(3);
            assertThat(verdict.restsOnUnverified()).isTrue();
        }
    }

    @Test
    void aCityOnNoListIsUnknownBecauseTheThirdListIsIncomplete() {
        var verdict = eligibility.judge(Lists.city("510700"));
        assertThat(verdict.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict.alternatives())
                .extracting(AlternativeVerdict::answer)
                .containsExactly(Answer.NO, Answer.NO, Answer.UNKNOWN);
    }

    @Test
    void anAlreadyDesignatedCityDoesNotApplyAgain() {
        assertThat(eligibility.judge(Lists.city("440300")).answer()).isEqualTo(Answer.NO);
    }

    @Test
    void twentySevenUnitsHaveFiftyPlaces() {
        var provinces = new ArrayList<Province>();
        Map.of("east", 7, "central", 6, "northeast", 3, "west", 11)
                .forEach(
                        (region, count) -> {
                            for (int i = 0; i < count; i++) {
                                provinces.add(province(region, region + i, "province"));
                            }
                        });
        List.of("east", "east", "east", "west")
                .forEach(region -> provinces.add(province(region, "m", "municipality")));
        var quota = notice.settings().quota().orElseThrow();
        var sums = Quotas.arithmetic(notice.settings().applicants(), quota, provinces);
        assertThat(sums.places()).isEqualTo(50);
        assertThat(sums.agrees(quota)).isTrue();
    }

    private static Province province(String region, String code, String kind) {
        return new Province(code, Notices.text(code), region, kind);
    }
}
