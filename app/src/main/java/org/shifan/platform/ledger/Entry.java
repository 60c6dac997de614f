package org.shifan.platform.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A formal act on the ledger.
 *
 * @param id the entry's id
 * @param index its place, once the sequencer has given it one
 * @param type code of the act
 * @param call the call's id; empty for acts outside calls
 * @param subject what it is about
 * @param at programme time of the act
 * @param organ in whose name
 * @param office by which office
 * @param body what was decided: codes and arguments, never sentences
 */
public record Entry(
        UUID id,
        OptionalLong index,
        String type,
        String call,
        String subject,
        Instant at,
        String organ,
        String office,
        Map<String, Object> body) {}
