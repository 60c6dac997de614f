package org.shifan.programme.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LifecycleTests {
    private static final EnumSet<State> FINAL =
            EnumSet.of(
                    State.NOT_ELIGIBLE,
                    State.EXCEPTION_REFUSED,
                    State.DESIGNATED,
                    State.NOT_DESIGNATED);

    @Test
    void everyStateIsReachedFromTheFirst() {
        var reached = EnumSet.of(State.DRAFTING);
        var before = EnumSet.noneOf(State.class);
        while (!before.equals(reached)) {
            before = EnumSet.copyOf(reached);
            for (var state : before) {
                for (var event : Lifecycle.possible(state)) {
                    reached.add(Lifecycle.after(state, event).orElseThrow());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void everyEventHappensSomewhereAndOnlyFinalStatesHaveNone() {
        var events = new HashSet<Event>();
        for (var state : State.values()) {
            events.addAll(Lifecycle.possible(state));
            assertThat(Lifecycle.possible(state).isEmpty()).isEqualTo(FINAL.contains(state));
        }
        assertThat(events).containsExactlyInAnyOrder(Event.values());
    }

    @Test
    void foundEligibleIsWhateverFollowsOnTheVerdictAndNothingElse() {
        var after = EnumSet.of(State.ELIGIBLE);
        for (int step = 0; step < State.values().length; step++) {
            for (var state : EnumSet.copyOf(after)) {
                Lifecycle.possible(state)
                        .forEach(event -> after.add(Lifecycle.after(state, event).orElseThrow()));
            }
        }
        for (var state : State.values()) {
            assertThat(state.foundEligible()).as(state.name()).isEqualTo(after.contains(state));
        }
    }

    /** Whatever happens in whatever order, nobody is designated who was not found eligible. */
    @RepeatedTest(300)
    void noWalkDesignatesWithoutReceiptCheckAndVerdict(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var state = State.DRAFTING;
        var walked = EnumSet.noneOf(Event.class);
        for (int step = 0; step < 60; step++) {
            var event = Event.values()[random.nextInt(Event.values().length)];
            var next = Lifecycle.after(state, event);
            if (next.isPresent()) {
                state = next.get();
                walked.add(event);
            }
        }
        if (state == State.DESIGNATED) {
            assertThat(walked)
                    .contains(Event.FOUND_COMPLETE, Event.PROPOSED)
                    .containsAnyOf(Event.FINALISED, Event.ENTERED)
                    .containsAnyOf(Event.FOUND_ELIGIBLE, Event.EXCEPTION_GRANTED)
                    .containsAnyOf(Event.REPORTED, Event.REGISTERED, Event.ACCEPTED_LATE);
        }
    }
}
