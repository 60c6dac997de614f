package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;

/** An expert reads a plan, marks it, comes back to it, locks it; and is excused from another. */
@Tag("browser")
@Order(ExamplePortal.REVIEW)
class ExpertStory {
    private static final String CALL = "2013-second-batch";
    private static final String ROUND = "selection";
    private static final List<String> CRITERIA =
            List.of("base", "policy", "measures", "indicators", "organisation");

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.REVIEW);

    @ParameterizedTest
    @CsvSource({"1440, E12", "390, E24"})
    void anExpertReadsMarksClosesTheTabFindsTheMarksAgainAndLocks(int width, String code) {
        var person = person(code);
        var open = open(person);
        var first = open.getFirst();
        try (var browser = portal.browser(width)) {
            browser.actAs(name(person)).see("评议方案");
            sound(browser);
            browser.open("/review").see("未开始");
            sound(browser);
            browser.follow("开始评议：" + city(first)).see("报送时的方案");
            assertThat(browser.path()).isEqualTo(path(first));
            CRITERIA.stream().limit(4).forEach(one -> browser.choose("mark-" + one + "-4"));
            browser.see("已评 4 / 5 项").see("还差：组织保障、评议意见");
            sound(browser);
        }
        try (var browser = portal.browser(width)) {
            browser.actAs(name(person)).open(path(first)).see("已评 4 / 5 项");
            browser.choose("mark-organisation-3").type("opinion", "示例：措施与指标对应，资金来源清楚。");
            browser.see("各项已评，可以锁定").press("锁定评分").see("评分已锁定").see("不能撤回，不能修改。");
            assertThat(browser.text("#sheet")).contains("措施与指标对应").doesNotContain("保存");
            sound(browser);
            browser.follow("下一份：" + city(open.get(1))).see("还没有保存");
            assertThat(browser.path()).isEqualTo(path(open.get(1)));
        }
        assertThat(portal.bean(Seats.class).ofPerson(person))
                .filteredOn(seat -> seat.receipt().equals(first.receipt()))
                .extracting(Seat::state)
                .containsExactly(Seat.State.LOCKED);
    }

    @ParameterizedTest
    @CsvSource({"1440, E13", "390, E25"})
    void anExpertIsExcusedFromOneSeesNoOthersAndTheHostFindsAnother(int width, String code) {
        var person = person(code);
        var excused = open(person).getFirst();
        var foreign =
                portal.bean(Seats.class).of(CALL, ROUND).stream()
                        .filter(seat -> !receipts(person).contains(seat.receipt()))
                        .findFirst()
                        .orElseThrow();
        try (var browser = portal.browser(width)) {
            browser.actAs(name(person)).open(path(foreign)).see("没有这个页面");
            browser.open("/calls/" + CALL + "/rounds/" + ROUND + "/panels").see("没有这项权限");
            browser.open("/review/conflicts?receipt=" + excused.receipt());
            browser.type("reason", "示例：参加过该市方案的论证。");
            sound(browser);
            browser.press("申请回避").see("我申请的回避").see("示例：参加过该市方案的论证。");
            browser.open(path(excused)).see("没有这个页面");
            browser.open("/review").see("已申请回避，待更换");
            browser.actAs("国家发展改革委", "示例用户丙").follow("更换专家 " + code);
            browser.see("更换专家").see("已申请回避，待更换");
            sound(browser);
            browser.press("更换专家").see("须回避的专家");
            sound(browser);
            browser.open("/calls/" + CALL + "/rounds/" + ROUND + "/panels").see("评分进度");
            sound(browser);
            browser.open("/calls/" + CALL + "/experts/" + code).see("申请的回避");
            sound(browser);
        }
        assertThat(receipts(person)).doesNotContain(excused.receipt());
    }

    private static void sound(Browser browser) {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
    }

    private UUID person(String code) {
        return portal.bean(Experts.class).find(CALL, code).orElseThrow().person();
    }

    private String name(UUID person) {
        return portal.bean(Experts.class).of(CALL, person).orElseThrow().name();
    }

    private List<Seat> open(UUID person) {
        return portal.bean(Seats.class).ofPerson(person).stream()
                .filter(seat -> seat.state() == Seat.State.OPEN)
                .toList();
    }

    private List<String> receipts(UUID person) {
        return portal.bean(Seats.class).ofPerson(person).stream().map(Seat::receipt).toList();
    }

    private String city(Seat seat) {
        var code = portal.bean(Register.class).byReceipt(seat.receipt()).orElseThrow().city();
        return portal.bean(Calls.class).city(CALL, code).orElseThrow().name().in("zh");
    }

    private static String path(Seat seat) {
        return "/calls/%s/rounds/%s/sheets/%s".formatted(CALL, ROUND, seat.receipt());
    }
}
