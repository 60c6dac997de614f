package org.shifan.programme.example;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** When the example's stages begin, and how its script writes instants. */
final class Timetable {
    /** Civil time of the example's call. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Stage to the instant at which the example opens there. */
    static final Map<String, Instant> STAGES =
            new TreeMap<>(
                    Map.of(
                            "drafting", at("2013-11-18T10:00"),
                            "endorsement", at("2013-11-25T16:00"),
                            "review", at("2013-12-05T10:00"),
                            "selection", at("2013-12-12T15:30"),
                            "published", at("2014-03-25T12:00")));

    private Timetable() {}

    /** A civil time of the example, for example {@code 2013-11-25T16:00}. */
    static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(ZONE).toInstant();
    }

    /** The civil time, some minutes later for each of the cast, so that no two acts coincide. */
    static Instant at(String civil, int minutes) {
        return at(civil).plusSeconds(60L * minutes);
    }
}
