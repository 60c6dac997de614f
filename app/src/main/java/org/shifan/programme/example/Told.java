package org.shifan.programme.example;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shifan.programme.example.Outlook.Event;

/** Tells of steps in the way of the page of the example. */
final class Told {
    private static final int SHOWN = 12;

    private Told() {}

    /** How often each deed was done on the way to each stage. */
    static Map<String, Map<Deed, Integer>> byStage(Map<String, Instant> stages, List<Step> done) {
        var told = new LinkedHashMap<String, Map<Deed, Integer>>();
        stages.keySet().forEach(stage -> told.put(stage, new EnumMap<>(Deed.class)));
        for (var step : done) {
            if (step.deed() != Deed.CATCH_UP) {
                stages.entrySet().stream()
                        .filter(stage -> !stage.getValue().isBefore(step.at()))
                        .findFirst()
                        .map(stage -> told.get(stage.getKey()))
                        .ifPresent(deeds -> deeds.merge(step.deed(), 1, Integer::sum));
            }
        }
        return told;
    }

    static List<Event> latest(List<Step> done) {
        return next(done.reversed());
    }

    static List<Event> next(List<Step> ahead) {
        return ahead.stream()
                .filter(step -> step.deed() != Deed.CATCH_UP)
                .limit(SHOWN)
                .map(Event::of)
                .toList();
    }
}
