package org.shifan.programme.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the deciding organs agreed on (部门会商).
 *
 * @param number counted from 1; the last one counts
 * @param chosen receipts of the chosen applications, in the order of the ranking
 * @param reasons receipt to the reason for a departure from the ranking
 * @param tied receipts that stood equal on the line
 * @param tieReason how the tie was decided; empty where there was none
 * @param minutes of the consultation (会商纪要)
 * @param at when it was recorded
 * @param entry on the ledger
 */
public record Consultation(
        int number,
        List<String> chosen,
        Map<String, String> reasons,
        List<String> tied,
        String tieReason,
        String minutes,
        Instant at,
        UUID entry) {}
