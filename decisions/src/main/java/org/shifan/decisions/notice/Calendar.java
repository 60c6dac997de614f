package org.shifan.decisions.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Whether the dates of a notice can follow one another. */
final class Calendar {

    private Calendar() {}

    /** As the file's own clocks show it. */
    private static Object civil(Instant at, Optional<ZoneId> zone) {
        return zone.<Object>map(there -> at.atZone(there).toOffsetDateTime()).orElse(at);
    }

    /** Opens after the document, ends after it opens, events in order. */
    static void check(
            SettingsDraft settings,
            Optional<LocalDate> document,
            Optional<ZoneId> zone,
            Findings findings) {
        var opens = settings.opens;
        var deadline = settings.deadline;
        if (opens.isPresent() && document.isPresent() && zone.isPresent()) {
            var day = opens.get().value().atZone(zone.get()).toLocalDate();
            if (day.isBefore(document.get())) {
                findings.add(Problem.OPENS_BEFORE_NOTICE, opens.get().at(), day, document.get());
            }
        }
        if (opens.isPresent()
                && deadline.isPresent()
                && !opens.get().value().isBefore(deadline.get().value())) {
            findings.add(
                    Problem.DEADLINE_BEFORE_OPENS,
                    deadline.get().at(),
                    civil(deadline.get().value(), zone),
                    civil(opens.get().value(), zone));
        } else if (deadline.isPresent() && zone.isPresent()) {
            listed(settings, deadline.get(), zone.get(), findings);
        }
        events(settings, findings);
    }

    /** Who reads the calendar alone must find the day with which the deadline ends. */
    private static void listed(
            SettingsDraft settings, Placed<Instant> deadline, ZoneId zone, Findings findings) {
        var ends = deadline.value().atZone(zone);
        var days =
                settings.events.stream()
                        .flatMap(event -> event.value().days().stream())
                        .distinct()
                        .toList();
        // The end of a day is the midnight with which the next one begins.
        boolean there =
                days.contains(ends.toLocalDate())
                        || days.contains(ends.minusNanos(1).toLocalDate());
        if (!days.isEmpty() && !there) {
            var named = days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
            findings.add(
                    Problem.DEADLINE_NOT_IN_EVENTS, deadline.at(), ends.toOffsetDateTime(), named);
        }
    }

    private static void events(SettingsDraft settings, Findings findings) {
        Optional<LocalDate> before = Optional.empty();
        for (var placed : settings.events) {
            var event = placed.value();
            if (event.from().isPresent()
                    && event.until().isPresent()
                    && event.until().get().isBefore(event.from().get())) {
                findings.add(
                        Problem.EVENT_ENDS_BEFORE_IT_BEGINS,
                        placed.at(),
                        event.id(),
                        event.from().get(),
                        event.until().get());
            }
            var begins = event.from().or(event::until);
            if (begins.isPresent() && before.isPresent() && begins.get().isBefore(before.get())) {
                findings.add(
                        Problem.EVENTS_OUT_OF_ORDER,
                        placed.at(),
                        event.id(),
                        begins.get(),
                        before.get());
            }
            before = begins.isPresent() ? begins : before;
        }
    }

    /** What the host sets beside a notice cannot be older than the notice. */
    static void host(
            Optional<Placed<LocalDate>> on, Optional<LocalDate> document, Findings findings) {
        if (on.isPresent() && document.isPresent() && on.get().value().isBefore(document.get())) {
            findings.add(
                    Problem.HOST_BEFORE_NOTICE, on.get().at(), on.get().value(), document.get());
        }
    }

    /** An organ cannot have ended before a notice that names it. */
    static void organ(
            String id,
            Optional<Placed<LocalDate>> until,
            Optional<LocalDate> document,
            Findings findings) {
        if (until.isPresent()
                && document.isPresent()
                && until.get().value().isBefore(document.get())) {
            findings.add(
                    Problem.ORGAN_ENDED_BEFORE_NOTICE,
                    until.get().at(),
                    id,
                    until.get().value(),
                    document.get());
        }
    }

    /** Days off are weekdays, days worked are at weekends; anything else changes nothing. */
    static void weekday(LocalDate day, boolean worked, Position at, Findings findings) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (worked && !weekend) {
            findings.add(Problem.WORKED_ON_WEEKDAY, at, day);
        } else if (!worked && weekend) {
            findings.add(Problem.HOLIDAY_ON_WEEKEND, at, day);
        }
    }
}
