package org.shifan.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.review.Assignment.Cause;
import org.shifan.decisions.review.Assignment.Complete;
import org.shifan.decisions.review.Assignment.Impossible;
import org.shifan.decisions.review.Panels.Violation;

class PanelsTests {

    private static final Conflicts DECLARED = new Conflicts(Set.of(Conflict.DECLARED));

    @Test
    void eachKindOfTieExcludesWhereTheNoticeSaysSo() {
        var application = new Reviewed("A", "330700", "330000", Set.of("金华市商务局"));
        var expert =
                new Expert(
                        "E",
                        Optional.of("330000"),
                        Optional.of("330700"),
                        Optional.of(" 金华市 商务局"),
                        Set.of("A"));
        var all = EnumSet.allOf(Conflict.class);
        assertThat(new Conflicts(all).between(expert, application)).isEqualTo(all);
        for (var one : all) {
            assertThat(new Conflicts(Set.of(one)).between(expert, application))
                    .containsExactly(one);
            assertThat(new Conflicts(Set.of(one)).allow(expert, application)).isFalse();
        }
        assertThat(new Conflicts(Set.of()).allow(expert, application)).isTrue();
        var other = new Reviewed("B", "320500", "320000", Set.of("苏州市商务局"));
        assertThat(new Conflicts(all).between(expert, other)).isEmpty();
    }

    /** Tiny cases: a search through every assignment says what exists and how even it can be. */
    @RepeatedTest(400)
    void whatEverySearchFindsIsFoundAndNoMoreUnevenly(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calls = Case.random(random, 4, 4, 3);
        var best = calls.bestLoads();
        switch (calls.assign()) {
            case Complete complete -> {
                assertThat(calls.violations(complete.panels())).isEmpty();
                assertThat(calls.loads(complete)).isEqualTo(best);
            }
            case Impossible impossible -> {
                assertThat(best).isNull();
                assertThat(impossible.shortages()).isNotEmpty();
                impossible.shortages().forEach(shortage -> calls.assertProven(shortage));
            }
        }
    }

    @RepeatedTest(50)
    void theOrderOfArrivalNeverMatters(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calls = Case.random(random, 30, 20, 5);
        var applications = new ArrayList<>(calls.applications());
        var experts = new ArrayList<>(calls.experts());
        Collections.shuffle(applications, random);
        Collections.shuffle(experts, random);
        var shuffled = new Case(applications, experts, calls.perApplication(), calls.most());
        assertThat(shuffled.assign()).isEqualTo(calls.assign());
        if (calls.assign() instanceof Complete complete) {
            assertThat(calls.violations(complete.panels())).isEmpty();
        }
    }

    @Test
    void sixtyApplicationsAndFortyExpertsGetEvenLoads() {
        var random = new Random(1);
        var applications = new ArrayList<Reviewed>();
        for (int i = 0; i < 60; i++) {
            applications.add(new Reviewed("A%02d".formatted(i), "c" + i, "p" + i % 27, Set.of()));
        }
        var experts = new ArrayList<Expert>();
        for (int i = 0; i < 40; i++) {
            experts.add(
                    new Expert(
                            "E%02d".formatted(i),
                            Optional.of("p" + random.nextInt(27)),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of()));
        }
        var conflicts = new Conflicts(Set.of(Conflict.OWN_PROVINCE));
        var assignment = Panels.assign(applications, experts, conflicts, 5, 12);
        assertThat(assignment).isInstanceOf(Complete.class);
        // 300 readings among 40: twenty read 8, twenty read 7
        assertThat(((Complete) assignment).loads().values()).containsOnly(7, 8).hasSize(40);
    }

    @Test
    void whereTooFewAreWithoutAConflictTheApplicationIsNamed() {
        var applications = List.of(application("A"), application("B"));
        var experts = List.of(expert("E1"), expert("E2", "B"));
        var shortages =
                ((Impossible) Panels.assign(applications, experts, DECLARED, 2, 5)).shortages();
        assertThat(shortages)
                .containsExactly(
                        new Assignment.Shortage(
                                "B", 1, 1, Cause.TOO_FEW_UNCONFLICTED, List.of(), 0));
    }

    @Test
    void whereExpertsAreNeededElsewhereThoseCompetingAreNamed() {
        var applications = List.of(application("A"), application("B"), application("C"));
        var experts = List.of(expert("E1"), expert("E2", "B", "C"), expert("E3", "B", "C"));
        var shortages =
                ((Impossible) Panels.assign(applications, experts, DECLARED, 1, 1)).shortages();
        assertThat(shortages)
                .containsExactly(
                        new Assignment.Shortage(
                                "C", 1, 1, Cause.TOO_LITTLE_CAPACITY, List.of("B", "C"), 1));
    }

    @Test
    void everyBreachOfTheRulesIsNamed() {
        var applications = List.of(application("A"), application("B"), application("C"));
        var experts = List.of(expert("E1"), expert("E2", "B"), expert("E3"));
        var panels =
                Map.of(
                        "A", List.of("E1", "E1"),
                        "B", List.of("E2", "E1"),
                        "C", List.of("E1"),
                        "D", List.of("E3", "E2"));
        assertThat(Panels.violations(applications, experts, DECLARED, 2, 2, panels))
                .extracting(
                        Violation::code,
                        Violation::application,
                        Violation::expert,
                        Violation::count)
                .containsExactly(
                        tuple(Violation.Code.APPLICATION_UNKNOWN, "D", "", 0),
                        tuple(Violation.Code.PANEL_SIZE, "C", "", 1),
                        tuple(Violation.Code.EXPERT_TWICE, "A", "E1", 0),
                        tuple(Violation.Code.CONFLICT, "B", "E2", 0),
                        tuple(Violation.Code.ABOVE_LOAD, "", "E1", 3));
        assertThat(Panels.violations(applications, List.of(), DECLARED, 1, 9, Map.of()))
                .extracting(Violation::code)
                .containsOnly(Violation.Code.PANEL_SIZE)
                .hasSize(3);
        assertThat(
                        Panels.violations(
                                List.of(application("A")),
                                List.of(),
                                DECLARED,
                                1,
                                9,
                                Map.of("A", List.of("E9"))))
                .extracting(Violation::code)
                .containsExactly(Violation.Code.EXPERT_UNKNOWN);
    }

    @Test
    void everyBreachShortageAndFaultIsASentenceInBothLanguages() {
        for (var code : Violation.Code.values()) {
            assertSaid(new Violation(code, "A", "E", 3).text());
        }
        for (var cause : Cause.values()) {
            assertSaid(new Assignment.Shortage("A", 1, 2, cause, List.of("A"), 3).text());
        }
        for (var code : Rubric.Problem.Code.values()) {
            assertSaid(new Rubric.Problem(code, "a").text());
        }
    }

    private static void assertSaid(Text text) {
        assertThat(text.byLanguage())
                .hasSize(2)
                .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
    }

    @Test
    void whatExpertsReadAlreadyCountsTowardsTheLimitAndTheEvenness() {
        var experts = List.of(expert("E1"), expert("E2"), expert("E3"));
        var loads = Map.of("E1", 2, "E2", 1);
        var one = List.of(application("A"));
        assertThat(Panels.assign(one, experts, DECLARED, 2, 2, loads))
                .isEqualTo(new Complete(Map.of("A", List.of("E2", "E3"))));
        assertThat(Panels.assign(one, experts, DECLARED, 3, 2, loads))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        impossible ->
                                assertThat(impossible.shortages())
                                        .singleElement()
                                        .satisfies(
                                                shortage -> {
                                                    assertThat(shortage.cause())
                                                            .isEqualTo(Cause.TOO_LITTLE_CAPACITY);
                                                    assertThat(shortage.capacity()).isEqualTo(2);
                                                }));
    }

    @Test
    void oneIdTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Panels.assign(
                                        List.of(application("A"), application("A")),
                                        List.of(),
                                        DECLARED,
                                        1,
                                        1));
    }

    static Reviewed application(String id) {
        return new Reviewed(id, "c" + id, "p" + id, Set.of());
    }

    static Expert expert(String id, String... declared) {
        return new Expert(
                id, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(declared));
    }

    static List<Integer> descending(IntStream loads) {
        return loads.boxed().sorted(Collections.reverseOrder()).toList();
    }
}
