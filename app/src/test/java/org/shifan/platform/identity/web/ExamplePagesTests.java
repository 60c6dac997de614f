package org.shifan.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class ExamplePagesTests {
    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withUserConfiguration(ExamplePages.class);

    @ParameterizedTest
    @ValueSource(strings = {"real", "test", "replay", ""})
    void outsideTheExampleNobodySignsInByOneClick(String mode) {
        runner.withPropertyValues("shifan.mode=" + mode)
                .run(context -> assertThat(context).doesNotHaveBean(ExamplePages.class));
        runner.run(context -> assertThat(context).doesNotHaveBean(ExamplePages.class));
    }

    @Test
    void inTheExampleThePagesAreWanted() {
        // Alone they lack what they are made of: the failure shows that they were to be made.
        runner.withPropertyValues("shifan.mode=example")
                .run(context -> assertThat(context).hasFailed());
    }
}
