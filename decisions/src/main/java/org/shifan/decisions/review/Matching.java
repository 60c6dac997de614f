package org.shifan.decisions.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Of the search under way: who led to an expert, and through whom an application was reached.
     */
    private final int[] from;

    private final int[] through;

    Matching(
            List<Reviewed> applications,
            List<Expert> experts,
            Conflicts conflicts,
            int perApplication,
            int mostPerExpert,
            Map<String, Integer> loads) {
        this.applications = applications;
        this.experts = experts;
        this.perApplication = perApplication;
        open = sets(applications.size());
        seated = sets(applications.size());
        reads = sets(experts.size());
        load = new int[experts.size()];
        most = new int[experts.size()];
        from = new int[experts.size()];
        through = new int[applications.size()];
        var index = conflicts.index(experts);
        for (int a = 0; a < open.length; a++) {
            open[a].set(0, experts.size());
            open[a].andNot(index.excluded(applications.get(a)));
            open[a].stream().forEach(e -> most[e]++);
        }
        Arrays.setAll(load, e -> loads.getOrDefault(experts.get(e).id(), 0));
        // nobody reads more than what is open to them, so that only those with room are looked for
        Arrays.setAll(most, e -> Math.min(most[e] + load[e], mostPerExpert));
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
     * The queue holds experts, so that the readings of one are only looked through when it is their
     * turn: mostly the first step finds an expert with the least load of all, which ends the
     * search.
     */
    private final class Search {
        final BitSet visited = new BitSet();
        final BitSet reached = new BitSet();
        private final ArrayDeque<Integer> queue = new ArrayDeque<>();
        private final int least;
        int end = NONE;

        Search(int start) {
            least =
                    IntStream.range(0, load.length)
                            .filter(e -> load[e] < most[e])
                            .map(e -> load[e])
                            .min()
                            .orElse(0);
            through[start] = NONE;
            reached.set(start);
            look(start);
            while (!queue.isEmpty() && !best()) {
                int e = queue.remove();
                for (int a = reads[e].nextSetBit(0); a >= 0; a = reads[e].nextSetBit(a + 1)) {
                    if (!reached.get(a) && !best()) {
                        reached.set(a);
                        through[a] = e;
                        look(a);
                    }
                }
            }
        }

        private boolean best() {
            return end != NONE && load[end] == least;
        }

        private void look(int a) {
            var next = (BitSet) open[a].clone();
            next.andNot(visited);
            next.andNot(seated[a]);
            for (int e = next.nextSetBit(0); e >= 0 && !best(); e = next.nextSetBit(e + 1)) {
                visited.set(e);
                from[e] = a;
                queue.add(e);
                if (load[e] < most[e] && (end == NONE || load[e] < load[end])) {
                    end = e;
                }
            }
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
