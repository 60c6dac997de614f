package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without an account looks up what the conditions rest on. */
@BrowserStory
class OpenDataStory {
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aStrangerFollowsACityFromTheSearchToItsListsAndTheirSource(int width) {
        try (var browser = new Browser(port).wide(width)) {
            browser.open("/search").type("q", "yiwu").press("查找").see("浙江省，330782");
            assertThat(browser.barriers()).isEmpty();
            browser.follow("义乌市").see("名单中的记载").see("不能判断").see("未核实");
            assertThat(browser.barriers()).isEmpty();
            browser.follow("国务院批复的国际贸易综合改革试点市").see("国函〔2011〕22号").see("下载原文件");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aStrangerSeesTheCitiesOfADay(int width) {
        try (var browser = new Browser(port).wide(width)) {
            browser.open("/places?on=2013-11-27&q=莱芜").see("371200");
            browser.open("/places?on=2019-01-01&q=莱芜").see("没有符合查找条件的行");
            assertThat(browser.barriers()).isEmpty();
            browser.open("/en/places/371200?on=2019-01-01")
                    .see("No such city on 2019-01-01")
                    .see("2019-01: dissolved and merged into Jinan.");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void noPageOfPlacesAndListsHasBarriers(int width) {
        try (var browser = new Browser(port).wide(width)) {
            for (var path :
                    new String[] {
                        "/lists",
                        "/en/lists",
                        "/lists/gdp-by-year",
                        "/en/lists/legislative-power-2013/versions/1",
                        "/places",
                        "/places?on=x",
                        "/places/310000",
                        "/places/540200",
                        "/en/places/330000",
                        "/places/710000",
                        "/places/900000",
                        "/places/900100"
                    }) {
                assertThat(browser.open(path).barriers()).as(path).isEmpty();
            }
        }
    }
}
