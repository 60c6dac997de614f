package org.shifan.programme.endorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The provincial government's agreement to one city's plan (五（一） of the 2013 notice).
 *
 * @param application whose
 * @param plan SHA-256 of the plan's version, to which the agreement binds
 * @param form letter (函) or written instruction (批示)
 * @param number of the document
 * @param dated its date (成文日期)
 * @param over beyond the limit (超额申报): it holds no place
 * @param reason why it goes beyond the limit
 * @param at when it was recorded
 * @param entry on the ledger
 */
public record Agreement(
        UUID application,
        String plan,
        Form form,
        String number,
        LocalDate dated,
        boolean over,
        Optional<String> reason,
        Instant at,
        UUID entry) {

    /** How a provincial government agrees. */
    public enum Form {
        /** 函 */
        LETTER,
        /** 批示 */
        INSTRUCTION;

        /** As entries of the ledger name it. */
        String code() {
            return this == LETTER ? "letter" : "instruction";
        }
    }
}
