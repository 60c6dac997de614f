package org.shifan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SecurityConfigurationTests {
    private static String next(String wanted) {
        var request = new MockHttpServletRequest();
        request.setParameter("next", wanted);
        return SecurityConfiguration.next(request);
    }

    @Test
    void afterSigningInOneGetsWhereOneWanted() {
        assertThat(next("/calls/7/cities/330782?q=a%20b"))
                .isEqualTo("/calls/7/cities/330782?q=a%20b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "/a\r\nSet-Cookie: x",
                "/a\\b",
                "",
                "javascript:x"
            })
    void nobodyIsLedElsewhere(String wanted) {
        assertThat(next(wanted)).isEqualTo("/inbox");
    }
}
