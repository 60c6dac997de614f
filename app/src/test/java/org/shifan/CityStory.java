package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city drafts its plan again, has it approved, and holds its receipt. */
@Tag("browser")
@Order(ExamplePortal.ENDORSEMENT)
class CityStory {
    private static final String LEAD = "淮南市创建工作牵头部门";
    private static final String SECTION = "/plan/sections/situation";

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.ENDORSEMENT);
    private final Anhui anhui = new Anhui(portal);

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void whatIsWrittenWithoutAConnectionOutlivesTheTab(int width) {
        anhui.returned("示例：资金来源没有写明。");
        try (var browser = portal.browser(width)) {
            browser.actAs(LEAD, "示例用户甲").see("修改被退回的方案");
            browser.open("/plan").see("示例：资金来源没有写明。");
            browser.open(SECTION).online(false).type("text", "断网时写的 " + width + "。");
            browser.see("没有连上服务器，内容已留在本机").closeTab().wide(width).online(true);
            browser.open(SECTION).see("没有确认保存的内容");
            assertThat(browser.barriers()).isEmpty();
            browser.press("恢复并保存").see("已保存 ");
            browser.open(SECTION);
            assertThat(browser.value("text")).contains("断网时写的 " + width + "。");
        }
    }

    @Test
    void ofTwoPeopleAtOneParagraphTheSecondSeesBothTextsAndNothingIsOverwritten() {
        anhui.returned("示例：资金来源没有写明。");
        try (var one = portal.browser(1440);
                var other = portal.browser(390)) {
            one.actAs(LEAD, "示例用户甲").open(SECTION);
            other.actAs(LEAD, "示例用户乙").open(SECTION);
            var text = one.value("text").strip();
            one.fill("text", text + "甲补充。").press("保存").see("已保存 ");
            other.fill("text", text + "乙补充。").press("保存").see("没有覆盖任何一份");
            other.see("甲补充。").see("乙补充。");
            assertThat(other.barriers()).isEmpty();
            assertThat(other.scrollsSideways()).isFalse();
            assertThat(one.open(SECTION).value("text")).contains("甲补充。").doesNotContain("乙补充。");
            other.press("保存合并后的内容").see("已保存 ");
            assertThat(one.open(SECTION).value("text")).contains("甲补充。", "乙补充。");
        }
    }

    @Test
    void theGovernmentSendsThePlanBackAndWhoDraftsReadsWhy() {
        anhui.returned("示例：资金来源没有写明。");
        try (var browser = portal.browser(1440)) {
            browser.actAs(LEAD, "示例用户甲").open("/plan").press("定稿并报市政府").see("待批准");
            browser.actAs("淮南市人民政府").see("阅读并批准方案").look("/approval");
            browser.wide(1440).open("/approval").fill("reason", " ").press("退回牵头部门");
            browser.see("请写明须修改的地方").fill("reason", "示例：目标须量化。").press("退回牵头部门");
            browser.see("起草中").see("市政府退回修改");
            browser.actAs(LEAD, "示例用户甲").see("修改被退回的方案").look("/plan");
            browser.wide(1440).open("/plan").see("被退回，理由如下").see("示例：目标须量化。");
        }
    }

    @Test
    void aCityGoesFromItsDraftToItsReceipt() {
        anhui.returned("示例：资金来源没有写明。");
        try (var browser = portal.browser(1440)) {
            browser.actAs(LEAD, "示例用户甲")
                    .look(
                            "/inbox",
                            "/plan",
                            SECTION,
                            SECTION + "/revisions?revision=1",
                            "/plan/measures/table",
                            "/plan/versions/1/restore",
                            "/materials");
            browser.wide(1440).open(SECTION).type("text", "定稿前补充。").press("保存").see("已保存 ");
            browser.open("/plan").press("定稿并报市政府").see("待批准");
            int version = anhui.city().version();
            browser.open("/plans/340400/compare?from=1&to=" + version).see("定稿前补充。");
            browser.look(
                    "/plans/340400",
                    "/plans/340400/print",
                    "/plans/340400/compare?from=1&to=" + version);
            assertThat(browser.file("/plans/340400/plan.json")).startsWith("200 application/json");
            assertThat(browser.file("/plans/340400/plan.pdf"))
                    .startsWith("200 application/pdf %PDF");

            browser.wide(1440).actAs("淮南市人民政府").see("阅读并批准方案").look("/approval");
            browser.wide(1440).open("/approval").fill("number", " ").fill("dated", "2013-11-25");
            browser.press("批准这一版").see("请填写文件上的文号").fill("number", "示例政函〔2013〕9号");
            browser.press("批准这一版").see("已批准");
            anhui.reported();
            receipt(browser);
        }
    }

    private void receipt(Browser browser) {
        var number = anhui.city().receipt().orElseThrow();
        browser.wide(1440).actAs(LEAD, "示例用户甲").open("/plan");
        browser.follow("查看并下载回执 " + number).see("包含证明有效").see("示例政函〔2013〕9号");
        browser.look("/receipts/" + number);
        var files = "/receipts/" + number + "/";
        assertThat(browser.file(files + "receipt.pdf?language=zh"))
                .startsWith("200 application/pdf %PDF");
        assertThat(browser.file(files + "receipt.pdf?language=en"))
                .startsWith("200 application/pdf %PDF");
        assertThat(browser.file(files + "receipt.json"))
                .startsWith("200 application/json")
                .contains("checkpoint");
        browser.wide(1440).actAs("合肥市创建工作牵头部门");
        assertThat(browser.file("/receipts/" + number)).startsWith("403");
        assertThat(browser.file("/plans/340400")).startsWith("403");
    }
}
