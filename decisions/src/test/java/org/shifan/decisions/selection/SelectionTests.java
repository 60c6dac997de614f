package org.shifan.decisions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.shifan.decisions.selection.Rankings.scored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Notices;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Tie;
import org.shifan.decisions.selection.Decision.Choice;
import org.shifan.decisions.selection.Violation.Code;

class SelectionTests {

    private static final Ranking FIVE =
            Ranking.of(
                    List.of(
                            scored("A", "90", "90", "90"),
                            scored("B", "80", "70", "90"),
                            scored("C", "80", "90", "70"),
                            scored("D", "80", "90", "70"),
                            scored("E", "70", "70", "70")));

    /** Every order of the applications is tried: the line must say what all of them agree on. */
    @RepeatedTest(300)
    void theLineIsWhatEveryOrderAgreesOn(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var all = Rankings.random(random, 6);
        int places = random.nextInt(8);
        var tie = Tie.values()[random.nextInt(2)];
        var line = Selection.choose(Ranking.of(all), places, tie);
        var chosen = Rankings.everyOrder(all, places, tie == Tie.EARLIER_CRITERION);
        assertThat(line.above()).containsExactlyInAnyOrderElementsOf(chosen.always());
        var open = new HashSet<>(chosen.sometimes());
        open.removeAll(chosen.always());
        assertThat(line.tied()).containsExactlyInAnyOrderElementsOf(open);
        assertThat(line.left()).isEqualTo(open.isEmpty() ? 0 : places - line.above().size());
        assertThat(line.above().size() + line.tied().size() + line.below().size())
                .isEqualTo(all.size());
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(Selection.choose(Ranking.of(shuffled), places, tie)).isEqualTo(line);
    }

    @Test
    void equalScoresOnTheLineStayOpenForTheDecidingOrgans() {
        assertThat(Selection.choose(FIVE, 2, Tie.JOINT_DECISION))
                .isEqualTo(new Line(2, List.of("A"), List.of("B", "C", "D"), 1, List.of("E")));
        assertThat(Selection.choose(FIVE, 4, Tie.JOINT_DECISION).settled()).isTrue();
    }

    @Test
    void anEarlierCriterionTellsApartWhatItCanAndLeavesTheRestOpen() {
        assertThat(Selection.choose(FIVE, 2, Tie.EARLIER_CRITERION))
                .isEqualTo(new Line(2, List.of("A"), List.of("C", "D"), 1, List.of("B", "E")));
        assertThat(Selection.choose(FIVE, 3, Tie.EARLIER_CRITERION))
                .isEqualTo(new Line(3, List.of("A", "C", "D"), List.of(), 0, List.of("B", "E")));
    }

    @Test
    void theLineIsSaidInWords() {
        assertThat(said(FIVE, 2, Tie.JOINT_DECISION))
                .isEqualTo("3 个并列第 2 名，恰在建议线处，2 个名额中还剩 1 个。排序不在其中取舍，由会商确定。");
        assertThat(said(FIVE, 4, Tie.JOINT_DECISION))
                .isEqualTo("建议线在第 2 名与第 5 名之间：线上 4 个，线下 1 个，建议线处没有并列。");
        assertThat(said(FIVE, 3, Tie.EARLIER_CRITERION))
                .isEqualTo("第 2 名得分相同，按评分标准的次序区分：线上 3 个，线下 2 个。");
        assertThat(said(FIVE, 9, Tie.JOINT_DECISION)).isEqualTo("5 个全部在建议线以上，名额 9 个。");
        assertThat(said(FIVE, 0, Tie.JOINT_DECISION)).isEqualTo("没有名额，线上没有城市。");
        assertThat(said(Ranking.of(List.of()), 3, Tie.JOINT_DECISION)).isEqualTo("没有可供遴选的城市。");
    }

    @Test
    void aTieOnTheLineIsNotSaidToBeOpenOnceTheOrgansHaveChosen() {
        assertThat(decided(2)).isEqualTo("3 个城市并列第 2 名，恰在建议线处，2 个名额中有 1 个留给并列的城市，已由会商确定。");
        assertThat(decided(4)).isEqualTo(said(FIVE, 4, Tie.JOINT_DECISION));
    }

    private static String decided(int places) {
        return Selection.choose(FIVE, places, Tie.JOINT_DECISION).decided(FIVE).in("zh");
    }

    private static String said(Ranking ranking, int places, Tie tie) {
        var text = Selection.choose(ranking, places, tie).text(ranking);
        assertThat(text.in("en")).doesNotContain("{").endsWith(".");
        return text.in("zh");
    }

    @Test
    void morePlacesThanApplicationsChooseThemAllAndNoPlaceChoosesNone() {
        assertThat(Selection.choose(FIVE, 9, Tie.JOINT_DECISION).above()).hasSize(5);
        assertThat(Selection.choose(FIVE, 0, Tie.JOINT_DECISION).below()).hasSize(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.choose(FIVE, -1, Tie.JOINT_DECISION));
    }

    @Test
    void aDecisionThatFollowsTheRankingNeedsReasonsForTheTieOnly() {
        var line = Selection.choose(FIVE, 2, Tie.JOINT_DECISION);
        assertThat(Selection.check(decision("A+", "B+tie", "C-tie", "D-tie", "E-"), line))
                .isEmpty();
        assertThat(Selection.check(decision("A+", "B+", "C-tie", "D- ", "E-"), line))
                .extracting(Violation::code, Violation::application)
                .containsExactly(
                        tuple(Code.TIE_WITHOUT_REASON, "B"), tuple(Code.TIE_WITHOUT_REASON, "D"));
    }

    @Test
    void aDecisionThatDepartsFromTheRankingSaysWhy() {
        var line = Selection.choose(FIVE, 4, Tie.JOINT_DECISION);
        assertThat(Selection.check(decision("A-why", "B+", "C+", "D+", "E+why"), line)).isEmpty();
        assertThat(Selection.check(decision("A-", "B+", "C+", "D+", "E+"), line))
                .extracting(Violation::code, Violation::application)
                .containsExactly(
                        tuple(Code.CHOSEN_WITHOUT_REASON, "E"),
                        tuple(Code.PASSED_OVER_WITHOUT_REASON, "A"));
    }

    @Test
    void aDecisionNamesEveryApplicationOnceAndChoosesNoMoreThanThePlaces() {
        var line = Selection.choose(FIVE, 1, Tie.JOINT_DECISION);
        var decision = decision("A+", "A-x", "B+x", "C-", "Z+", "E-");
        assertThat(Selection.check(decision, line))
                .extracting(Violation::code, Violation::application, Violation::count)
                .containsExactly(
                        tuple(Code.APPLICATION_UNKNOWN, "Z", 0),
                        tuple(Code.OUTCOME_TWICE, "A", 0),
                        tuple(Code.OUTCOME_MISSING, "D", 0),
                        tuple(Code.TOO_MANY_CHOSEN, "", 3));
    }

    /** Any decision at all, judged one application at a time by its number of better ones. */
    @RepeatedTest(300)
    void whatIsWrongWithADecisionIsNamedAndNothingElse(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var all = Rankings.random(random, 8);
        int places = random.nextInt(9);
        var choices = new ArrayList<Choice>();
        var expected = new HashSet<Violation>();
        int chosen = 0;
        for (var scored : all) {
            boolean yes = random.nextBoolean();
            boolean reason = random.nextBoolean();
            chosen += yes ? 1 : 0;
            choices.add(new Choice(scored.application(), yes, reason ? "why" : ""));
            int better = Rankings.rank(scored, all) - 1;
            long equal = all.stream().filter(o -> o.score().equals(scored.score())).count();
            boolean surelyIn = better + equal <= places;
            boolean surelyOut = better >= places;
            if (!reason && !surelyIn && !surelyOut) {
                expected.add(
                        new Violation(Code.TIE_WITHOUT_REASON, scored.application(), 0, places));
            } else if (!reason && yes && surelyOut) {
                expected.add(
                        new Violation(Code.CHOSEN_WITHOUT_REASON, scored.application(), 0, places));
            } else if (!reason && !yes && surelyIn) {
                expected.add(
                        new Violation(
                                Code.PASSED_OVER_WITHOUT_REASON, scored.application(), 0, places));
            }
        }
        if (chosen > places) {
            expected.add(new Violation(Code.TOO_MANY_CHOSEN, "", chosen, places));
        }
        Collections.shuffle(choices, random);
        var line = Selection.choose(Ranking.of(all), places, Tie.JOINT_DECISION);
        assertThat(Selection.check(new Decision(choices), line))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSortedAccordingTo(
                        Comparator.comparing(Violation::code)
                                .thenComparing(Violation::application));
    }

    @Test
    void aLaterRoundIsOverThoseWhomTheRoundBeforeChoseAndNobodyElse() {
        var round = new Settings.Round("final", Notices.text("final"), 1, Tie.JOINT_DECISION);
        var before = decision("A+", "B+", "C+", "D-");
        var right = Ranking.of(List.of(scored("A", "1"), scored("B", "3"), scored("C", "2")));
        assertThat(Selection.checkLater(before, right, round, decision("A-", "B+", "C-")))
                .isEmpty();
        var wrong = Ranking.of(List.of(scored("A", "1"), scored("D", "3")));
        assertThat(Selection.checkLater(before, wrong, round, decision("A-", "D+")))
                .extracting(Violation::code, Violation::application)
                .containsExactly(
                        tuple(Code.NOT_IN_EARLIER_ROUND, "D"),
                        tuple(Code.LEFT_OUT_OF_ROUND, "B"),
                        tuple(Code.LEFT_OUT_OF_ROUND, "C"));
    }

    @Test
    void everyViolationIsASentenceInBothLanguages() {
        for (var code : Code.values()) {
            assertThat(new Violation(code, "A", 3, 2).text().byLanguage())
                    .hasSize(2)
                    .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
        }
    }

    /** {@code A+why}: A is chosen, because why; {@code A-}: it is not, without a reason. */
    private static Decision decision(String... choices) {
        return new Decision(
                List.of(choices).stream()
                        .map(
                                choice ->
                                        new Choice(
                                                choice.substring(0, 1),
                                                choice.charAt(1) == '+',
                                                choice.substring(2)))
                        .toList());
    }
}
