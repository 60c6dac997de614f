package org.shifan.decisions.notice;

import java.time.LocalDate;

/** Where a rule comes from; no page shows a clause for anything but {@link Clause}. */
public sealed interface Origin {

    /**
     * The notice itself says so (通知).
     *
     * @param clause as people cite it, for example 五（三）
     * @param quote the notice's own words, in the notice's own language
     */
    record Clause(String clause, String quote) implements Origin {}

    /**
     * The host set it where the notice is silent (口径).
     *
     * @param by who decided
     * @param on when
     * @param why for which reason
     */
    record Host(Text by, LocalDate on, Text why) implements Origin {}

    /**
     * The product computes it as advice (提示); it never refuses anything.
     *
     * @param how how it is computed
     */
    record Hint(Text how) implements Origin {}
}
