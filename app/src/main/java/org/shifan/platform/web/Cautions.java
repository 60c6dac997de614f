package org.shifan.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Origin;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.notice.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a host should look at before it opens a call with a notice file that has no error. */
@Component
public class Cautions {
    private final Clock clock;
    private final boolean example;

    Cautions(Clock clock, @Value("${shifan.mode:real}") String mode) {
        this.clock = clock;
        this.example = mode.equals("example");
    }

    /** All of them, the weightiest first. */
    public List<Words> of(Notice notice) {
        if (!notice.missing().isEmpty()) {
            // It cannot be opened: what it lacks is said as what stands in the way.
            return List.of();
        }
        var cautions = new ArrayList<Words>();
        var schedule = notice.settings().schedule();
        if (!clock.instant().isBefore(schedule.deadline())) {
            cautions.add(Words.of("web.caution.past", Deadline.of(notice)));
        }
        if (!example) {
            exampleDecides(notice).ifPresent(cautions::add);
        }
        var days = WorkingDays.of(notice);
        int limits = notice.settings().supplement() + notice.settings().objection();
        if (limits > 0) {
            var last = schedule.deadline().atZone(notice.zone()).toLocalDate().minusDays(1);
            var from = schedule.opens().atZone(notice.zone()).toLocalDate();
            calendar(days, from, days.after(last, limits))
                    .map(unknown -> Words.of("web.caution.calendar.add", unknown))
                    .ifPresent(cautions::add);
        }
        return List.copyOf(cautions);
    }

    /** That a time limit of working days from now to the instant knows not all holidays. */
    public Optional<Words> calendar(Notice notice, Instant to) {
        var today = LocalDate.ofInstant(clock.instant(), notice.zone());
        var last = LocalDate.ofInstant(to.minusNanos(1), notice.zone());
        return calendar(WorkingDays.of(notice), today, last)
                .map(unknown -> Words.of("web.caution.calendar.open", unknown));
    }

    private static Optional<Words> calendar(WorkingDays days, LocalDate from, LocalDate to) {
        var unknown = days.unknown(from, to);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        var known = days.known();
        return Optional.of(
                known.isEmpty()
                        ? Words.of("web.caution.calendar.none", years(unknown))
                        : Words.of("web.caution.calendar", years(known), years(unknown)));
    }

    /** Without separators between thousands. */
    private static Words years(Collection<Integer> years) {
        return Words.plain(years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** What the file leaves to an organ that is an example, as in the files that come along. */
    private static Optional<Words> exampleDecides(Notice notice) {
        var rules =
                notice.rules()
                        .map(rule -> rule.origin())
                        .filter(Origin.Host.class::isInstance)
                        .map(Origin.Host.class::cast)
                        .filter(origin -> isExample(origin.by()))
                        .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of("web.caution.example", rules.size(), rules.getFirst().by()));
    }

    private static boolean isExample(Text name) {
        return name.byLanguage().values().stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.contains("示例") || one.matches(".*\\bexample\\b.*"));
    }
}
