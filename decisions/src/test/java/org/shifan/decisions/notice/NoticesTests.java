package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Settings.Reporter;

/** The three calls of the repository say what their sources say. */
class NoticesTests {

    static final List<String> CALLS = Notices.ALL;

    private final Notice second = Notices.notice(Notices.SECOND_BATCH);
    private final Notice third = Notices.notice(Notices.THIRD_BATCH);
    private final Notice challenge = Notices.notice(Notices.SMART_CITY);

    @ParameterizedTest
    @FieldSource("CALLS")
    void aNoticeFileHasNoErrors(String call) {
        assertThat(NoticeFile.read(Notices.bytes(call)).findings())
                .extracting(Finding::problem)
                .allSatisfy(problem -> assertThat(problem.isError()).isFalse());
        assertThat(Notices.notice(call).id()).isEqualTo(call);
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void everyQuotationStandsInTheSource(String call) {
        var source = Notices.source(call);
        assertThat(clauses(Notices.notice(call)))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(source).contains(clause.quote()));
    }

    private static List<Origin.Clause> clauses(Notice notice) {
        return notice.rules()
                .map(Rule::origin)
                .filter(Origin.Clause.class::isInstance)
                .map(Origin.Clause.class::cast)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void everyTaskIsInTheWordsOfItsNotice(String call) {
        var source = Notices.source(call);
        // One sentence names two infrastructures; to split it the verb is said twice.
        var split = Set.of("推进通信网络基础设施建设", "推进移动金融可信服务管理基础设施建设");
        assertThat(Notices.notice(call).taskAreas())
                .flatExtracting(TaskArea::tasks)
                .extracting(task -> task.text().in("zh").replaceAll("^（.*）", ""))
                .filteredOn(words -> !split.contains(words))
                .allSatisfy(words -> assertThat(source).contains(words));
    }

    @Test
    void onlyARuleThatSetsNothingAndHasNoConditionIsLeftToPeople() {
        assertThat(second.rules().filter(Rule::leftToPeople))
                .extracting(Rule::id)
                .contains("plan.no-excess", "organisation.cooperation", "delivery.evaluation")
                .doesNotContain("quota.limits", "selection.most", "review.panel", "review.rubric")
                .doesNotContain("submission.materials", "review.conflicts", "conditions.1")
                .doesNotContain("plan.hint.growth");
        assertThat(second.ruleFor(Setting.QUOTA).orElseThrow().sets()).containsExactly("quota");
    }

    @Test
    void theSecondBatchHoldsEveryPartOfItsNotice() {
        assertThat(second.addressees()).hasSize(10);
        assertThat(second.host().id()).isEqualTo("ndrc");
        assertThat(second.joint()).hasSize(7);
        assertThat(second.document().basis()).hasSize(2);
        assertThat(second.annexes()).hasSize(3);
        assertThat(second.taskAreas())
                .extracting(area -> area.tasks().size())
                .containsExactly(6, 6, 6, 4, 5);
        assertThat(second.taskAreas())
                .extracting(area -> area.aim().isPresent())
                .containsExactly(false, true, true, true, true);
        assertThat(clauses(second))
                .extracting(Origin.Clause::clause)
                .filteredOn("三"::equals)
                .as("plan requirements of section 三")
                .hasSize(10);
        assertThat(clauses(second))
                .extracting(Origin.Clause::clause)
                .contains(
                        "主送", "引言", "一", "二", "四", "五（一）", "五（二）", "五（二）1", "五（二）2", "五（二）3",
                        "五（三）", "五（四）", "六", "落款");
        assertThat(second.missing()).isEmpty();
    }

    @Test
    void theSecondBatchSetsWhatItsRulesSay() {
        var settings = second.settings();
        var quota = settings.quota().orElseThrow();
        assertThat(quota.limits())
                .isEqualTo(Map.of("east", 3, "central", 2, "northeast", 2, "west", 1));
        assertThat(quota.total()).isEqualTo(50);
        assertThat(quota.provinces()).isEqualTo(27);
        assertThat(quota.overByException()).isTrue();
        assertThat(settings.approvals())
                .containsExactly(Approval.CITY_GOVERNMENT, Approval.PROVINCE_GOVERNMENT);
        assertThat(settings.report().by()).isEqualTo(Reporter.PROVINCIAL_COMMISSION);
        assertThat(settings.materials().getFirst().copies()).isEqualTo(5);
        assertThat(settings.schedule().deadline()).isEqualTo(Instant.parse("2013-11-27T16:00:00Z"));
        assertThat(settings.rounds()).extracting(Settings.Round::places).containsExactly(30);
        assertThat(settings.review().criteria())
                .extracting(Settings.Criterion::weight)
                .containsExactly(
                        new BigDecimal("0.15"),
                        new BigDecimal("0.30"),
                        new BigDecimal("0.25"),
                        new BigDecimal("0.15"),
                        new BigDecimal("0.15"));
        assertThat(settings.conditions().alternatives())
                .allSatisfy(id -> assertThat(second.rule(id).orElseThrow().when()).isPresent());
    }

    @Test
    void inPrincipleIsSaidOfConditionsAndLimitsOnly() {
        assertThat(second.rules().filter(Rule::inPrinciple))
                .extracting(Rule::id)
                .containsExactly("conditions.one", "quota.limits");
    }

    @Test
    void whatTheNoticeLeavesOpenIsOfTheHost() {
        var open =
                Stream.of(
                        Setting.APPLICANTS_EXCLUDED,
                        Setting.CONDITIONS_EXCEPTION,
                        Setting.QUOTA_TOTAL,
                        Setting.QUOTA_OVER,
                        Setting.REPORT_LATE,
                        Setting.SCHEDULE_DEADLINE,
                        Setting.SUPPLEMENT,
                        Setting.REVIEW,
                        Setting.REVIEW_RUBRIC,
                        Setting.ROUNDS_TIE,
                        Setting.OBJECTION,
                        Setting.PUBLICATION);
        assertThat(open.map(second::ruleFor).map(Optional::orElseThrow).map(Rule::origin))
                .allSatisfy(origin -> assertThat(origin).isInstanceOf(Origin.Host.class));
        assertThat(second.ruleFor("quota").orElseThrow().origin())
                .isInstanceOf(Origin.Clause.class);
        assertThat(second.ruleFor(Setting.ROUNDS).orElseThrow().origin())
                .isInstanceOf(Origin.Clause.class);
    }

    @Test
    void everySettingOfASoundCallHasItsRule() {
        for (var notice : List.of(second, challenge)) {
            var quota = notice.settings().quota().isPresent();
            assertThat(Arrays.stream(Setting.values()))
                    .filteredOn(
                            setting ->
                                    setting.need() == Setting.Need.ALWAYS
                                            || setting.need() == Setting.Need.WITH_QUOTA && quota)
                    .allSatisfy(setting -> assertThat(notice.ruleFor(setting)).isPresent());
        }
    }

    @Test
    void organsThatEndedHaveSuccessors() {
        assertThat(second.joint().stream().filter(organ -> organ.until().isPresent()))
                .extracting(Organ::id)
                .containsExactly("sat", "saic", "aqsiq");
        assertThat(second.organ("saic").orElseThrow().successor()).contains("samr");
        assertThat(second.organ("samr").orElseThrow().name().in("en"))
                .isEqualTo("State Administration for Market Regulation");
    }

    @Test
    void theThirdBatchSaysWhereItsSourceEnds() {
        assertThat(third.missing())
                .extracting(Notice.Missing::part)
                .containsExactly("tasks/5", "rest");
        assertThat(third.taskAreas()).hasSize(4);
        assertThat(third.joint()).hasSize(6);
        assertThat(third.addressees()).hasSize(10);
        assertThat(NoticeFile.read(Notices.bytes(Notices.THIRD_BATCH)).findings())
                .extracting(Finding::problem)
                .containsExactly(Problem.SOURCE_MISSING, Problem.SOURCE_MISSING);
    }

    @Test
    void whatTheSourceLeavesOutLetsNothingThrough() {
        var settings = third.settings();
        assertThat(settings.schedule().deadline()).isEqualTo(Instant.EPOCH);
        assertThat(settings.applicants().provinceKinds()).isEmpty();
        assertThat(settings.conditions().alternatives()).isEmpty();
        assertThat(settings.quota().orElseThrow().limits()).isEmpty();
        assertThat(settings.rounds()).isEmpty();
        assertThat(settings.publicity("plan")).isEqualTo(Settings.Publicity.WITHHELD);
    }

    @Test
    void theSmartCityChallengeHasTwoRoundsAndNoQuota() {
        var settings = challenge.settings();
        assertThat(challenge.languages()).containsExactly("en");
        assertThat(challenge.deciding()).hasSize(1);
        assertThat(settings.quota()).isEmpty();
        assertThat(settings.approvals()).isEmpty();
        assertThat(settings.report().by()).isEqualTo(Reporter.CITY);
        assertThat(settings.rounds()).extracting(Settings.Round::places).containsExactly(7, 1);
        assertThat(settings.schedule().deadline()).isEqualTo(Instant.parse("2016-02-04T20:00:00Z"));
        assertThat(settings.conditions().join()).isEqualTo(Settings.Join.ALL);
        assertThat(challenge.facts())
                .extracting(Fact::type)
                .containsExactly(Fact.Type.INT, Fact.Type.DOUBLE);
        assertThat(challenge.missing()).isEmpty();
    }
}
