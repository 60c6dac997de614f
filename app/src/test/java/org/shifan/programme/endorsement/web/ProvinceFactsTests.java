package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

/** What the cards above the comparison count is what the comparison shows. */
@ShifanTest
class ProvinceFactsTests {
    private static final String PROVINCE = "340000";

    @Autowired Programme programme;
    @Autowired Reviewing reviewing;
    @Autowired ProvincePages pages;

    @Test
    void whatIsReportedStillCountsAsApprovedAndAgreed() {
        var call = programme.open();
        var drafted = programme.drafted(call, "340500");
        var approved = programme.approved(call, "340200");
        var agreed = programme.agreed(call, "340400");
        assertThat(drafted.province()).isEqualTo(PROVINCE);
        assertThat(figure("endorsement.approved")).isEqualTo(2L);
        assertThat(figure("endorsement.agreed")).isEqualTo(1L);
        var reported = reviewing.reported(call, "340100");
        assertThat(reported.call()).isEqualTo(approved.call()).isEqualTo(agreed.call());
        assertThat(figure("endorsement.approved")).isEqualTo(3L);
        assertThat(figure("endorsement.agreed")).isEqualTo(2L);
    }

    private Object figure(String key) {
        return Objects.requireNonNull(
                pages.show(Office.commission(PROVINCE)).facts().stream()
                        .filter(fact -> fact.name().equals(Words.of(key)))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
