package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever decides looks at every desk of the selection on the whole example; nothing is done. */
@Tag("browser")
@Order(ExamplePortal.SELECTION)
class SelectionDesksStory {
    private static final String ROUND = "/calls/2013-second-batch/rounds/selection";

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.SELECTION);

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theHostSeesWhereTheRoundStands(int width) {
        try (var browser = portal.browser(width)) {
            browser.actAs("国家发展改革委", "示例用户丙").open("/selection").see("对外公开的范围");
            sound(browser);
            sound(browser.open(ROUND + "/ranking").see("建议线，名额 30 个"));
            sound(browser.open(ROUND + "/consultation/new").see("并列的取舍"));
            sound(browser.open(ROUND + "/text/new").see("全体部门会签的就是这段文字"));
            sound(browser.open(ROUND + "/proposal").see("拟入选名单"));
            sound(browser.open(ROUND + "/objections").see("异议"));
            sound(browser.open(ROUND + "/issue").see("数据包"));
            sound(browser.open("/search?q=遴选").see("会商与遴选"));
            sound(browser.open("/en" + ROUND + "/ranking").see("The line: 30 places"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aJointOrganSeesTheTextInFull(int width) {
        try (var browser = portal.browser(width)) {
            browser.actAs("质检总局").open(ROUND + "/text").see("SHA-256").see("各部门意见与会签");
            sound(browser);
            sound(browser.open("/en" + ROUND).see("What the public sees"));
            sound(browser.open(ROUND + "/text/2").see("标出与第 1 稿的差别"));
        }
    }

    private static void sound(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }
}
