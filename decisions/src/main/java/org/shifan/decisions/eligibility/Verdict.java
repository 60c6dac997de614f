package org.shifan.decisions.eligibility;

import java.util.List;

/**
 * Whether one city is eligible, with everything that speaks for and against it.
 *
 * <p>No, if the city is not addressed or is excluded; otherwise the conditions joined as the notice
 * says. An exclusion has to be shown: absence from an incomplete list of excluded cities leaves
 * {@code excluded} unknown and is given as a reason, but bars nobody. Unknown never becomes no: the
 * city may add evidence, then the host decides.
 *
 * @param answer the whole
 * @param addressed whether the notice addresses the city's province and level
 * @param excluded whether the city may not apply again; no where the notice excludes none
 * @param conditions the conditions alone, joined
 * @param alternatives every condition, in the order of the notice
 * @param restsOnUnverified whether the answer, or the answer of a condition behind an unknown,
 *     would be different without the lists whose source has not been seen
 * @param reasons all of them: addressed, excluded, then condition by condition
 */
public record Verdict(
        Answer answer,
        boolean addressed,
        Answer excluded,
        Answer conditions,
        List<AlternativeVerdict> alternatives,
        boolean restsOnUnverified,
        List<Reason> reasons) {
    public Verdict {
        alternatives = List.copyOf(alternatives);
        reasons = List.copyOf(reasons);
    }
}
