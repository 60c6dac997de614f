package org.shifan.platform.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor.Duty;

/**
 * A link that can be used once. Its secret is known to whoever holds the link; here is only what it
 * is for.
 *
 * @param id SHA-256 of the secret, in hex
 * @param purpose what it is for
 * @param organ whose office it leads to
 * @param person whose password it sets
 * @param name who is invited
 * @param duties of the office
 * @param issued real time
 * @param expires real time; exclusive
 * @param used real time
 */
public record OneTimeLink(
        String id,
        Purpose purpose,
        Optional<String> organ,
        Optional<UUID> person,
        Optional<String> name,
        Set<Duty> duties,
        Instant issued,
        Instant expires,
        Optional<Instant> used) {

    /** What a link is for. */
    public enum Purpose {
        /** The host sets up its first account, its organs and its call. */
        SET_UP,
        /** Somebody takes up an office. */
        INVITATION,
        /** A person sets another password. */
        RESET
    }
}
