package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shifan.programme.review.Declarations;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;

/** In a browser that runs no scripts an expert marks a plan and declares a conflict. */
@Tag("browser")
@Order(ExamplePortal.REVIEW)
class ExpertWithoutScriptStory {
    private static final String CALL = "2013-second-batch";

    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.REVIEW);

    @Test
    void anExpertMarksAndDeclares() {
        var expert = expert();
        var seats = open(expert.person());
        var name = portal.bean(Experts.class).of(CALL, expert.person()).orElseThrow().name();
        try (var browser = portal.browser(1440).withoutScripts()) {
            mark(browser.enterAs(name), seats.getFirst());
            browser.open("/review/conflicts");
            // Of a panel that is not the expert's: who marks, and so who is chosen, stays as it is.
            var other = browser.text("#declare-receipt optgroup:last-of-type option:last-child");
            var receipt = other.substring(other.lastIndexOf(' ') + 1);
            browser.tick(receipt).type("reason", "示例：参加过该市方案的论证。").press("申请回避");
            browser.see("我申请的回避").see(receipt);
            assertThat(portal.bean(Declarations.class).declared(CALL, expert.code()))
                    .anyMatch(one -> one.receipt().equals(receipt));
        }
    }

    /** One that no other story plays. */
    private Member expert() {
        return portal.bean(Experts.class).of(CALL).stream()
                .filter(one -> !List.of("E12", "E13", "E24", "E25").contains(one.code()))
                .filter(one -> !open(one.person()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Seat> open(UUID person) {
        return portal.bean(Seats.class).ofPerson(person).stream()
                .filter(seat -> seat.state() == Seat.State.OPEN)
                .toList();
    }

    private static void mark(Browser browser, Seat seat) {
        browser.open("/calls/%s/rounds/selection/sheets/%s".formatted(CALL, seat.receipt()));
        browser.see("不会自动保存");
        for (var one : List.of("base", "policy", "measures", "indicators")) {
            browser.choose("mark-" + one + "-4");
        }
        browser.press("保存").see("已评 4 / 5 项").choose("mark-organisation-3");
        browser.type("opinion", "示例：措施与指标对应。").press("保存").see("各项已评，可以锁定");
    }
}
