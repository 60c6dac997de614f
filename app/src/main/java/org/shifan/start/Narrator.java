package org.shifan.start;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shifan.programme.example.Replayed;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Tells on the terminal how a replay goes. */
final class Narrator implements ApplicationListener<PayloadApplicationEvent<?>> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.systemDefault());

    private final long begun = System.nanoTime();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof Replayed told) {
            tell(told);
        }
    }

    private void tell(Replayed told) {
        switch (told) {
            case Replayed.Stage stage ->
                    Terminal.say(
                            "replay.stage",
                            DAY.format(stage.at()),
                            Terminal.text("stage." + stage.stage()),
                            stage.entries(),
                            seconds());
            case Replayed.End end -> {
                Terminal.say("replay.result", end.applications(), end.reviewed(), end.chosen());
                Terminal.say("replay.ledger", end.entries(), end.root());
                if (end.passedOver() > 0) {
                    Terminal.say("replay.passed-over", end.passedOver());
                }
                end.bundle().ifPresent(file -> Terminal.say("replay.bundle", file));
                Terminal.say("replay.done", seconds());
            }
        }
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9);
    }
}
