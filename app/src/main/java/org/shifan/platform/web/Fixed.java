package org.shifan.platform.web;

import java.math.BigDecimal;

/**
 * A number that pages show with all of its digits, such as a score: 92.00 stands below 91.50 and
 * looks like it.
 *
 * @param shown on pages, with as many digits after the point as it has
 * @param filed in exported files, and what a table is sorted by
 */
public record Fixed(BigDecimal shown, BigDecimal filed) {

    /** The same number on pages and in files. */
    public static Fixed of(BigDecimal number) {
        return new Fixed(number, number);
    }
}
