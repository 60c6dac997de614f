package org.shifan.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

class ExamplePagesTests {
    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withUserConfiguration(ExamplePages.class);

    /** Exactly as given: the runner's own way to set properties strips blanks. */
    private WebApplicationContextRunner in(String mode) {
        return runner.withInitializer(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new MapPropertySource(
                                                "mode", Map.of("shifan.mode", mode))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real",
                "test",
                "replay",
                "",
                "EXAMPLE ",
                "EXAMPLE",
                "Example",
                "example ",
                " example",
                "example\n",
                "examples",
                "true"
            })
    void outsideTheExampleNobodySignsInByOneClick(String mode) {
        in(mode).run(context -> assertThat(context).doesNotHaveBean(ExamplePages.class));
    }

    @Test
    void withoutAModeNobodySignsInByOneClick() {
        runner.run(context -> assertThat(context).doesNotHaveBean(ExamplePages.class));
    }

    @Test
    void inTheExampleThePagesAreWanted() {
        // Alone they lack what they are made of: the failure shows that they were to be made.
        in("example").run(context -> assertThat(context).hasFailed());
    }
}
