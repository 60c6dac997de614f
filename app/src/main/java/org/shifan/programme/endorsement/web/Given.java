package org.shifan.programme.endorsement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.shifan.platform.web.Errors;

/** Number and date of a document as they were typed, and what is wrong with them. */
record Given(String number, Optional<LocalDate> date) {

    static Given of(String number, String dated, String field, Errors errors) {
        if (number.isBlank()) {
            errors.add(field + "-number", "endorsement.number.missing");
        }
        var date = date(dated);
        if (date.isEmpty()) {
            errors.add(field + "-dated", "endorsement.dated.missing");
        }
        return new Given(number.strip(), date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
