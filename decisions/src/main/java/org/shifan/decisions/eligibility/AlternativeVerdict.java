package org.shifan.decisions.eligibility;

import java.util.List;

/**
 * One condition of the notice, judged for one city.
 *
 * @param ruleId the rule that is the condition
 * @param answer what it comes to
 * @param facts the facts that it names, in the order of the notice
 * @param restsOnUnverified whether the answer would be unknown without the lists whose source has
 *     not been seen
 */
public record AlternativeVerdict(
        String ruleId, Answer answer, List<FactValue> facts, boolean restsOnUnverified) {
    public AlternativeVerdict {
        facts = List.copyOf(facts);
    }
}
