package org.shifan.decisions.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Settings.Holidays;

/**
 * Working days (工作日) in the civil time of a notice: Monday to Friday, without the days off that its
 * file names, with the weekend days that are worked instead (调休).
 *
 * @param holidays of the notice
 * @param zone civil time of the notice
 */
public record WorkingDays(Holidays holidays, ZoneId zone) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A year without a working day is a mistake in the file, not a wait. */
    private static final int LONGEST_REST = 366;

    /** Those of the notice. */
    public static WorkingDays of(Notice notice) {
        return new WorkingDays(notice.settings().holidays(), notice.zone());
    }

    /** Whether the date is a working day. */
    public boolean working(LocalDate date) {
        return holidays.worked().contains(date)
                || (!WEEKEND.contains(date.getDayOfWeek()) && !holidays.off().contains(date));
    }

    /** Years of which the file names at least one day off or worked weekend day. */
    public SortedSet<Integer> known() {
        return Stream.concat(holidays.off().stream(), holidays.worked().stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Years of the dates, and between them, of which only the weekends are counted as days off. */
    public SortedSet<Integer> unknown(LocalDate from, LocalDate to) {
        var known = known();
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !known.contains(year))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The date of the n-th working day after the date; the date itself is not counted, as civil law
     * has it (民法通则 of 1986, 第 154 条: 开始的当天不算入).
     *
     * @param n from 1; 0 gives the date itself
     * @throws IllegalArgumentException if n is negative, or a year passes without a working day
     */
    public LocalDate after(LocalDate date, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days below zero: " + n);
        }
        var day = date;
        for (int counted = 0, rested = 0; counted < n; ) {
            day = day.plusDays(1);
            if (working(day)) {
                counted++;
                rested = 0;
            } else if (++rested > LONGEST_REST) {
                throw new IllegalArgumentException("a year without a working day before " + day);
            }
        }
        return day;
    }

    /**
     * The exclusive instant at which a time limit of n working days ends: the end of the n-th
     * working day after the day of the instant.
     *
     * @throws IllegalArgumentException as {@link #after}
     */
    public Instant deadline(Instant from, int n) {
        return after(from.atZone(zone).toLocalDate(), n).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
