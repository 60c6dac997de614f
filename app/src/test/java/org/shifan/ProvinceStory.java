package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A province agrees, ranks and reports, withdraws its report, and returns a plan. */
@Tag("browser")
@Order(ExamplePortal.ENDORSEMENT)
class ProvinceStory {
    private static final String COMMISSION = "安徽省发展和改革委员会";
    private static final String CITY = "/province/cities/" + Anhui.CITY;

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.ENDORSEMENT);
    private final Anhui anhui = new Anhui(portal);

    @Test
    void aProvinceAgreesReportsWithdrawsAndReturns() {
        anhui.returned("示例：资金来源没有写明。");
        anhui.approved();
        try (var browser = portal.browser(1440)) {
            agree(browser);
            report(browser);
            copy(browser);
            withdrawAndReturn(browser);
        }
    }

    private static void agree(Browser browser) {
        browser.actAs("安徽省人民政府").see("办理省级政府同意").look("/province", CITY, "/plans/340400");
        browser.wide(1440).open(CITY).fill("number", " ").fill("dated", "2013-11-25");
        browser.press("同意该市申报").see("请填写文件上的文号");
        assertThat(browser.barriers()).isEmpty();
        browser.fill("number", "示例省函〔2013〕9号");
        browser.press("同意该市申报").see("已同意");
    }

    private void report(Browser browser) {
        browser.actAs(COMMISSION).follow("列入汇总报送").see("报送并抄送").look("/province");
        browser.wide(1440).open("/province");
        assertThat(browser.value("rank-340400") + browser.value("rank-340100")).isEmpty();
        browser.fill("rank-340400", "甲").fill("rank-340100", "1");
        browser.fill("number", "示例发改〔2013〕9号").fill("dated", "2013-11-25");
        browser.press("报送并抄送").see("填写的不是数字");
        browser.fill("rank-340400", "1").fill("rank-340100", "1");
        browser.press("报送并抄送").see("排序须从 1 连续编号");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.value("number")).isEqualTo("示例发改〔2013〕9号");
        browser.fill("rank-340400", "1").fill("rank-340100", "2");
        browser.press("报送并抄送").see("在报送期限 2013-11-27 24:00 之前");
        browser.look(browser.path());
        var number = anhui.city().receipt().orElseThrow();
        browser.wide(1440).follow(number).see("包含证明有效");
    }

    private static void copy(Browser browser) {
        browser.actAs("财政部").see("签收抄送").look("/host/reports");
        browser.wide(1440).open("/host/reports?q=示例发改〔2013〕9号").follow("示例发改〔2013〕9号");
        browser.press("签收").see("已签收").look(browser.path());
        browser.wide(1440).open("/plans/340400").see("第 1 版");
    }

    private static void withdrawAndReturn(Browser browser) {
        browser.actAs(COMMISSION).open("/province").fill("reason", " ");
        browser.press("撤回报送").see("请写明理由");
        browser.fill("reason", "示例：排序有误。").press("撤回报送").see("报送编号作废");
        browser.open(CITY).fill("reason", "示例：指标没有基期。").press("退回该市").see("起草中");
        browser.actAs("淮南市创建工作牵头部门", "示例用户甲").see("修改被退回的方案");
        browser.open("/plan").see("示例：指标没有基期。");
    }
}
