package org.shifan.programme.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An expert of a call. The ledger knows the code alone; the name stays here.
 *
 * @param call the call's id
 * @param code for example {@code E07}
 * @param person the account
 * @param name as shown to the host
 * @param employer name of the employer
 * @param province code of the province of work, if there is one
 * @param city code of the city of work, if there is one
 * @param areas ids of the task areas that the expert knows
 * @param nominatedBy id of the organ that nominated the expert
 * @param appointedAt when
 */
public record Member(
        String call,
        String code,
        UUID person,
        String name,
        String employer,
        Optional<String> province,
        Optional<String> city,
        Set<String> areas,
        String nominatedBy,
        Instant appointedAt) {}
