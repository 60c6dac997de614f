package org.shifan.programme.application;

import java.time.Clock;
import java.time.LocalDate;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** What every approval has to name: the number and the date of its document. */
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
     * Checks a document's number and date.
     *
     * @throws Refused if the number is empty or longer than 60 characters, or the date lies after
     *     today in the call's zone
     */
    public void check(String call, String number, LocalDate dated) {
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            throw new Refused(ApplicationRefusal.NUMBER, LONGEST_NUMBER);
        }
        var today = LocalDate.ofInstant(clock.instant(), calls.notice(call).zone());
        if (dated.isAfter(today)) {
            throw new Refused(ApplicationRefusal.DATE, dated, today);
        }
    }
}
