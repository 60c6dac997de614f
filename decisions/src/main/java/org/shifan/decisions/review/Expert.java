package org.shifan.decisions.review;

import java.util.Optional;
import java.util.Set;

/**
 * An expert, with what conflicts are asked about.
 *
 * @param id of the expert; never a name
 * @param province code of the province of residence or work, if there is one
 * @param city code of the city of residence or work, if there is one
 * @param employer name of the employer, if there is one
 * @param declared ids of applications from which the expert asked to be excused
 */
public record Expert(
        String id,
        Optional<String> province,
        Optional<String> city,
        Optional<String> employer,
        Set<String> declared) {
    public Expert {
        declared = Set.copyOf(declared);
    }
}
