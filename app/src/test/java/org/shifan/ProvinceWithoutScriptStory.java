package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;

/** In a browser that runs no scripts a city saves a section and its commission reports others. */
@Tag("browser")
@Order(ExamplePortal.ENDORSEMENT)
class ProvinceWithoutScriptStory {
    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.ENDORSEMENT);

    @Test
    void aCityWritesAndIsToldThatNothingIsSavedByItself() {
        var city = one(State.DRAFTING);
        try (var browser = portal.browser(1440).withoutScripts()) {
            browser.enterAs(organ(OrganKind.CITY_LEAD, city.city())).follow("工作方案");
            browser.open("/plan/sections/situation").see("不会自动保存");
            assertThat(browser.text("main")).doesNotContain("停笔 3 秒自动保存");
            browser.type("text", "没有脚本时写的。").press("保存").see("已保存 ");
            assertThat(browser.open("/plan/sections/situation").value("text")).contains("没有脚本时写的。");
        }
    }

    @Test
    void aCommissionReportsItsCities() {
        var city = one(State.AGREED);
        var commission = organ(OrganKind.PROVINCE_COMMISSION, city.province());
        try (var browser = portal.browser(390).withoutScripts()) {
            browser.enterAs(commission)
                    .open("/province")
                    .see("报送并抄送")
                    .type("number", "示例发改〔2013〕19号");
            rank(browser, city.province());
            browser.fill("dated", "2013-11-25").press("报送并抄送").see("在报送期限 2013-11-27 24:00 之前");
        }
        assertThat(portal.bean(Register.class).find(city.id()).orElseThrow().receipt()).isPresent();
    }

    private void rank(Browser browser, String province) {
        int rank = 0;
        for (var one : portal.bean(Register.class).ofCall(Anhui.CALL)) {
            if (one.state() == State.AGREED && one.province().equals(province)) {
                browser.fill("rank-" + one.city(), String.valueOf(++rank));
            }
        }
    }

    /** One that no other story works on. */
    private Application one(State state) {
        return portal.bean(Register.class).ofCall(Anhui.CALL).stream()
                .filter(one -> one.state() == state && !one.province().equals(Anhui.PROVINCE))
                .min(Comparator.comparing(Application::city))
                .orElseThrow();
    }

    private String organ(OrganKind kind, String place) {
        var organ = portal.bean(Identity.class).organs(kind, place).getFirst();
        return organ.shortName().in("zh");
    }
}
