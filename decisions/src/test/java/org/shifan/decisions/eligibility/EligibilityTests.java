package org.shifan.decisions.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.Reason.Code;
import org.shifan.decisions.notice.Fact;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.Join;

class EligibilityTests {

    private static final List<Fact> FACTS =
            List.of(
                    Notices.onList("larger", "larger"),
                    Notices.column("gdp_rank", "gdp", "rank", Fact.Type.INT),
                    Notices.onList("traders", "traders"));
    private static final Map<String, String> ALTERNATIVES = new LinkedHashMap<>();

    static {
        ALTERNATIVES.put("alternative.1", "larger");
        ALTERNATIVES.put("alternative.2", "gdp_rank <= 2");
        ALTERNATIVES.put("alternative.3", "traders");
    }

    private static final Notice NOTICE =
            Notices.withConditions(Join.ANY, Optional.of("designated"), FACTS, ALTERNATIVES);
    private static final CityList GDP =
            Lists.list(
                    "gdp",
                    "code,rank\n440100,1\n320500,2\n320200,3\n350500,4\n",
                    true,
                    Standing.UNVERIFIED);
    private static final Map<String, CityList> LISTS =
            Map.of(
                    "larger", Lists.complete("larger", "code\n440100\n"),
                    "gdp", GDP,
                    "traders", Lists.incomplete("traders", "code\n330700\n"),
                    "designated", Lists.complete("designated", "code\n440300\n"));
    private static final Eligibility ELIGIBILITY = Eligibility.of(NOTICE, LISTS);

    @Test
    void everyConditionIsJudgedAlsoWhereTheFirstSuffices() {
        var verdict = ELIGIBILITY.judge(Lists.city("440100"));
        assertThat(verdict.answer()).isEqualTo(Answer.YES);
        assertThat(verdict.alternatives())
                .extracting(AlternativeVerdict::answer)
                .containsExactly(Answer.YES, Answer.YES, Answer.UNKNOWN);
        assertThat(verdict.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        Code.CONDITION_MET,
                        Code.ON_LIST,
                        Code.CONDITION_MET,
                        Code.VALUE,
                        Code.CONDITION_UNKNOWN,
                        Code.ABSENT_FROM_INCOMPLETE,
                        Code.UNVERIFIED);
    }

    @Test
    void whatRestsOnAVerifiedListDoesNotRestOnAnUnverifiedOne() {
        assertThat(ELIGIBILITY.judge(Lists.city("440100")).restsOnUnverified()).isFalse();
        assertThat(ELIGIBILITY.judge(Lists.city("320500")).restsOnUnverified()).isTrue();
        assertThat(ELIGIBILITY.judge(Lists.city("330700")).restsOnUnverified()).isFalse();
    }

    @Test
    void absenceFromAnIncompleteListIsUnknownAndNeverNo() {
        var verdict = ELIGIBILITY.judge(Lists.city("320200"));
        assertThat(verdict.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict.conditions()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict.alternatives())
                .extracting(AlternativeVerdict::answer)
                .containsExactly(Answer.NO, Answer.NO, Answer.UNKNOWN);
        assertThat(verdict.restsOnUnverified()).isTrue();
    }

    @Test
    void aCityThatNoListHasIsUnknownByRankToo() {
        var verdict = ELIGIBILITY.judge(Lists.city("999900"));
        assertThat(verdict.alternatives().get(1).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict.reasons()).extracting(Reason::code).contains(Code.VALUE_MISSING);
    }

    @Test
    void anAlreadyDesignatedCityMayNotApplyWhateverItFulfils() {
        var city = Lists.city("440300");
        var lists = new LinkedHashMap<>(LISTS);
        lists.put("larger", Lists.complete("larger", "code\n440300\n"));
        var verdict = Eligibility.of(NOTICE, lists).judge(city);
        assertThat(verdict.excluded()).isEqualTo(Answer.YES);
        assertThat(verdict.conditions()).isEqualTo(Answer.YES);
        assertThat(verdict.answer()).isEqualTo(Answer.NO);
        assertThat(verdict.reasons().getFirst())
                .isEqualTo(new Reason(Code.EXCLUDED, "applicants", List.of("designated")));
        assertThat(verdict.reasons()).hasSizeGreaterThan(6);
    }

    @Test
    void anIncompleteListOfExcludedCitiesBarsNobodyAndSaysSo() {
        var lists = new LinkedHashMap<>(LISTS);
        lists.put(
                "designated",
                Lists.list("designated", "code\n440300\n", false, Standing.UNVERIFIED));
        var verdict = Eligibility.of(NOTICE, lists).judge(Lists.city("440100"));
        assertThat(verdict.excluded()).isEqualTo(Answer.UNKNOWN);
        assertThat(verdict.answer()).isEqualTo(Answer.YES);
        assertThat(verdict.restsOnUnverified()).isTrue();
        assertThat(verdict.reasons().getFirst().code()).isEqualTo(Code.EXCLUSION_UNCERTAIN);
    }

    @Test
    void aCityThatTheNoticeDoesNotAddressIsNotEligible() {
        var shanghai =
                new Place(
                        "440100",
                        Notices.text("name"),
                        "county",
                        "310000",
                        "municipality",
                        "east",
                        false);
        var verdict = ELIGIBILITY.judge(shanghai);
        assertThat(verdict.addressed()).isFalse();
        assertThat(verdict.answer()).isEqualTo(Answer.NO);
        assertThat(verdict.restsOnUnverified()).isFalse();
        assertThat(verdict.reasons().subList(0, 2))
                .containsExactly(
                        new Reason(
                                Code.PROVINCE_NOT_ADDRESSED, "applicants", List.of("municipality")),
                        new Reason(Code.LEVEL_NOT_ADMITTED, "applicants", List.of("county")));
    }

    @Test
    void evidenceNamesTheListItsVersionItsHashAndTheRank() {
        var facts =
                ELIGIBILITY.judge(Lists.city("320500")).alternatives().stream()
                        .flatMap(alternative -> alternative.facts().stream())
                        .toList();
        assertThat(facts)
                .extracting(FactValue::fact)
                .containsExactly("larger", "gdp_rank", "traders");
        assertThat(facts.get(1).value()).contains(2L);
        assertThat(facts.get(1).evidence())
                .isEqualTo(
                        new Evidence(
                                "gdp",
                                1,
                                GDP.sha256(),
                                true,
                                Standing.UNVERIFIED,
                                Optional.of("rank"),
                                true,
                                Optional.of(2),
                                Optional.of("2")));
    }

    @Test
    void whereAllMustHoldOneNoIsEnoughAndOneUnknownIsNot() {
        var all = Notices.withConditions(Join.ALL, Optional.empty(), FACTS, ALTERNATIVES);
        assertThat(Eligibility.of(all, LISTS).judge(Lists.city("320200")).answer())
                .isEqualTo(Answer.NO);
        assertThat(Eligibility.of(all, LISTS).judge(Lists.city("440100")).answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aCallWithoutConditionsAsksForNone() {
        var none = Notices.withConditions(Join.ANY, Optional.empty(), List.of(), Map.of());
        var verdict = Eligibility.of(none, Map.of()).judge(Lists.city("320200"));
        assertThat(verdict.answer()).isEqualTo(Answer.YES);
        assertThat(verdict.reasons()).extracting(Reason::code).containsExactly(Code.NO_CONDITIONS);
    }

    @Test
    void everyProblemOfNoticeAndListsIsNamedAtOnce() {
        var facts =
                List.of(
                        Notices.onList("absent", "nowhere"),
                        Notices.column("gdp", "gdp", "gdp", Fact.Type.DOUBLE),
                        Notices.column("name", "gdp", "name", Fact.Type.INT),
                        new Fact("n", Notices.text("n"), "gdp", Optional.empty(), Fact.Type.INT));
        var notice =
                Notices.withConditions(
                        Join.ANY, Optional.of("gone"), facts, Map.of("one", "misspelt"));
        var lists = Map.of("gdp", Lists.complete("other", "code,name\n1,Jia\n"));
        assertThat(Eligibility.problems(notice, lists))
                .extracting(Problem::code)
                .containsExactly(
                        Problem.Code.LIST_MISNAMED,
                        Problem.Code.LIST_ABSENT,
                        Problem.Code.LIST_ABSENT,
                        Problem.Code.COLUMN_ABSENT,
                        Problem.Code.CELL_NOT_OF_TYPE,
                        Problem.Code.COLUMN_NEEDED,
                        Problem.Code.EXPRESSION_WRONG);
        assertThatIllegalArgumentException().isThrownBy(() -> Eligibility.of(notice, lists));
    }

    @Test
    void everyReasonAndEveryProblemIsASentenceInBothLanguages() {
        for (var code : Code.values()) {
            assertThat(new Reason(code, "r", List.of("x", "y", "z")).text().byLanguage())
                    .hasSize(2)
                    .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
        }
        for (var code : Problem.Code.values()) {
            assertThat(new Problem(code, "s", List.of("1", "2", "3", "4", "5")).text().byLanguage())
                    .hasSize(2)
                    .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
        }
    }
}
