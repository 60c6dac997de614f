package org.shifan.platform.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor.Duty;

/**
 * An office that a person holds, or held, in an organ (任职).
 *
 * @param organ id of the organ
 * @param person id of the person
 * @param username of the person
 * @param name of the person
 * @param duties what the office may do
 * @param begun programme time
 * @param ended programme time
 */
public record Office(
        UUID id,
        String organ,
        UUID person,
        String username,
        String name,
        Set<Duty> duties,
        Instant begun,
        Optional<Instant> ended) {}
