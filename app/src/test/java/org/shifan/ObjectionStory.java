package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.Office;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody without an account objects to the list; the host checks and answers. */
@BrowserStory
class ObjectionStory {
    @Autowired Selecting selecting;
    @Autowired Proposals proposals;
    @LocalServerPort int port;

    private People people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new People(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theObjectionIsReceivedCheckedAndAnswered(int width) {
        var started = selecting.signed();
        var call = "/calls/" + started.call();
        var desk = call + "/rounds/" + Selecting.ROUND + "/objections";
        try (var stranger = new Browser(port).wide(width)) {
            sound(stranger.open(call + "/objections/new").see("名单尚未公示"));
            var unused = proposals.propose(Office.host(), started.call(), Selecting.ROUND);
            stranger.open(call + "/objections/new").see("任何单位和个人都可以提出");
            sound(stranger);
            stranger.type("ground", "示例：数据与公开资料不一致").type("name", " ").type("contact", "x");
            stranger.press("提出异议").see("请填写姓名或者单位");
            sound(stranger);
            stranger.type("name", "示例公众甲").press("提出异议").see("异议已经受理").see("第 1 号异议");
            sound(stranger);
            assertThat(stranger.text("main")).doesNotContain("示例公众甲");

            both(width, desk);
            check(width, desk);
            answer(width, desk);
            stranger.open(call + "/objections/1").see("示例：已核对来源").see("异议不成立");
            sound(stranger);

            stranger.open(call + "/objections/new").type("ground", "示例：太迟");
            stranger.type("name", "示例公众乙").type("contact", "x");
            selecting.letTheTimeRunOut(started);
            stranger.press("提出异议").see("不再受理异议").see("objection.closed");
            sound(stranger.open(call + "/objections/new").see("不再受理异议"));
            sound(stranger.open("/en" + call + "/objections/1").see("Not upheld"));
        }
    }

    /** Whoever may do either is offered both. */
    private void both(int width, String desk) {
        var everything = people.in("ndrc", OrganKind.HOST, "", Duty.HANDLE, Duty.SIGN);
        try (var browser = new Browser(port).wide(width)) {
            sound(browser.signIn(everything).open(desk + "/1").see("记录核查情况").see("答复异议"));
        }
    }

    private void check(int width, String desk) {
        var handler = people.in("ndrc", OrganKind.HOST, "", Duty.HANDLE);
        try (var browser = new Browser(port).wide(width)) {
            browser.signIn(handler).see("核查第 1 号异议").open(desk).see("示例公众甲");
            sound(browser);
            browser.follow("第 1 号异议").see("不公开").type("finding", "示例：已向来源核实");
            sound(browser);
            browser.type("password", People.PASSWORD).press("记录核查情况").see("已核查，待答复");
        }
    }

    private void answer(int width, String desk) {
        var signer = people.in("ndrc", OrganKind.HOST, "", Duty.SIGN);
        try (var browser = new Browser(port).wide(width)) {
            browser.signIn(signer).see("答复第 1 号异议").open(desk + "/1").see("示例：已向来源核实");
            browser.tick("false").type("reason", "示例：已核对来源");
            sound(browser);
            browser.type("password", People.PASSWORD).press("答复异议").see("不成立");
            sound(browser);
        }
    }

    private static void sound(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }
}
