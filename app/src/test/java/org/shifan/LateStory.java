package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;

/**
 * A report came twenty seconds late: its unit is told what to do, and the host says why it stays.
 */
@Tag("browser")
@Order(ExamplePortal.REVIEW)
class LateStory {
    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.REVIEW);

    @Test
    void theUnitSeesBothInstantsAndTheHostDecides() {
        var late = late();
        try (var browser = portal.browser(1440)) {
            browser.actAs("示例庚市发展和改革委员会").open("/province/reports/" + late.id());
            browser.see("2013-11-28 00:00:20").see("2013-11-28 00:00:00 之前").see("逾期 20 秒");
            browser.see("函请主办单位受理").look("/province/reports/" + late.id(), "/province");

            browser.wide(1440).actAs("国家发展改革委", "示例用户丙").see("决定是否受理逾期报送");
            browser.look("/host", "/host/reports", "/host/reports/" + late.id(), "/host/paper");
            browser.wide(1440).open("/host/reports/" + late.id()).press("维持不予受理");
            assertThat(browser.path()).isEqualTo("/host/reports/" + late.id());
            browser.typeAt("#endorsement-uphold-reason", "示例：没有证明材料。");
            browser.press("维持不予受理").see("主办单位已决定维持不予受理").open("/inbox");

            browser.actAs("示例庚市发展和改革委员会").open("/province/reports/" + late.id());
            browser.see("示例：没有证明材料。");
        }
    }

    private Report late() {
        return portal.bean(Reports.class).ofCall(Anhui.CALL).stream()
                .filter(report -> report.standing() == Standing.REFUSED_LATE)
                .findFirst()
                .orElseThrow();
    }
}
