package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A joint organ stops a text that it does not agree with, and signs the one that it does. */
@BrowserStory
class JointOrganStory {
    @Autowired Selecting selecting;
    @LocalServerPort int port;

    private People people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new People(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aJointOrganDisagreesReadsWhatChangedAgreesAndSigns(int width) {
        var started = selecting.consulted();
        selecting.draft(started, "示例通知\n\n一、同意一个城市入选。");
        var organs = selecting.organs(started);
        var organ = organs.get(1).organ();
        var joint = people.in(organ, OrganKind.JOINT, "", Duty.CHECK, Duty.SIGN);
        var round = "/calls/%s/rounds/%s".formatted(started.call(), Selecting.ROUND);
        try (var browser = new Browser(port).wide(width)) {
            browser.signIn(joint).see("对名单文件提出意见").open(round + "/text").see("一、同意一个城市入选。");
            sound(browser);
            browser.tick("DISAGREE").type("password", People.PASSWORD).press("提出意见");
            browser.see("选择了“不同意”，请写明理由");
            sound(browser);
            browser.type("reason", "示例：应写明时间安排");
            browser.type("password", People.PASSWORD).press("提出意见").see("不同意，停止会签");
            sound(browser);

            selecting.draft(started, "示例通知\n\n一、同意一个城市入选。\n二、请写明时间安排。");
            browser.open(round + "/text/2").see("标出与第 1 稿的差别");
            assertThat(browser.text(".sf-marks ins")).contains("请写明时间安排");
            sound(browser);
            browser.open(round + "/text").tick("AGREE");
            browser.type("password", People.PASSWORD).press("提出意见").see("尚未提出意见");
            organs.stream()
                    .filter(other -> !other.organ().equals(organ))
                    .forEach(other -> selecting.agree(started, other));
            browser.open("/inbox").see("会签名单文件").open(round + "/text");
            sound(browser);
            browser.type("password", People.PASSWORD).press("会签此文本").see("会签 1 / 8");
            sound(browser);
            sound(browser.open(round).see("尚未会签"));
            sound(browser.open(round + "/consultation").see("示例纪要"));
            browser.open(round + "/consultation/new").see("没有");
        }
    }

    private static void sound(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }
}
