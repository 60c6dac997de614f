package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One city goes the whole way by hand, while the script plays all the others. */
@Tag("browser")
@Order(ExamplePortal.PUBLISHED + 1)
class WholeWayStory {
    private static final String CITY = "义乌市";
    private static final String AREA = "完善电子商务法规政策环境";

    @Test
    void aCityPlansIsApprovedAgreedReportedReviewedAndChosen() {
        try (var portal = ExamplePortal.alone(ExamplePortal.DRAFTING);
                var browser = portal.browser(1440)) {
            plan(browser);
            approve(browser);
            agree(browser);
            moveOn(browser, "评议");
            browser.actAs(CITY, "牵头部门").open("/plan").see("SF-2013-2-330782-1");
            look(browser);
            moveOn(browser, "遴选");
            moveOn(browser, "公布");
            browser.open("/calls/2013-second-batch/result").follow(CITY).see("会商列入");
            browser.see("示例义政函〔2013〕7号").see("专家评分");
            look(browser);
        }
    }

    private static void plan(Browser browser) {
        browser.actAs(CITY, "牵头部门").open("/plan").see("定稿并报市政府");
        look(browser);
        browser.open("/plan/measures/new").type("title", "小商品跨境通关平台二期");
        browser.unfold(AREA)
                .tick("1.1")
                .type("lead", "市商务局")
                .type("funds", "1200")
                .fill("due", "2014-09");
        browser.press("保存").see("小商品跨境通关平台二期");
        browser.open("/plan").press("定稿并报市政府").see("第 1 版");
        look(browser);
    }

    private static void approve(Browser browser) {
        browser.actAs(CITY + "人民政府").open("/approval").see("小商品跨境通关平台二期");
        look(browser);
        browser.type("number", "示例义政函〔2013〕7号").fill("dated", "2013-11-18");
        browser.press("批准这一版").see("已经批准");
    }

    private static void agree(Browser browser) {
        browser.actAs("浙江省人民政府").open("/province/cities/330782").see("同意该市申报");
        look(browser);
        browser.type("number", "示例浙政函〔2013〕9号").fill("dated", "2013-11-18");
        browser.press("同意该市申报").see("示例浙政函〔2013〕9号，2013-11-18");
    }

    private static void moveOn(Browser browser, String stage) {
        browser.open("/example").pressStarting("走到" + stage + "（").see("脚本还有");
        browser.untilGone("走到" + stage + "（").untilGone("正在走到");
        look(browser);
    }

    private static void look(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }
}
