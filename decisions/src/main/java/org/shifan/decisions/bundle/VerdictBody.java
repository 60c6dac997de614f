package org.shifan.decisions.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shifan.decisions.eligibility.AlternativeVerdict;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.FactValue;
import org.shifan.decisions.eligibility.Verdict;

/** The body of the entry {@code verdict.given}: a verdict with all its reasons. */
public final class VerdictBody {
    /** Type of the entry. */
    public static final String TYPE = "verdict.given";

    private VerdictBody() {}

    /**
     * @param receipt number under which the application was received
     * @param city code of the city
     */
    public static Map<String, Object> of(String receipt, String city, Verdict verdict) {
        return Map.of(
                "receipt", receipt,
                "city", city,
                "answer", answer(verdict.answer()),
                "addressed", verdict.addressed(),
                "excluded", answer(verdict.excluded()),
                "conditions", answer(verdict.conditions()),
                "unverified", verdict.restsOnUnverified(),
                "alternatives",
                        verdict.alternatives().stream().map(VerdictBody::alternative).toList());
    }

    /** As bodies write an answer: {@code yes}, {@code no} or {@code unknown}. */
    public static String answer(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> alternative(AlternativeVerdict alternative) {
        return Map.of(
                "rule", alternative.ruleId(),
                "answer", answer(alternative.answer()),
                "unverified", alternative.restsOnUnverified(),
                "facts", alternative.facts().stream().map(VerdictBody::fact).toList());
    }

    private static Map<String, Object> fact(FactValue fact) {
        var evidence = fact.evidence();
        var json = new HashMap<String, Object>();
        json.put("fact", fact.fact());
        json.put("list", evidence.list());
        json.put("listVersion", evidence.version());
        json.put("found", evidence.found());
        evidence.rank().ifPresent(rank -> json.put("rank", rank));
        if (evidence.column().isEmpty()) {
            json.put("answer", answer(fact.answer()));
        } else {
            evidence.value().ifPresent(value -> json.put("value", value));
        }
        return json;
    }
}
