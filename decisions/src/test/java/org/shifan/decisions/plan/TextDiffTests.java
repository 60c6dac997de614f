package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.plan.TextDiff.Kind;
import org.shifan.decisions.plan.TextDiff.Mark;

class TextDiffTests {
    @Test
    void showsTheCharactersThatChanged() {
        assertThat(TextDiff.between("建成通关平台一期，接入 20 家企业。", "建成通关平台二期，接入 35 家企业。"))
                .containsExactly(
                        new Mark(Kind.SAME, "建成通关平台"),
                        new Mark(Kind.REMOVED, "一"),
                        new Mark(Kind.ADDED, "二"),
                        new Mark(Kind.SAME, "期，接入 "),
                        new Mark(Kind.REMOVED, "20"),
                        new Mark(Kind.ADDED, "35"),
                        new Mark(Kind.SAME, " 家企业。"));
    }

    @Test
    void keepsTheParagraphsThatDidNotChangeWhole() {
        assertThat(TextDiff.between("甲\n乙\n丙\n", "甲\n新\n乙\n丙\n"))
                .containsExactly(
                        new Mark(Kind.SAME, "甲\n"),
                        new Mark(Kind.ADDED, "新\n"),
                        new Mark(Kind.SAME, "乙\n丙\n"));
    }

    @Test
    void ofTheSameTextThereIsNothingButIt() {
        assertThat(TextDiff.between("甲", "甲")).containsExactly(new Mark(Kind.SAME, "甲"));
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(TextDiff.between("🙂", "🙃"))
                .containsExactly(new Mark(Kind.REMOVED, "🙂"), new Mark(Kind.ADDED, "🙃"));
    }

    @RepeatedTest(500)
    void theMarksLeadFromOneTextToTheOther(RepetitionInfo run) {
        var random = new RandomPlans(run.getCurrentRepetition());
        var from = random.text(80);
        var to = run.getCurrentRepetition() % 3 == 0 ? from + random.text(5) : random.text(80);
        var marks = TextDiff.between(from, to);
        assertThat(TextDiff.before(marks)).isEqualTo(from);
        assertThat(TextDiff.after(marks)).isEqualTo(to);
        assertThat(marks).noneMatch(mark -> mark.text().isEmpty());
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).kind()).isNotEqualTo(marks.get(i - 1).kind());
        }
    }

    @Test
    void textsThatHaveNothingInCommonAreReplacedWithoutLongSearch() {
        var from = "甲".repeat(40_000);
        var to = "乙".repeat(40_000);
        assertThat(TextDiff.between(from, to))
                .containsExactly(new Mark(Kind.REMOVED, from), new Mark(Kind.ADDED, to));
    }
}
