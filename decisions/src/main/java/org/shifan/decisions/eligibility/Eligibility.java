package org.shifan.decisions.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shifan.decisions.eligibility.Problem.Code;
import org.shifan.decisions.notice.Condition;
import org.shifan.decisions.notice.ConditionLanguage;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Settings.Applicants;
import org.shifan.decisions.notice.Settings.Join;

/**
 * Judges cities by the conditions of one notice over one version of each list. Compile it once and
 * keep it; it is immutable and may be used by several threads.
 */
public final class Eligibility {

    private final Applicants applicants;
    private final Join join;
    private final Optional<CityList> excluded;
    private final List<FactReader> readers;
    private final List<Alternative> alternatives;

    private record Alternative(String ruleId, Condition condition) {}

    private Eligibility(Notice notice, Map<String, CityList> lists, ConditionLanguage language) {
        applicants = notice.settings().applicants();
        join = notice.settings().conditions().join();
        excluded = applicants.excludedList().map(id -> required(lists, id));
        readers =
                notice.facts().stream()
                        .map(fact -> new FactReader(fact, required(lists, fact.list())))
                        .toList();
        alternatives =
                notice.settings().conditions().alternatives().stream()
                        .map(
                                id ->
                                        new Alternative(
                                                id,
                                                language.condition(
                                                        notice.rule(id)
                                                                .flatMap(Rule::when)
                                                                .orElseThrow())))
                        .toList();
    }

    private static CityList required(Map<String, CityList> lists, String id) {
        return Optional.ofNullable(lists.get(id)).orElseThrow();
    }

    /**
     * Compiles the conditions of a notice.
     *
     * @param lists by id: those that the facts and the exclusion of the notice name
     * @throws IllegalArgumentException naming the first of the {@link #problems}
     */
    public static Eligibility of(Notice notice, Map<String, CityList> lists) {
        var language = ConditionLanguage.over(notice.facts());
        var problems = problems(notice, lists, language);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().text().in("en"));
        }
        return new Eligibility(notice, lists, language);
    }

    /** Everything that keeps the notice from being judged with these lists; empty: it can be. */
    public static List<Problem> problems(Notice notice, Map<String, CityList> lists) {
        return problems(notice, lists, ConditionLanguage.over(notice.facts()));
    }

    private static List<Problem> problems(
            Notice notice, Map<String, CityList> lists, ConditionLanguage language) {
        var found = new ArrayList<Problem>();
        lists.forEach(
                (id, list) -> {
                    if (!list.about().id().equals(id)) {
                        found.add(new Problem(Code.LIST_MISNAMED, id, List.of(list.about().id())));
                    }
                });
        notice.settings()
                .applicants()
                .excludedList()
                .filter(id -> !lists.containsKey(id))
                .ifPresent(
                        id -> found.add(new Problem(Code.LIST_ABSENT, "applicants", List.of(id))));
        notice.facts().forEach(fact -> found.addAll(FactReader.problems(fact, lists)));
        notice.settings()
                .conditions()
                .alternatives()
                .forEach(id -> found.addAll(problems(notice, id, language)));
        return List.copyOf(found);
    }

    private static List<Problem> problems(Notice notice, String id, ConditionLanguage language) {
        var rule = notice.rule(id);
        if (rule.isEmpty()) {
            return List.of(new Problem(Code.RULE_ABSENT, id, List.of()));
        }
        if (rule.get().when().isEmpty()) {
            return List.of(new Problem(Code.EXPRESSION_ABSENT, id, List.of()));
        }
        return language.mistakes(rule.get().when().get()).stream()
                .map(
                        mistake ->
                                new Problem(
                                        Code.EXPRESSION_WRONG,
                                        id,
                                        List.of(
                                                String.valueOf(mistake.line()),
                                                String.valueOf(mistake.column()),
                                                mistake.message())))
                .toList();
    }

    /** The verdict on a city, with every reason and not only the first. */
    public Verdict judge(Place city) {
        var reasons = new Reasons();
        boolean addressed = addressed(city, reasons);
        var barred = excluded.map(list -> list.has(city.code())).orElse(Answer.NO);
        excluded.ifPresent(list -> reasons.exclusion(list, barred));
        var judged = judged(city);
        judged.forEach(reasons::condition);
        if (judged.isEmpty()) {
            reasons.add(Reason.Code.NO_CONDITIONS, "conditions");
        }
        var conditions = joined(judged, Judged::answer);
        var answer = whole(addressed, barred, conditions);
        return new Verdict(
                answer,
                addressed,
                barred,
                conditions,
                judged.stream().map(Judged::verdict).toList(),
                restsOnUnverified(answer, addressed, barred, judged),
                reasons.inOrder());
    }

    private boolean addressed(Place city, Reasons reasons) {
        boolean province = applicants.provinceKinds().contains(city.provinceKind());
        boolean level = applicants.levels().contains(city.level());
        if (!province) {
            reasons.add(
                    Reason.Code.PROVINCE_NOT_ADDRESSED, Reasons.APPLICANTS, city.provinceKind());
        }
        if (!level) {
            reasons.add(Reason.Code.LEVEL_NOT_ADMITTED, Reasons.APPLICANTS, city.level());
        }
        return province && level;
    }

    private List<Judged> judged(Place city) {
        var facts = new LinkedHashMap<String, FactValue>();
        readers.forEach(reader -> facts.put(reader.fact().name(), reader.read(city.code())));
        return alternatives.stream()
                .map(alternative -> Judged.of(alternative.ruleId(), alternative.condition(), facts))
                .toList();
    }

    private Answer joined(List<Judged> judged, Function<Judged, Answer> answer) {
        if (judged.isEmpty()) {
            return Answer.YES;
        }
        return judged.stream()
                .map(answer)
                .reduce(join == Join.ALL ? Answer::and : Answer::or)
                .orElseThrow();
    }

    private static Answer whole(boolean addressed, Answer barred, Answer conditions) {
        // an exclusion has to be shown: absence from an incomplete list bars nobody
        return Answer.of(addressed && barred != Answer.YES).and(conditions);
    }

    private boolean restsOnUnverified(
            Answer answer, boolean addressed, Answer barred, List<Judged> judged) {
        boolean barUnverified = excluded.filter(CityList::unverified).isPresent();
        return switch (answer) {
            case YES -> barUnverified || joined(judged, Judged::withoutUnverified) != Answer.YES;
            case NO ->
                    whole(
                                    addressed,
                                    barUnverified ? Answer.UNKNOWN : barred,
                                    joined(judged, Judged::withoutUnverified))
                            != Answer.NO;
            case UNKNOWN -> judged.stream().anyMatch(j -> j.verdict().restsOnUnverified());
        };
    }
}
