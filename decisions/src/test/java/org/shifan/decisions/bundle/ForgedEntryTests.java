package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.bundle.Forgery.WHOLE;
import static org.shifan.decisions.bundle.Forgery.breaks;
import static org.shifan.decisions.bundle.Forgery.forged;
import static org.shifan.decisions.bundle.Forgery.inserted;
import static org.shifan.decisions.bundle.Forgery.only;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Forged whatever the act is about: said twice, or in another form. */
@NullUnmarked
class ForgedEntryTests {
    @Test
    void aCallOpenedTwiceIsFound() {
        var opening = only(WHOLE, e -> e.type().equals(CallOpening.TYPE));
        breaks("notice.opened", inserted(WHOLE, opening, opening));
    }

    @Test
    void anActInAnotherFormIsFoundAndNamed() {
        for (var type : WHOLE.events.stream().map(Event::type).distinct().toList()) {
            var first = only(WHOLE, e -> e.type().equals(type));
            for (var field : first.body().keySet()) {
                var report =
                        new Seal(WHOLE, forged(type, e -> e.with(field, Map.of())))
                                .verify(Tier.AUDITOR);
                assertThat(report.findings()).as(type + " " + field).isNotEmpty();
            }
        }
    }
}
