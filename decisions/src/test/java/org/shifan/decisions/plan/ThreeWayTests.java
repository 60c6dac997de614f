package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.plan.ThreeWay.Agreed;
import org.shifan.decisions.plan.ThreeWay.Conflict;
import org.shifan.decisions.plan.ThreeWay.Disputed;
import org.shifan.decisions.plan.ThreeWay.Merged;

class ThreeWayTests {
    @Test
    void changesInDifferentParagraphsJoin() {
        assertThat(ThreeWay.merge("甲\n乙\n丙\n丁", "甲一\n乙\n丙\n丁", "甲\n乙\n丙\n丁\n戊"))
                .isEqualTo(new Merged("甲一\n乙\n丙\n丁\n戊"));
    }

    @Test
    void changesOfOneParagraphAreShownSideBySide() {
        assertThat(ThreeWay.merge("甲\n乙\n丙", "甲\n乙一\n丙", "甲\n乙二\n丙"))
                .isEqualTo(
                        new Conflict(
                                List.of(
                                        new Agreed(List.of("甲")),
                                        new Disputed(List.of("乙"), List.of("乙一"), List.of("乙二")),
                                        new Agreed(List.of("丙")))));
    }

    @Test
    void aParagraphThatOneRemovedAndTheOtherChangedIsDisputed() {
        var result = ThreeWay.merge("甲\n乙\n丙", "甲\n丙", "甲\n乙二\n丙");
        assertThat(result)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> {
                            assertThat(conflict.mine()).isEqualTo("甲\n丙");
                            assertThat(conflict.theirs()).isEqualTo("甲\n乙二\n丙");
                        });
    }

    @Test
    void whatBothWroteAlikeIsThereOnce() {
        assertThat(ThreeWay.merge("甲", "甲\n乙", "甲\n乙")).isEqualTo(new Merged("甲\n乙"));
    }

    @Test
    void lineEndsOfABrowserAreNoChange() {
        assertThat(ThreeWay.merge("甲\n乙", "甲\r\n乙", "甲\n乙丙")).isEqualTo(new Merged("甲\n乙丙"));
    }

    @Test
    void twoWhoBeganWithNothingSeeBothTexts() {
        assertThat(ThreeWay.merge("", "甲", "乙"))
                .isEqualTo(
                        new Conflict(
                                List.of(new Disputed(List.of(""), List.of("甲"), List.of("乙")))));
    }

    @RepeatedTest(1000)
    void noParagraphThatEitherWroteIsLost(RepetitionInfo run) {
        var edits = Edits.of(run);
        var shown = shown(ThreeWay.merge(edits.base(), edits.mine(), edits.theirs()));
        assertThat(shown).containsAll(edits.inserted());
    }

    @RepeatedTest(300)
    void whoOnlyLookedChangesNothing(RepetitionInfo run) {
        var edits = Edits.of(run);
        assertThat(ThreeWay.merge(edits.base(), edits.mine(), edits.base()))
                .isEqualTo(new Merged(edits.mine()));
        assertThat(ThreeWay.merge(edits.base(), edits.base(), edits.theirs()))
                .isEqualTo(new Merged(edits.theirs()));
    }

    @RepeatedTest(300)
    void itDoesNotMatterWhoSavedFirst(RepetitionInfo run) {
        var edits = Edits.of(run);
        var one = ThreeWay.merge(edits.base(), edits.mine(), edits.theirs());
        var other = ThreeWay.merge(edits.base(), edits.theirs(), edits.mine());
        if (one instanceof Conflict conflict) {
            assertThat(other)
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            same -> assertThat(same.mine()).isEqualTo(conflict.theirs()));
        } else {
            assertThat(other).isEqualTo(one);
        }
    }

    /** Base paragraphs repeat, as empty lines do; what was inserted is unique. */
    private record Edits(String base, String mine, String theirs, List<String> inserted) {
        static Edits of(RepetitionInfo run) {
            var seed = run.getCurrentRepetition();
            var random = new Random(seed);
            var base =
                    IntStream.range(0, 1 + random.nextInt(12))
                            .mapToObj(i -> random.nextInt(3) == 0 ? "" : "段" + i % 7)
                            .toList();
            var plans = new RandomPlans(seed);
            var inserted = new ArrayList<String>();
            var mine = plans.edited(base, "mine", inserted);
            var theirs = plans.edited(base, "theirs", inserted);
            return new Edits(
                    String.join("\n", base),
                    String.join("\n", mine),
                    String.join("\n", theirs),
                    inserted);
        }
    }

    private static List<String> shown(ThreeWay.Result result) {
        return switch (result) {
            case Merged merged -> List.of(merged.text().split("\n", -1));
            case Conflict conflict ->
                    IntStream.of(0, 1)
                            .mapToObj(side -> side == 0 ? conflict.mine() : conflict.theirs())
                            .flatMap(text -> List.of(text.split("\n", -1)).stream())
                            .toList();
        };
    }
}
