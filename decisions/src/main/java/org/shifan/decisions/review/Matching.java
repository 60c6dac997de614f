package org.shifan.decisions.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.shifan.decisions.review.Assignment.Cause;
import org.shifan.decisions.review.Assignment.Shortage;

/**
 * A bipartite matching with capacities, filled seat by seat along augmenting paths (Ford and
 * Fulkerson 1956), each to the reachable expert with the least load. That is the successive
 * shortest path method for the cost "the k-th reading of an expert costs more than the one before"
 * (Ahuja, Magnanti, Orlin 1993, chapter 9), which no other assignment undercuts, however steeply
 * the cost rises; so the loads are as even as can be.
 */
final class Matching {

    private static final int NONE = -1;

    private final List<Reviewed> applications;
    private final List<Expert> experts;
    private final int perApplication;

    /** Experts without a conflict, and experts seated, by application; applications by expert. */
    private final BitSet[] open;

    private final BitSet[] seated;
    private final BitSet[] reads;
    private final int[] load;
    private final int[] most;

    Matching(
            List<Reviewed> applications,
            List<Expert> experts,
            Conflicts conflicts,
            int perApplication,
            int mostPerExpert) {
        this.applications = applications;
        this.experts = experts;
        this.perApplication = perApplication;
        open = sets(applications.size());
        seated = sets(applications.size());
        reads = sets(experts.size());
        load = new int[experts.size()];
        most = new int[experts.size()];
        for (int a = 0; a < open.length; a++) {
            for (int e = 0; e < experts.size(); e++) {
                open[a].set(e, conflicts.allow(experts.get(e), applications.get(a)));
            }
            open[a].stream().forEach(e -> most[e]++);
        }
        // nobody reads more than what is open to them, so that only those with room are looked for
        Arrays.setAll(most, e -> Math.min(most[e], mostPerExpert));
    }

    private static BitSet[] sets(int count) {
        var sets = new BitSet[count];
        Arrays.setAll(sets, _ -> new BitSet());
        return sets;
    }

    Assignment solve() {
        var shortages = new ArrayList<Shortage>();
        for (int a = 0; a < open.length; a++) {
            for (int seat = 0; seat < perApplication; seat++) {
                var search = new Search(a);
                if (search.end == NONE) {
                    shortages.add(shortage(a, perApplication - seat, search));
                    break;
                }
                search.augment();
            }
        }
        return shortages.isEmpty() ? complete() : new Assignment.Impossible(shortages);
    }

    private Assignment complete() {
        var panels = new HashMap<String, List<String>>();
        for (int a = 0; a < seated.length; a++) {
            panels.put(
                    applications.get(a).application(),
                    seated[a].stream().mapToObj(e -> experts.get(e).id()).toList());
        }
        return new Assignment.Complete(panels);
    }

    private Shortage shortage(int a, int missing, Search search) {
        int unconflicted = open[a].cardinality();
        var id = applications.get(a).application();
        if (unconflicted < perApplication) {
            return new Shortage(
                    id, missing, unconflicted, Cause.TOO_FEW_UNCONFLICTED, List.of(), 0);
        }
        return new Shortage(
                id,
                missing,
                unconflicted,
                Cause.TOO_LITTLE_CAPACITY,
                search.reached.stream().mapToObj(i -> applications.get(i).application()).toList(),
                search.reached.stream().map(i -> seated[i].cardinality()).sum());
    }

    /**
     * Breadth first from an application that lacks an expert, along seats that can be passed on.
     */
    private final class Search {
        final BitSet visited = new BitSet();
        final BitSet reached = new BitSet();
        final int[] from = new int[experts.size()];
        final int[] through = new int[applications.size()];
        int end = NONE;

        Search(int start) {
            int least =
                    IntStream.range(0, load.length)
                            .filter(e -> load[e] < most[e])
                            .map(e -> load[e])
                            .min()
                            .orElse(0);
            var queue = new ArrayDeque<Integer>();
            through[start] = NONE;
            reached.set(start);
            queue.add(start);
            // an expert with the least load of all cannot be bettered
            while (!queue.isEmpty() && (end == NONE || load[end] > least)) {
                visit(queue.remove(), queue);
            }
        }

        private void visit(int a, ArrayDeque<Integer> queue) {
            var next = (BitSet) open[a].clone();
            next.andNot(visited);
            next.andNot(seated[a]);
            next.stream()
                    .forEach(
                            e -> {
                                visited.set(e);
                                from[e] = a;
                                if (load[e] < most[e] && (end == NONE || load[e] < load[end])) {
                                    end = e;
                                }
                                reads[e].stream()
                                        .filter(other -> !reached.get(other))
                                        .forEach(
                                                other -> {
                                                    reached.set(other);
                                                    through[other] = e;
                                                    queue.add(other);
                                                });
                            });
        }

        /** Seats the expert at the end of the path, and passes every seat on it along. */
        void augment() {
            load[end]++;
            for (int e = end; e != NONE; ) {
                int a = from[e];
                seated[a].set(e);
                reads[e].set(a);
                int before = through[a];
                if (before != NONE) {
                    seated[a].clear(before);
                    reads[before].clear(a);
                }
                e = before;
            }
        }
    }
}
