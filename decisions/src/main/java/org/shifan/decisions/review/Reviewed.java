package org.shifan.decisions.review;

import java.util.Set;

/**
 * An application to be reviewed, with what conflicts are asked about.
 *
 * @param application its id
 * @param city code of the applying city
 * @param province code of the province it lies in
 * @param organisations names of bodies that stand behind it: the lead department, whoever drafted
 *     the plan
 */
public record Reviewed(
        String application, String city, String province, Set<String> organisations) {
    public Reviewed {
        organisations = Set.copyOf(organisations);
    }
}
