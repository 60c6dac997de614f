package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedTests {
    private static MockHttpServletRequest form(String method) {
        var form = new MockHttpServletRequest(method, "/host/cities/340100/return");
        form.addParameter("reason", " 支付服务一章没有写明牵头单位，请补充。 ");
        form.addParameter("number", "示例〔2013〕8号");
        form.addParameter("title", "Minutes of the meeting");
        return form;
    }

    @Test
    void whatWasWrittenIsKeptInTheOrderOfTheForm() {
        assertThat(Typed.texts(form("POST")))
                .containsExactly("支付服务一章没有写明牵头单位，请补充。", "示例〔2013〕8号", "Minutes of the meeting");
    }

    @Test
    void passwordsAndWhatThePageSetItselfAreNotShown() {
        var form = form("POST");
        form.removeAllParameters();
        form.addParameter("password", "correct horse battery");
        form.addParameter("old", "correct horse battery");
        form.addParameter("again", "correct horse battery");
        form.addParameter("_csrf", "a token of some length");
        form.addParameter("id", "5d0cf7c8-5c68-4e8c-a0bc-29ec092ac64a");
        form.addParameter("at", "2013-09-16T01:00:00.000Z");
        form.addParameter("places", "12 345.67");
        form.addParameter("short", "同意");
        assertThat(Typed.texts(form)).isEmpty();
    }

    @Test
    void aPageThatWasOnlyAskedForHasNoForm() {
        assertThat(Typed.texts(form("GET"))).isEmpty();
    }
}
