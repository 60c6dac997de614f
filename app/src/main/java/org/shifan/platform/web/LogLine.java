package org.shifan.platform.web;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of a history.
 *
 * @param at when, programme time
 * @param words what happened
 * @param who which organ and person
 * @param record link to the record on the ledger, if there is one
 */
public record LogLine(Instant at, Words words, Words who, Optional<Link> record) {}
