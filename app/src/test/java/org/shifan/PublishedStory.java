package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account reads the published list. */
@Tag("browser")
@Order(ExamplePortal.PUBLISHED)
class PublishedStory {
    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.PUBLISHED);

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void anybodyReadsTheListAndWhereItCameFrom(int width) {
        try (var browser = portal.browser(width)) {
            browser.open("/calls/2013-second-batch/result").see("30");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
