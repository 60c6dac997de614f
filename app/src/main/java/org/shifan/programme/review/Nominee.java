package org.shifan.programme.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to be appointed as an expert; the code follows from the appointment.
 *
 * @param person the account, which holds an office among the experts
 * @param name as shown to the host
 * @param employer name of the employer
 * @param province code of the province of work, if there is one
 * @param city code of the city of work, if there is one
 * @param areas ids of the task areas that the expert knows
 * @param nominatedBy id of the organ that nominated the expert
 */
public record Nominee(
        UUID person,
        String name,
        String employer,
        Optional<String> province,
        Optional<String> city,
        Set<String> areas,
        String nominatedBy) {}
