package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shifan.programme.selection.Objections;

/**
 * In a browser that runs no scripts the host puts a text forward, a joint organ gives its opinion,
 * the clock moves on, and the public reads the list and objects to it.
 */
@Tag("browser")
@Order(ExamplePortal.SELECTION + 1)
class WithoutScriptStory {
    private static final String CALL = "/calls/2013-second-batch";

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.SELECTION);

    @Test
    void fromTheTextToAnObjectionNobodyNeedsAScript() throws Exception {
        try (var browser = portal.browser(1440).withoutScripts()) {
            host(browser);
            jointOrgan(browser);
            clock(browser);
            result(browser);
            objection(browser);
        }
        try (var browser = portal.browser(390).withoutScripts()) {
            places(browser);
        }
    }

    private static void host(Browser browser) {
        browser.enterAs("国家发展改革委", "示例用户甲").follow("会商与遴选");
        browser.follow("English").see("What the public sees").follow("中文").see("对外公开的范围");
        browser.open(CALL + "/rounds/selection/text/new").type("text", "\n示例：请按期报告进展。");
        browser.press("提出此稿").see("示例：请按期报告进展。").see("尚未提出意见");
    }

    private static void jointOrgan(Browser browser) {
        browser.enterAs("质检总局").follow("对名单文件提出意见").see("示例：请按期报告进展。");
        browser.tick("AGREE").press("提出意见").see("同意");
        browser.open("/account").press("退出登录").see("通知与批次");
        browser.open("/inbox").see("登录");
        assertThat(browser.path()).isEqualTo("/sign-in");
    }

    /** To the day after the list has been made public; each day is played while one waits. */
    private static void clock(Browser browser) {
        for (int day = 12; day < 17; day++) {
            browser.open("/example").press("往前一天");
            while (browser.text("main").contains("刷新本页")) {
                browser.follow("刷新本页");
            }
        }
    }

    private static void result(Browser browser) throws Exception {
        browser.open(CALL + "/result").see("地图要用 JavaScript 画").follow("省份");
        browser.type("q", "石家庄").press("查找").see("第 1 至 1 行");
        var csv = read(browser.target("下载 CSV"));
        assertThat(csv).contains("石家庄市").doesNotContain("邯郸市");
        browser.follow("石家庄市").see("会商列入").see("下载数据包");
    }

    private void objection(Browser browser) {
        browser.open(CALL + "/result").follow("对拟入选名单提出异议").see("任何单位和个人都可以提出");
        browser.type("ground", "示例：没有脚本也能提出异议。").type("name", "示例公众丙").type("contact", "x");
        browser.press("提出异议").see("异议已经受理");
        assertThat(portal.bean(Objections.class).of("2013-second-batch"))
                .anyMatch(one -> one.ground().equals("示例：没有脚本也能提出异议。"));
    }

    private static void places(Browser browser) {
        browser.open("/places").follow("下一页").see("上一页").type("q", "石家庄").press("查找");
        browser.follow("石家庄市").see("折线图要用 JavaScript 画").see("地图要用 JavaScript 画");
        assertThat(browser.text("main")).doesNotContain("复制");
    }

    private static String read(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
