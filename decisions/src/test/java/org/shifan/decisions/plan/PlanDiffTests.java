package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PlanDiffTests {
    @RepeatedTest(500)
    void theDifferencesLeadFromOneVersionToTheOther(RepetitionInfo run) {
        var random = new RandomPlans(run.getCurrentRepetition());
        var from = random.plan();
        var to = run.getCurrentRepetition() % 2 == 0 ? random.plan() : random.changed(from);
        var diff = PlanDiff.between(from, to);
        assertThat(texts(from, diff)).isEqualTo(to.texts());
        assertThat(items(from.measures(), diff.measures(), Measure::id))
                .containsExactlyInAnyOrderElementsOf(to.measures());
        assertThat(items(from.indicators(), diff.indicators(), Indicator::id))
                .containsExactlyInAnyOrderElementsOf(to.indicators());
        assertThat(diff.isEmpty()).isEqualTo(from.equals(to));
    }

    @Test
    void namesTheFieldsThatChanged() {
        var plan = planWithMeasures();
        var first = plan.measures().getFirst();
        var renamed =
                new Measure(
                        first.id(),
                        first.area(),
                        first.tasks(),
                        first.title() + "（二期）",
                        first.category(),
                        Optional.of("另一个部门"),
                        first.partners(),
                        first.funds(),
                        first.due(),
                        first.indicators());
        var changes = PlanDiff.between(plan, plan.with(renamed)).measures();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().fields()).containsExactly("title", "lead");
    }

    @Test
    void seesThatTheOrderChanged() {
        var plan = planWithMeasures();
        var moved = plan.withMeasures(plan.measures().reversed());
        assertThat(PlanDiff.between(plan, moved))
                .isEqualTo(new PlanDiff(List.of(), List.of(), true, List.of(), false));
    }

    private static Plan planWithMeasures() {
        for (long seed = 1; ; seed++) {
            var plan = new RandomPlans(seed).plan();
            if (plan.measures().size() > 2) {
                return plan;
            }
        }
    }

    private static TreeMap<String, String> texts(Plan from, PlanDiff diff) {
        var texts = new TreeMap<>(from.texts());
        for (var change : diff.sections()) {
            assertThat(TextDiff.before(change.marks())).isEqualTo(from.text(change.section()));
            var after = TextDiff.after(change.marks());
            if (after.isEmpty()) {
                texts.remove(change.section());
            } else {
                texts.put(change.section(), after);
            }
        }
        return texts;
    }

    private static <T> List<T> items(
            List<T> from,
            List<PlanDiff.ItemChange<T>> changes,
            java.util.function.Function<T, String> id) {
        var items = new ArrayList<T>(from);
        for (var change : changes) {
            items.removeIf(one -> id.apply(one).equals(change.id()));
            change.after().ifPresent(items::add);
        }
        return items;
    }
}
