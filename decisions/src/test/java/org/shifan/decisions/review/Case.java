package org.shifan.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Settings.Conflict;

/** A small review, with an oracle that looks through every assignment. */
record Case(List<Reviewed> applications, List<Expert> experts, int perApplication, int most) {

    private static final Conflicts CONFLICTS = new Conflicts(Set.of(Conflict.DECLARED));

    static Case random(Random random, int mostApplications, int mostExperts, int mostLoad) {
        var applications = new ArrayList<Reviewed>();
        for (int i = 0; i < random.nextInt(mostApplications + 1); i++) {
            applications.add(PanelsTests.application("A%02d".formatted(i)));
        }
        var experts = new ArrayList<Expert>();
        int density = random.nextInt(1, 5);
        for (int i = 0; i < random.nextInt(mostExperts + 1); i++) {
            experts.add(
                    PanelsTests.expert(
                            "E%02d".formatted(i),
                            applications.stream()
                                    .filter(_ -> random.nextInt(density) == 1)
                                    .map(Reviewed::application)
                                    .toArray(String[]::new)));
        }
        return new Case(applications, experts, random.nextInt(4), random.nextInt(mostLoad + 1));
    }

    Assignment assign() {
        return Panels.assign(applications, experts, CONFLICTS, perApplication, most);
    }

    List<Panels.Violation> violations(Map<String, List<String>> panels) {
        return Panels.violations(applications, experts, CONFLICTS, perApplication, most, panels);
    }

    List<Integer> loads(Assignment.Complete complete) {
        return PanelsTests.descending(
                experts.stream().mapToInt(expert -> complete.loads().getOrDefault(expert.id(), 0)));
    }

    /** The most even loads there are, the greatest first; null if nothing can be assigned. */
    @Nullable List<Integer> bestLoads() {
        var best = new ArrayList<List<Integer>>();
        everyAssignment(applications, 0, new int[experts.size()], best);
        return best.stream().min(Case::lexicographic).orElse(null);
    }

    private void everyAssignment(
            List<Reviewed> under, int next, int[] loads, List<List<Integer>> found) {
        if (next == under.size()) {
            found.add(PanelsTests.descending(Arrays.stream(loads)));
            return;
        }
        for (int set = 0; set < 1 << experts.size(); set++) {
            if (Integer.bitCount(set) == perApplication && allowed(under.get(next), set)) {
                var more = loads.clone();
                for (int e = 0; e < more.length; e++) {
                    more[e] += set >> e & 1;
                }
                if (Arrays.stream(more).allMatch(load -> load <= most)) {
                    everyAssignment(under, next + 1, more, found);
                }
            }
        }
    }

    private boolean allowed(Reviewed application, int set) {
        for (int e = 0; e < experts.size(); e++) {
            if ((set >> e & 1) == 1 && !CONFLICTS.allow(experts.get(e), application)) {
                return false;
            }
        }
        return true;
    }

    private static int lexicographic(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** What a shortage says must by itself make an assignment impossible. */
    void assertProven(Assignment.Shortage shortage) {
        var application =
                applications.stream()
                        .filter(a -> a.application().equals(shortage.application()))
                        .findFirst()
                        .orElseThrow();
        long open = experts.stream().filter(e -> CONFLICTS.allow(e, application)).count();
        assertThat(shortage.unconflicted()).isEqualTo((int) open);
        if (shortage.cause() == Assignment.Cause.TOO_FEW_UNCONFLICTED) {
            assertThat(open).isLessThan(perApplication);
            return;
        }
        assertThat(shortage.competing()).contains(shortage.application());
        assertThat(shortage.capacity())
                .isLessThan(shortage.competing().size() * perApplication)
                .isEqualTo(mostReadings(shortage.competing()));
    }

    /** The most readings that the named applications can get, by trying every one. */
    private int mostReadings(List<String> named) {
        var under = applications.stream().filter(a -> named.contains(a.application())).toList();
        return readings(under, 0, new int[experts.size()]);
    }

    private int readings(List<Reviewed> under, int next, int[] loads) {
        if (next == under.size()) {
            return 0;
        }
        int best = 0;
        for (int set = 0; set < 1 << experts.size(); set++) {
            int size = Integer.bitCount(set);
            if (size > perApplication || !allowed(under.get(next), set)) {
                continue;
            }
            var more = loads.clone();
            for (int e = 0; e < more.length; e++) {
                more[e] += set >> e & 1;
            }
            if (Arrays.stream(more).allMatch(load -> load <= most)) {
                best = Math.max(best, size + readings(under, next + 1, more));
            }
        }
        return best;
    }
}
