package org.shifan.programme.selection;

import java.time.Instant;
import java.util.UUID;

/**
 * The proposed list, open to objection (公示).
 *
 * @param number counted from 1; after an upheld objection another follows
 * @param version of the signed text
 * @param until exclusive instant up to which objections are taken
 * @param at when it was put up
 * @param entry on the ledger
 * @param ended whether an upheld objection ended it
 */
public record Proposal(
        int number, int version, Instant until, Instant at, UUID entry, boolean ended) {}
