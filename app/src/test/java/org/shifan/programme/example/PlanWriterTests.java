package org.shifan.programme.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.programme.example.ExampleFiles.CAST;
import static org.shifan.programme.example.ExampleFiles.NOTICE;
import static org.shifan.programme.example.ExampleFiles.PLACES;
import static org.shifan.programme.example.ExampleFiles.SEED;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.plan.Check;
import org.shifan.decisions.plan.Completeness;
import org.shifan.decisions.plan.Finding;
import org.shifan.decisions.plan.Grade;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.plan.PlanJson;
import org.shifan.programme.example.PlanWriter.Finish;

class PlanWriterTests {
    /** Organs that a city does not lead, by the words and by their names. */
    private static final Set<String> VERTICAL =
            Stream.concat(
                            Stream.of("海关", "检验检疫", "税务", "人民银行"),
                            Phrasebook.of(NOTICE).vertical().stream()
                                    .map(key -> Phrasebook.of(NOTICE).department(key)))
                    .collect(Collectors.toSet());

    @RepeatedTest(60)
    void everyPlanIsWholeAndWithinItsBounds(RepetitionInfo run) {
        var city = CAST.get(run.getCurrentRepetition() - 1).city();
        var plan = PlanWriter.write(SEED, PLACES.facts(city), NOTICE);
        var found = Completeness.of(NOTICE, plan);
        assertThat(found.findings(Grade.MUST)).isEmpty();
        assertThat(found.findings(Grade.HINT))
                .extracting(Finding::check)
                .doesNotContain(
                        Check.MEASURE_REFERENCE, Check.INDICATOR_TARGET, Check.INDICATOR_DIRECTION);
        assertThat(plan.measures()).hasSizeBetween(15, 45);
        assertThat(found.tasksCovered()).isBetween(15, 27);
        assertThat(plan.indicators()).hasSizeBetween(8, 14);
        assertThat(plan.texts()).hasSizeBetween(5, 6);
        assertThat(plan.texts().values())
                .allSatisfy(text -> assertThat(text.length()).isBetween(150, 600))
                .noneMatch(text -> text.contains("{") || text.contains("null"));
        plan.measures().forEach(PlanWriterTests::isSound);
        assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    private static void isSound(org.shifan.decisions.plan.Measure measure) {
        assertThat(measure.lead().orElseThrow())
                .matches(lead -> VERTICAL.stream().noneMatch(lead::contains));
        assertThat(measure.funds().orElseThrow()).isNotNegative();
        assertThat(measure.due().orElseThrow())
                .isBetween(YearMonth.of(2014, 3), YearMonth.of(2015, 12));
        assertThat(measure.id()).startsWith(measure.area() + "-");
        assertThat(measure.tasks()).isNotEmpty();
    }

    @Test
    void theSeedDecidesEverythingAndChangesEverything() {
        var city = PLACES.facts("330782");
        assertThat(PlanWriter.write(7, city, NOTICE)).isEqualTo(PlanWriter.write(7, city, NOTICE));
        assertThat(PlanWriter.write(7, city, NOTICE))
                .isNotEqualTo(PlanWriter.write(8, city, NOTICE));
    }

    @Test
    void noTwoCitiesHaveTheSamePlanOrText() {
        var plans = plans();
        assertThat(plans).doesNotHaveDuplicates();
        assertThat(plans.stream().map(plan -> plan.text("goals"))).doesNotHaveDuplicates();
    }

    @Test
    void somePlansGiveCauseForEachHintAndMostDoNot() {
        for (var check : List.of(Check.HARD_SHARE, Check.GROWTH, Check.SECTION_OPTIONAL)) {
            assertThat(plans().stream().filter(plan -> fails(plan, check)).count())
                    .as(check.name())
                    .isBetween(3L, 25L);
        }
    }

    private static List<Plan> plans() {
        return CAST.stream()
                .map(one -> PlanWriter.write(SEED, PLACES.facts(one.city()), NOTICE))
                .toList();
    }

    private static boolean fails(Plan plan, Check check) {
        return Completeness.of(NOTICE, plan).findings(Grade.HINT).stream()
                .anyMatch(finding -> finding.check() == check);
    }

    @Test
    void ofARealCityOnlyTheDomesticProductIsTold() {
        var facts = PLACES.facts("210200");
        var text = PlanWriter.write(SEED, facts, NOTICE).text("situation");
        assertThat(text).startsWith("本方案由系统生成").contains("均为虚构");
        var figures = facts.gdp();
        assertThat(text)
                .contains(plain(figures.get(2008)) + " 亿元")
                .contains(plain(figures.get(2012)) + " 亿元");
    }

    private static String plain(@Nullable BigDecimal value) {
        return new java.text.DecimalFormat(
                        "#,##0.##",
                        java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(value);
    }

    @Test
    void figuresOfLaterYearsAreNotKnown() {
        var facts = PLACES.facts("210200");
        var early =
                new CityFacts(
                        facts.code(),
                        facts.name(),
                        facts.province(),
                        facts.region(),
                        new TreeMap<>(facts.gdp().headMap(2013)));
        assertThat(facts.gdp()).containsKey(2023);
        assertThat(PlanWriter.write(SEED, early, NOTICE))
                .isEqualTo(PlanWriter.write(SEED, facts, NOTICE));
    }

    @Test
    void theFundsInTheTextAreThoseOfTheMeasures() {
        var plan = PlanWriter.write(SEED, PLACES.facts("330782"), NOTICE);
        var sum =
                plan.measures().stream()
                        .map(one -> one.funds().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(plan.text("funds")).contains(plain(sum) + " 万元");
    }

    @Test
    void anUnfinishedPlanHasSomethingOfEverythingAndMuchToMend() {
        CAST.stream()
                .filter(one -> one.outcome() == Applicant.Outcome.UNFINISHED)
                .map(one -> PlanWriter.write(SEED, PLACES.facts(one.city()), NOTICE, Finish.BEGUN))
                .forEach(
                        plan -> {
                            var found = Completeness.of(NOTICE, plan);
                            assertThat(found.finalisable()).isFalse();
                            assertThat(found.percent()).isBetween(30, 90);
                            assertThat(
                                            found.findings(Grade.MUST).stream()
                                                    .map(Finding::check)
                                                    .collect(Collectors.toSet()))
                                    .contains(Check.INDICATOR_BASELINE);
                            assertThat(plan.measures()).hasSizeGreaterThan(8);
                        });
    }

    @Test
    void whatIsCountedHasWholeNumbers() {
        var english = ExampleFiles.notice("us-dot-smart-city-challenge");
        var counted = Set.of("家", "个", "件", "people", "vehicles", "sets");
        var plans =
                Stream.concat(
                        CAST.stream()
                                .map(one -> PLACES.facts(one.city()))
                                .map(city -> PlanWriter.write(SEED, city, NOTICE)),
                        Stream.of(PlanWriter.write(SEED, englishCity(), english)));
        assertThat(plans.flatMap(plan -> plan.indicators().stream()))
                .filteredOn(one -> counted.contains(one.unit()))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        one ->
                                assertThat(
                                                Stream.of(
                                                                one.baseline().stream(),
                                                                one.history().values().stream(),
                                                                one.targets().values().stream())
                                                        .flatMap(values -> values))
                                        .allMatch(
                                                value -> value.stripTrailingZeros().scale() <= 0));
    }

    @Test
    void aCallWithoutTasksGetsShortEnglishPlansWithoutMeasures() {
        var notice = ExampleFiles.notice("us-dot-smart-city-challenge");
        var plan = PlanWriter.write(SEED, englishCity(), notice);
        assertThat(Completeness.of(notice, plan).findings(Grade.MUST)).isEmpty();
        assertThat(plan.measures()).isEmpty();
        assertThat(plan.indicators()).hasSize(8);
        assertThat(plan.texts().values())
                .hasSize(3)
                .allSatisfy(PlanWriterTests::isEnglish)
                .allMatch(text -> text.contains("generated for an example"))
                .noneMatch(text -> text.contains("measures"));
    }

    @Test
    void anEnglishCallWithTasksGetsAMeasureForMostOfThem() {
        var notice = inEnglish(NOTICE);
        var plan = PlanWriter.write(SEED, englishCity(), notice);
        var found = Completeness.of(notice, plan);
        assertThat(found.findings(Grade.MUST)).isEmpty();
        assertThat(found.tasksCovered()).isGreaterThan(14);
        assertThat(plan.measures()).allSatisfy(one -> isEnglish(one.title()));
        assertThat(plan.texts().values()).allSatisfy(PlanWriterTests::isEnglish);
    }

    private static void isEnglish(String text) {
        assertThat(text).hasSizeBetween(20, 1_200).doesNotContainPattern("[\\u4e00-\\u9fff{}]");
    }

    private static CityFacts englishCity() {
        return new CityFacts(
                "X1",
                new Text(Map.of("en", "Example City A")),
                new Text(Map.of()),
                "",
                new TreeMap<>());
    }

    @Test
    void theLeadDepartmentCarriesTheNameOfTheCity() {
        assertThat(PlanWriter.leadDepartment(SEED, PLACES.facts("330782"), NOTICE))
                .startsWith("义乌市")
                .doesNotContain("市市");
    }

    private static Notice inEnglish(Notice notice) {
        return new Notice(
                "another-call",
                notice.version(),
                List.of("en"),
                notice.zone(),
                notice.title(),
                notice.document(),
                notice.addressees(),
                notice.host(),
                notice.joint(),
                notice.successors(),
                notice.local(),
                notice.annexes(),
                notice.lists(),
                notice.facts(),
                notice.sections(),
                notice.settings(),
                notice.ruleOf(),
                notice.missing(),
                notice.sha256());
    }
}
