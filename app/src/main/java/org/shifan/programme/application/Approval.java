package org.shifan.programme.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The city government's approval of one version of the plan (五（一） of the 2013 notice).
 *
 * @param version of the plan
 * @param plan SHA-256 of that version, to which the approval binds
 * @param number of the government's document
 * @param dated date of the document (成文日期)
 * @param at when it was recorded
 * @param entry on the ledger
 */
public record Approval(
        int version, String plan, String number, LocalDate dated, Instant at, UUID entry) {}
