package org.shifan.programme.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Errors;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/**
 * What every document that the call asks for has to name: its number, and its date, which lies
 * between the notice and today.
 */
@Component
public class Documented {
    private static final int LONGEST_NUMBER = 60;

    private final Calls calls;
    private final Clock clock;

    Documented(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * A document's number and date as they were typed.
     *
     * @param number without spaces around it
     * @param date empty if it is none
     */
    public record Given(String number, Optional<LocalDate> date) {}

    /**
     * Reads what a form says of a document; what would be refused is an error at its field.
     *
     * @param form prefix of the fields {@code <form>-number} and {@code <form>-dated}
     */
    public Given read(String call, String number, String dated, String form, Errors errors) {
        var date = date(dated);
        if (number.isBlank()) {
            errors.add(form + "-number", "document.number.missing");
        } else {
            refusesNumber(number).ifPresent(why -> errors.add(form + "-number", why));
        }
        if (date.isEmpty()) {
            errors.add(form + "-dated", "document.dated.missing");
        }
        date.flatMap(day -> refusesDate(call, day).or(() -> refusesEarlier(call, day)))
                .ifPresent(why -> errors.add(form + "-dated", why));
        return new Given(number.strip(), date);
    }

    /**
     * Reads a civil time of the call, as a form's field for date and time sends it.
     *
     * @param missing key of the error if it is none
     */
    public Optional<Instant> instant(
            String call, String text, String field, String missing, Errors errors) {
        try {
            var zone = calls.notice(call).zone();
            return Optional.of(LocalDateTime.parse(text.strip()).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            errors.add(field, missing);
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Checks a document's number and date.
     *
     * @throws Refused if the number is empty or longer than 60 characters, or the date lies after
     *     today in the call's zone, or before its notice
     */
    public void check(String call, String number, LocalDate dated) {
        refusesNumber(number)
                .or(() -> refusesDate(call, dated))
                .or(() -> refusesEarlier(call, dated))
                .ifPresent(
                        why -> {
                            throw why;
                        });
    }

    /** Why a document number would be refused: it is empty or longer than 60 characters. */
    public static Optional<Refused> refusesNumber(String number) {
        return number.isBlank() || number.strip().length() > LONGEST_NUMBER
                ? Optional.of(new Refused(ApplicationRefusal.NUMBER, LONGEST_NUMBER))
                : Optional.empty();
    }

    /**
     * Why any document of this date would be refused: the date lies after today in the call's zone.
     */
    public Optional<Refused> refusesDate(String call, LocalDate dated) {
        var today = LocalDate.ofInstant(clock.instant(), calls.notice(call).zone());
        return dated.isAfter(today)
                ? Optional.of(new Refused(ApplicationRefusal.DATE, dated, today))
                : Optional.empty();
    }

    /** Nobody approves, consents or reports for a call before its notice has been issued. */
    private Optional<Refused> refusesEarlier(String call, LocalDate dated) {
        var issued = calls.notice(call).document().date();
        return dated.isBefore(issued)
                ? Optional.of(new Refused(ApplicationRefusal.BEFORE_NOTICE, dated, issued))
                : Optional.empty();
    }
}
