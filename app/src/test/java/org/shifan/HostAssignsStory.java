package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.review.Reviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The host appoints experts, sees that they are too few, appoints more, and assigns. */
@BrowserStory
class HostAssignsStory {
    @Autowired ApplicationContext context;
    @Autowired Reviewing reviewing;
    @Autowired Experts experts;
    @Autowired Reviews reviews;
    @LocalServerPort int port;
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theHostAppointsUntilTheExpertsSufficeAndAssigns(int width) throws IOException {
        var people = new People(context);
        var host = people.in("ndrc", OrganKind.HOST, "", Duty.HANDLE, Duty.SIGN);
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var open = reviewing.reported(call, "410300");
        var pool =
                java.util.stream.Stream.generate(
                                () -> people.in("experts", OrganKind.EXPERTS, "", Duty.HANDLE))
                        .limit(3)
                        .toList();
        var panels = "/calls/" + call + "/rounds/" + Reviewing.ROUND + "/panels";
        try (var browser = new Browser(port).wide(width)) {
            browser.signIn(host).open("/calls/" + call + "/experts").see("还没有聘请专家。");
            sound(browser);
            browser.open("/calls/" + call + "/experts/new").tick(pool.getFirst().username());
            browser.type("employer", "示例大学").type("city", "不存在的城市");
            browser.type("password", People.PASSWORD).press("聘请专家").see("没有这个城市：不存在的城市");
            sound(browser);
            browser.clear("city").type("city", "合肥市").type("password", People.PASSWORD);
            browser.press("聘请专家").see("安徽省");
            browser.open(panels + "/assign");
            browser.see("没有审结的申报").see("排不满的申报").see("请增聘专家");
            sound(browser);
            reviewing.admit(open);
            many(browser, call, "nobody-here,示例大学,410000,,9,ndrc\nshort,示例大学\n");
            browser.see("第 2 行“登录名”列").see("第 2 行“任务编号”列：没有这项任务：9。");
            browser.see("第 3 行第 3 列：该行有 2 格，首行有 6 列");
            sound(browser);
            assertThat(experts.of(call)).hasSize(1);
            many(
                    browser,
                    call,
                    pool.get(1).username()
                            + ",示例学院,湖北省,,1 2,财政部\n"
                            + pool.get(2).username()
                            + ",示例研究院,420000,,,ndrc\n");
            browser.see("E03");
            sound(browser);
            browser.open(panels + "/assign").see("等待分派的申报").see("E02、E03").see("每位专家的份数");
            sound(browser);
            assertThat(reviews.panels(call, Reviewing.ROUND)).isEmpty();
            browser.type("password", People.PASSWORD).press("分派评议").see("评分进度");
            sound(browser);
        }
        assertThat(experts.of(call)).extracting(Member::code).containsExactly("E01", "E02", "E03");
        assertThat(reviews.panels(call, Reviewing.ROUND).get(one.receipt().orElseThrow()))
                .as("the one of the own province stands back")
                .containsExactly("E02", "E03");
    }

    private void many(Browser browser, String call, String lines) throws IOException {
        // As a Chinese spreadsheet writes it.
        var text = "登录名,工作单位,省份,城市,任务编号,推荐部门\n" + lines;
        var file =
                Files.write(
                        folder.resolve("experts.csv"), text.getBytes(Charset.forName("GB18030")));
        browser.open("/calls/" + call + "/experts/many").see("表格的写法");
        browser.type("table", file.toString()).type("password", People.PASSWORD);
        browser.press("聘请表中的专家");
    }

    private static void sound(Browser browser) {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
    }
}
