package org.shifan.programme.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an application.
 *
 * @param event what
 * @param state the state it led to
 * @param at when
 * @param organ id of the organ that acted
 * @param person who acted, as shown
 * @param entry its ledger entry
 * @param note a reason or a document number; may be empty
 */
public record Happening(
        Event event,
        State state,
        Instant at,
        String organ,
        String person,
        UUID entry,
        String note) {}
