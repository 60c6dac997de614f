package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shifan.programme.example.Example;

/** Somebody tries the example out: sees where it stands and lets it move on. */
@Tag("browser")
@Order(ExamplePortal.DRAFTING)
class ExampleStory {
    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.DRAFTING);

    @Test
    void fromTheNoteOnEveryPageOneComesToWhatIsNextAndLetsItHappen() throws Exception {
        try (var browser = portal.browser(1440)) {
            browser.open("/").follow("示例的进程").see("接下来");
            var before = now();
            var next = portal.bean(Example.class).outlook().next().getFirst();
            browser.press("走到下一件事").see("没有照脚本办的");
            assertThat(reached(next.at())).isTrue();
            assertThat(now()).isAfterOrEqualTo(before);
            browser.open("/example").follow("换一个角色进入").see("选择示例角色");
            browser.look("/example", "/example/actors");
        }
    }

    private boolean reached(Instant at) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (!now().isBefore(at) && portal.bean(Example.class).outlook().progress().isEmpty()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private Instant now() {
        return portal.bean(Example.class).outlook().now();
    }
}
