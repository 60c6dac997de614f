package org.shifan.platform.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How values of a column are sorted: figures and times by size, words as a dictionary does. */
final class Order {
    private Order() {}

    static Comparator<Object> in(Formats formats) {
        // A collator is not safe for threads, and each table sorts in its own.
        var collator =
                Collator.getInstance(
                        formats.language().equals("zh") ? Locale.CHINA : Locale.ENGLISH);
        return (left, right) ->
                switch (left) {
                    case Number a when right instanceof Number b ->
                            decimal(a).compareTo(decimal(b));
                    case Fixed a when right instanceof Fixed b -> a.filed().compareTo(b.filed());
                    case Instant a when right instanceof Instant b -> a.compareTo(b);
                    case LocalDate a when right instanceof LocalDate b -> a.compareTo(b);
                    default -> collator.compare(formats.show(left), formats.show(right));
                };
    }

    static Comparator<Optional<Object>> absentLast(Comparator<Object> by) {
        return (left, right) -> {
            var a = unwrap(left);
            var b = unwrap(right);
            if (a.isEmpty() || b.isEmpty()) {
                return Boolean.compare(a.isEmpty(), b.isEmpty());
            }
            return by.compare(a.get(), b.get());
        };
    }

    private static Optional<?> unwrap(Optional<?> value) {
        return value.isPresent() && value.get() instanceof Optional<?> inner ? inner : value;
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }
}
