package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The host's three persons take a round from the locked marks to the issued list. */
@BrowserStory
// Each story begins its round itself.
@SuppressWarnings("NullAway.Init")
class HostSelectsStory {
    private static final String HOST = "ndrc";

    @Autowired Selecting selecting;
    @LocalServerPort int port;

    private People people;
    private Selecting.Started started;
    private String round;
    private int width;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new People(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theHostRanksConsultsDraftsProposesAndIssues(int screen) {
        width = screen;
        // Two places: the second and the third city are tied on the line.
        started = selecting.reviewed(2, 5, 3, 3);
        round = "/calls/%s/rounds/%s".formatted(started.call(), Selecting.ROUND);
        as(Duty.CHECK, this::rank);
        as(Duty.SIGN, this::consult);
        as(Duty.HANDLE, this::draft);
        selecting.organs(started).stream()
                .skip(1)
                .forEach(organ -> selecting.agree(started, organ));
        as(Duty.CHECK, this::agree);
        as(Duty.SIGN, this::sign);
        selecting.organs(started).stream().skip(1).forEach(organ -> selecting.sign(started, organ));
        as(Duty.SIGN, this::propose);
        selecting.letTheTimeRunOut(started);
        as(Duty.SIGN, this::issue);
    }

    private void as(Duty duty, Consumer<Browser> work) {
        var someone = people.in(HOST, OrganKind.HOST, "", duty);
        try (var browser = new Browser(port).wide(width)) {
            work.accept(browser.signIn(someone));
        }
    }

    private void sound(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }

    private static Browser press(Browser browser, String button) {
        return browser.type("password", People.PASSWORD).press(button);
    }

    private void rank(Browser browser) {
        browser.see("形成排序建议").open(round).see("待形成排序建议");
        sound(browser);
        browser.open(round + "/ranking").see("以下排序尚未存证").see("2 个并列第 2 名");
        sound(browser);
        press(browser, "形成排序建议").see("已存证");
        sound(browser.open(round + "/ranking?q=合肥").see("查到 1 行"));
    }

    private void consult(Browser browser) {
        var first = started.receipts().get(0);
        browser.see("记录部门会商").open(round + "/consultation").follow("记录会商");
        browser.see("已选 1 个，名额 2 个");
        sound(browser);
        browser.tick(first).tick(started.receipts().get(1)).tick(started.receipts().get(2));
        browser.see("已选 2 个").see("与建议不一致 1 个").type("minutes", "示例纪要：参加八部门");
        press(browser, "记录会商结果").see("在建议线以上而未列入，请在该行写明理由").see("中写明建议线处的并列怎样决定");
        sound(browser);
        browser.type("reason-" + first, "示例：资金来源未落实").type("tie", "示例：两市都列入");
        press(browser, "记录会商结果").see("第 1 次会商").see("示例：资金来源未落实");
        sound(browser);
        browser.open(round + "/ranking").see("2 个城市并列第 2 名").see("已由会商确定");
    }

    private void draft(Browser browser) {
        browser.see("起草名单文件").open(round + "/text").see("还没有名单文件");
        browser.follow("起草名单文件").see("正文按第 1 次会商的结果生成");
        sound(browser);
        assertThat(browser.text("#draft-text")).contains("河南省：", "湖北省：").doesNotContain("合肥");
        press(browser, "提出此稿").see("第 1 稿").see("国家发展改革委");
        sound(browser);
    }

    private void agree(Browser browser) {
        browser.see("对名单文件提出意见").open(round + "/text").see("国家发展改革委尚未提出意见");
        browser.tick("AGREE");
        press(browser, "提出意见").see("尚未会签");
    }

    private void sign(Browser browser) {
        browser.see("会签名单文件").open(round + "/proposal").see("尚未会签");
        sound(browser);
        browser.open(round + "/text");
        press(browser, "会签此文本").see("会签 1 / 8");
    }

    private void propose(Browser browser) {
        browser.see("公示拟入选名单").open(round + "/proposal").see("为期 7 个工作日");
        press(browser, "公示拟入选名单").see("公示中");
        sound(browser);
        sound(browser.open(round + "/issue").see("期间受理异议"));
    }

    private void issue(Browser browser) {
        browser.see("印发名单").open(round + "/issue").see("待国家发展改革委印发名单");
        browser.type("number", "示例发改〔2013〕9号").typeAt("#issue-dated", "09152013");
        press(browser, "印发名单").see("名单已印发：示例发改〔2013〕9号");
        sound(browser);
        sound(browser.open(round).see("已印发"));
        sound(browser.open("/en" + round).see("The list has been issued"));
    }
}
