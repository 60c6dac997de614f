package org.shifan.programme.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.programme.Office;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever ranks reads which applications take no part, and why. */
@ShifanTest
class LeftOutTests {
    @Autowired Reviewing reviewing;
    @Autowired FormalCheck check;
    @Autowired RankingPages pages;
    @Autowired JdbcClient jdbc;

    @Test
    void whatWasNotSuppliedInTimeIsNamedOnceItsTimeIsOver() {
        var call = reviewing.open();
        var ranked = reviewing.eligible(call, "410300");
        var reported = reviewing.reported(call, "340100");
        var receipt = reported.receipt();
        var asked = check.request(Office.host(), reported.id(), List.of("示例：缺封面"));
        assertThat(asked).isNotNull();
        assertThat(ranked.state().foundEligible()).isTrue();
        assertThat(leftOut(call)).isEmpty();
        var unused =
                jdbc.sql(
                                """
                                update application.supplement
                                set due = requested_at - interval '1 day' where receipt = ?
                                """)
                        .param(receipt.orElseThrow())
                        .update();
        assertThat(leftOut(call))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.receipt()).isEqualTo(receipt);
                            assertThat(one.why())
                                    .isEqualTo(Badge.of(Badge.Tone.WARN, "eligibility.overdue"));
                        });
    }

    private List<RankingPages.LeftOut> leftOut(String call) {
        var page = pages.show(call, Reviewing.ROUND, Office.host(), new Asked("/", Map.of()));
        return Optional.ofNullable((List<?>) page.getModel().get("leftOut")).orElseThrow().stream()
                .map(RankingPages.LeftOut.class::cast)
                .toList();
    }
}
