package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.plan.SecondBatch.NOTICE;
import static org.shifan.decisions.plan.SecondBatch.indicator;
import static org.shifan.decisions.plan.SecondBatch.measure;
import static org.shifan.decisions.plan.SecondBatch.sound;
import static org.shifan.decisions.plan.SecondBatch.values;
import static org.shifan.decisions.plan.SecondBatch.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.Origin;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.SectionState.State;

class CompletenessTests {
    @Test
    void aSoundPlanIsCompleteAndMayBeFinalised() {
        var all = Completeness.of(NOTICE, sound());
        assertThat(all.findings()).extracting(Finding::grade).containsOnly(Grade.PASSED);
        assertThat(all.finalisable()).isTrue();
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.sections()).extracting(SectionState::state).containsOnly(State.COMPLETE);
        assertThat(all.tasksCovered()).isEqualTo(27);
        assertThat(all.tasks()).isEqualTo(27);
    }

    @Test
    void ofNothingEveryRequiredSectionIsMissed() {
        var nothing = Completeness.of(NOTICE, Plan.EMPTY);
        assertThat(nothing.percent()).isZero();
        assertThat(nothing.findings(Grade.MUST))
                .extracting(Finding::section)
                .containsExactly(
                        "situation",
                        "goals",
                        "tasks",
                        "steps",
                        "funds",
                        "indicators",
                        "safeguards");
        assertThat(nothing.sections()).extracting(SectionState::state).containsOnly(State.EMPTY);
    }

    @Test
    void aMeasureWithoutItsFieldsBlocksByTheHostsRule() {
        var bare =
                new Measure(
                        "3-7",
                        "3",
                        new TreeSet<>(List.of("3.5")),
                        "平台",
                        Measure.Category.PLATFORM,
                        Optional.of(" "),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeSet<>(List.of("I-01")));
        var must = Completeness.of(NOTICE, sound().with(bare)).findings(Grade.MUST);
        assertThat(must)
                .extracting(Finding::check)
                .containsExactly(Check.MEASURE_LEAD, Check.MEASURE_FUNDS, Check.MEASURE_DUE);
        assertThat(must)
                .extracting(Finding::anchor)
                .containsExactly("measure-3-7-lead", "measure-3-7-funds", "measure-3-7-due");
        var origin = NOTICE.rule(must.getFirst().rule().orElseThrow()).orElseThrow().origin();
        assertThat(origin).isInstanceOf(Origin.Host.class);
        assertThat(must.getLast().title(Locale.CHINA)).isEqualTo("措施 3-7 没有完成时间。");
    }

    @Test
    void fundsOfZeroAreAnAnswer() {
        var free = with(measure("1-1", "1", "1.1"), Measure.Category.POLICY, zero());
        assertThat(Completeness.of(NOTICE, sound().with(free)).finalisable()).isTrue();
    }

    @Test
    void anIndicatorNeedsItsBaselineOrTheReasonWhyThereIsNone() {
        var missing = indicator("I-11", new TreeMap<>(), "", values(2015, "95"));
        var found = Completeness.of(NOTICE, sound().with(missing));
        assertThat(found.findings(Grade.MUST))
                .extracting(Finding::anchor)
                .containsExactly("indicator-I-11-baseline");
        assertThat(found.gradeOf(Subject.INDICATOR, "I-11")).isEqualTo(Grade.MUST);
        assertThat(found.gradeOf(Subject.INDICATOR, "I-01")).isEqualTo(Grade.PASSED);
        assertThat(found.sections().get(5))
                .isEqualTo(new SectionState("indicators", true, 2, 3, 1));
        var explained =
                new Indicator(
                        missing.id(),
                        missing.title(),
                        missing.unit(),
                        missing.source(),
                        missing.baselineYear(),
                        Optional.empty(),
                        Optional.of("平台尚未建成"),
                        missing.history(),
                        missing.targets(),
                        missing.direction());
        assertThat(Completeness.of(NOTICE, sound().with(explained)).finalisable()).isTrue();
    }

    @Test
    void theShareOfFacilitiesIsShownWithItsArithmetic() {
        var park = measure("3-5", "3", "3.5");
        var plan =
                sound().withMeasures(
                                List.of(
                                        with(park, Measure.Category.PARK, yuan("32000")),
                                        with(
                                                measure("3-1", "3", "3.1"),
                                                Measure.Category.PLATFORM,
                                                yuan("2430")),
                                        with(
                                                measure("3-3", "3", "3.3"),
                                                Measure.Category.POLICY,
                                                zero())));
        var finding = only(Completeness.of(NOTICE, plan), Check.HARD_SHARE);
        assertThat(finding.grade()).isEqualTo(Grade.HINT);
        assertThat(finding.title(Locale.CHINA)).isEqualTo("设施、园区、工程占资金 92.9%。");
        assertThat(finding.why(Locale.CHINA))
                .isEqualTo(
                        "设施、园区、工程 32,000 ÷ 全部 34,430 = 92.9%，提示线 70%。"
                                + "规章政策和机制类措施 1 项，其中 1 项没有资金。");
        assertThat(finding.rule()).contains("plan.hint.facilities");
    }

    @Test
    void exactlySeventyPerCentIsNotAboveTheLine() {
        var plan =
                sound().withMeasures(
                                List.of(
                                        with(
                                                measure("3-5", "3", "3.5"),
                                                Measure.Category.FACILITY,
                                                yuan("70")),
                                        with(
                                                measure("3-1", "3", "3.1"),
                                                Measure.Category.POLICY,
                                                yuan("30"))));
        assertThat(only(Completeness.of(NOTICE, plan), Check.HARD_SHARE).grade())
                .isEqualTo(Grade.PASSED);
    }

    @Test
    void aTargetThatGrowsMuchFasterThanThePastIsShownWithBothRates() {
        var plan =
                sound().with(indicator("I-10", values(2009, "866"), "1820", values(2015, "7800")));
        var finding = only(Completeness.of(NOTICE, plan), Check.GROWTH);
        assertThat(finding.anchor()).isEqualTo("indicator-I-10-targets");
        assertThat(finding.why(Locale.CHINA))
                .isEqualTo(
                        "指标I-10：2012 至 2015 年需年均增长 62.4%；2009 至 2012 年为 28.1%。" + "提示线为过去的 2 倍。");
        assertThat(finding.why(Locale.ENGLISH))
                .isEqualTo(
                        "指标I-10: needs 62.4% a year from 2012 to 2015; from 2009 to 2012 it was"
                                + " 28.1%. Advice from 2 times the past.");
    }

    @Test
    void aTargetBelowItsBaselineIsAskedAbout() {
        var plan = sound().with(indicator("I-10", new TreeMap<>(), "90", values(2015, "80")));
        assertThat(only(Completeness.of(NOTICE, plan), Check.INDICATOR_DIRECTION).grade())
                .isEqualTo(Grade.HINT);
    }

    @Test
    void tasksWithoutMeasureAreCountedPerArea() {
        var plan = sound().withoutMeasure("3-1").withoutMeasure("3-2").withoutMeasure("5-5");
        var found = Completeness.of(NOTICE, plan);
        assertThat(found.tasksCovered()).isEqualTo(24);
        assertThat(found.coverage().get(2).uncovered()).containsExactly("3.1", "3.2");
        assertThat(found.coverage().get(2).covered()).isEqualTo(4);
        var finding = only(found, Check.COVERAGE);
        assertThat(finding.why(Locale.CHINA)).contains("未覆盖：3.1、3.2、5.5。");
        assertThat(finding.rule()).isEmpty();
        assertThat(found.finalisable()).isTrue();
        assertThat(found.sections().get(2).state()).isEqualTo(State.PARTIAL);
        assertThat(found.percent()).isEqualTo(98);
    }

    @Test
    void opinionsThatNobodyWroteDownAreAHint() {
        var found = Completeness.of(NOTICE, sound().withText("opinions", ""));
        assertThat(found.finalisable()).isTrue();
        assertThat(only(found, Check.SECTION_OPTIONAL).title(Locale.CHINA))
                .isEqualTo("没有写“听取意见的情况”。");
    }

    @Test
    void referencesToWhatIsNotThereAreNamed() {
        var stray = measure("9-1", "3", "3.9");
        assertThat(
                        only(Completeness.of(NOTICE, sound().with(stray)), Check.MEASURE_REFERENCE)
                                .why(Locale.CHINA))
                .contains("3.9");
    }

    @Test
    void whereTheNoticeAsksForNoFieldsNoneAreRequired() {
        var notice = Notices.withoutRule(NOTICE, "plan.complete");
        var bare = indicator("I-11", new TreeMap<>(), "", values(2015, "95"));
        assertThat(Completeness.of(notice, sound().with(bare)).finalisable()).isTrue();
    }

    private static Finding only(Completeness completeness, Check check) {
        var found = completeness.findings().stream().filter(one -> one.check() == check).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Optional<BigDecimal> yuan(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    private static Optional<BigDecimal> zero() {
        return Optional.of(BigDecimal.ZERO);
    }
}
