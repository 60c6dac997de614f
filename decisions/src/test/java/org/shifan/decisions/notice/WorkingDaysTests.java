package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.Settings.Holidays;

class WorkingDaysTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /**
     * National Day 2013, New Year and Spring Festival 2014 of mainland China (国办发明电〔2012〕33号,
     * 国办发明电〔2013〕28号), with the weekends worked instead.
     */
    private static final Holidays WINTER_2013 =
            new Holidays(
                    days(
                            "2013-10-01 2013-10-02 2013-10-03 2013-10-04 2013-10-07 2014-01-01"
                                    + " 2014-01-31 2014-02-03 2014-02-04 2014-02-05 2014-02-06"),
                    days("2013-09-29 2013-10-12 2014-01-26 2014-02-08"));

    private final WorkingDays china = new WorkingDays(WINTER_2013, SHANGHAI);

    @Test
    void newYearIsNotCounted() {
        assertThat(china.after(date("2013-12-31"), 1)).isEqualTo(date("2014-01-02"));
        assertThat(china.after(date("2013-12-30"), 5)).isEqualTo(date("2014-01-07"));
    }

    @Test
    void theWeekendsWorkedAroundSpringFestivalAreCounted() {
        // Friday the 24th; Saturday is off, Sunday the 26th is worked
        assertThat(china.after(date("2014-01-24"), 1)).isEqualTo(date("2014-01-26"));
        // the 26th to the 30th are five, then the festival until the 6th, Friday the 7th,
        // Saturday the 8th worked
        assertThat(china.after(date("2014-01-24"), 5)).isEqualTo(date("2014-01-30"));
        assertThat(china.after(date("2014-01-24"), 6)).isEqualTo(date("2014-02-07"));
        assertThat(china.after(date("2014-01-24"), 7)).isEqualTo(date("2014-02-08"));
        assertThat(china.after(date("2014-01-24"), 8)).isEqualTo(date("2014-02-10"));
    }

    @Test
    void aLimitEndsWithTheLastDayInTheTimeOfTheNotice() {
        // 2013-12-05 23:30 in Shanghai is still the 5th there
        assertThat(china.deadline(Instant.parse("2013-12-05T15:30:00Z"), 3))
                .isEqualTo(Instant.parse("2013-12-10T16:00:00Z"));
        // half an hour later it is the 6th
        assertThat(china.deadline(Instant.parse("2013-12-05T16:00:00Z"), 3))
                .isEqualTo(Instant.parse("2013-12-11T16:00:00Z"));
    }

    @Test
    void aLimitEndsAtMidnightAlsoWhereTheClocksChange() {
        var newYork =
                new WorkingDays(new Holidays(Set.of(), Set.of()), ZoneId.of("America/New_York"));
        assertThat(newYork.deadline(Instant.parse("2016-03-11T17:00:00Z"), 1))
                .isEqualTo(Instant.parse("2016-03-15T04:00:00Z"));
    }

    @Test
    void noDaysAreTheDayItselfAndAYearOfRestIsAMistake() {
        assertThat(china.after(date("2014-02-01"), 0)).isEqualTo(date("2014-02-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> china.after(date("2014-02-01"), -1));
        var never = new HashSet<LocalDate>();
        for (int i = 0; i < 500; i++) {
            never.add(date("2014-01-01").plusDays(i));
        }
        var rest = new WorkingDays(new Holidays(never, Set.of()), SHANGHAI);
        assertThatIllegalArgumentException().isThrownBy(() -> rest.after(date("2014-01-01"), 1));
    }

    /** Between the two dates lie exactly that many working days, and the last one is one. */
    @RepeatedTest(100)
    void exactlySoManyWorkingDaysLieBetween(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var from = date("2013-09-01").plusDays(random.nextInt(200));
        int n = random.nextInt(1, 30);
        var to = china.after(from, n);
        assertThat(china.working(to)).isTrue();
        assertThat(from.plusDays(1).datesUntil(to.plusDays(1)).filter(china::working)).hasSize(n);
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static Set<LocalDate> days(String dates) {
        return Set.of(dates.split(" ")).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
