package org.shifan.decisions.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.Reason.Code;

/** Collects the reasons of one verdict in their order. */
final class Reasons {

    static final String APPLICANTS = "applicants";

    private final List<Reason> reasons = new ArrayList<>();
    private final Set<String> unverified = new LinkedHashSet<>();

    void add(Code code, String rule, String... arguments) {
        reasons.add(new Reason(code, rule, List.of(arguments)));
    }

    void exclusion(CityList list, Answer barred) {
        switch (barred) {
            case YES -> add(Code.EXCLUDED, APPLICANTS, list.about().id());
            case UNKNOWN -> add(Code.EXCLUSION_UNCERTAIN, APPLICANTS, list.about().id());
            case NO -> {}
        }
        if (list.unverified()) {
            unverified.add(list.about().id());
        }
    }

    void condition(Judged judged) {
        var rule = judged.verdict().ruleId();
        add(code(judged), rule);
        judged.verdict().facts().forEach(fact -> fact(rule, fact));
    }

    private static Code code(Judged judged) {
        if (!judged.computable()) {
            return Code.CONDITION_NOT_COMPUTABLE;
        }
        return switch (judged.answer()) {
            case YES -> Code.CONDITION_MET;
            case NO -> Code.CONDITION_NOT_MET;
            case UNKNOWN -> Code.CONDITION_UNKNOWN;
        };
    }

    private void fact(String rule, FactValue fact) {
        var evidence = fact.evidence();
        var list = evidence.list();
        if (evidence.standing() == Standing.UNVERIFIED) {
            unverified.add(list);
        }
        if (evidence.column().isPresent()) {
            value(rule, fact);
        } else if (evidence.found()) {
            evidence.rank()
                    .ifPresentOrElse(
                            rank -> add(Code.ON_LIST_AT, rule, list, String.valueOf(rank)),
                            () -> add(Code.ON_LIST, rule, list));
        } else {
            add(evidence.complete() ? Code.NOT_ON_LIST : Code.ABSENT_FROM_INCOMPLETE, rule, list);
        }
    }

    private void value(String rule, FactValue fact) {
        var list = fact.evidence().list();
        fact.evidence()
                .value()
                .ifPresentOrElse(
                        value -> add(Code.VALUE, rule, list, fact.fact(), value),
                        () -> add(Code.VALUE_MISSING, rule, list, fact.fact()));
    }

    /** All of them; the lists that have not been verified come last. */
    List<Reason> inOrder() {
        var all = new ArrayList<>(reasons);
        unverified.forEach(list -> all.add(new Reason(Code.UNVERIFIED, "lists", List.of(list))));
        return all;
    }
}
