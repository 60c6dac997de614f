package org.shifan.programme.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shifan.decisions.notice.WorkingDays;

/** When the example's stages begin, and how its script writes instants. */
final class Timetable {
    /** Civil time of the example's call. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Stage to the instant at which the example opens there, in their order. */
    static final Map<String, Instant> STAGES = stages();

    private Timetable() {}

    private static Map<String, Instant> stages() {
        var stages = new LinkedHashMap<String, Instant>();
        stages.put("drafting", at("2013-11-18T10:00"));
        stages.put("endorsement", at("2013-11-25T16:00"));
        stages.put("review", at("2013-12-05T10:00"));
        stages.put("selection", at("2013-12-12T15:30"));
        stages.put("published", at("2014-03-25T12:00"));
        return Collections.unmodifiableMap(stages);
    }

    /** A civil time of the example, for example {@code 2013-11-25T16:00}. */
    static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(ZONE).toInstant();
    }

    /** The civil time, some minutes later for each of the cast, so that no two acts coincide. */
    static Instant at(String civil, int minutes) {
        return at(civil).plusSeconds(60L * minutes);
    }

    /** The same time of day some working days later, and some minutes. */
    static Instant at(WorkingDays days, String civil, int later, int minutes) {
        var time = LocalDateTime.parse(civil);
        LocalDate day = days.after(time.toLocalDate(), later);
        return day.atTime(time.toLocalTime()).plusMinutes(minutes).atZone(ZONE).toInstant();
    }
}
