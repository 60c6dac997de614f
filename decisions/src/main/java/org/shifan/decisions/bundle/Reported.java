package org.shifan.decisions.bundle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One city in a report.
 *
 * @param city code
 * @param rank within the report; empty where the notice asks for none
 * @param plan hash of the plan's version; empty text: the report was refused as late
 * @param receipt number given; empty text as well
 * @param over reported above the limit
 * @param specialReason why although it may meet no condition
 */
record Reported(
        String city,
        OptionalLong rank,
        String plan,
        String receipt,
        boolean over,
        Optional<String> specialReason) {

    static List<Reported> of(Act report) {
        return report.fields().objects("cities").stream().map(Reported::of).toList();
    }

    private static Reported of(Fields json) {
        return new Reported(
                json.text("city"),
                json.has("rank") ? OptionalLong.of(json.whole("rank")) : OptionalLong.empty(),
                json.optionalText("plan").orElse(""),
                json.optionalText("receipt").orElse(""),
                json.flag("over"),
                json.optionalText("specialReason"));
    }
}
