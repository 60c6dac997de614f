package org.shifan.decisions.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Condition;

/**
 * One condition judged for one city.
 *
 * @param verdict what is published
 * @param withoutUnverified its answer as if the lists whose source has not been seen said nothing
 * @param computable whether its expression could be computed
 */
record Judged(AlternativeVerdict verdict, Answer withoutUnverified, boolean computable) {

    Answer answer() {
        return verdict.answer();
    }

    static Judged of(String ruleId, Condition condition, Map<String, FactValue> facts) {
        var named =
                condition.facts().stream()
                        .map(fact -> facts.get(fact.name()))
                        .filter(Objects::nonNull)
                        .toList();
        var outcome = condition.judge(known(named, _ -> true));
        var answer = answer(outcome);
        var verified =
                answer(
                        condition.judge(
                                known(
                                        named,
                                        fact -> fact.evidence().standing() == Standing.VERIFIED)));
        return new Judged(
                new AlternativeVerdict(ruleId, answer, named, verified != answer),
                verified,
                !(outcome instanceof Condition.NotComputable));
    }

    private static Map<String, Object> known(List<FactValue> facts, Predicate<FactValue> which) {
        var known = new HashMap<String, Object>();
        facts.stream()
                .filter(which)
                .forEach(fact -> fact.value().ifPresent(value -> known.put(fact.fact(), value)));
        return known;
    }

    private static Answer answer(Condition.Outcome outcome) {
        return outcome instanceof Condition.Known(boolean met) ? Answer.of(met) : Answer.UNKNOWN;
    }
}
