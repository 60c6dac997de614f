package org.shifan.decisions.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The runs of equal tokens that a shortest edit script keeps (E. W. Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, Algorithmica 1, 1986).
 */
final class Alignment {
    /**
     * Beyond so many edits everything between the common head and tail counts as replaced: the
     * search keeps the square of this in memory, and nobody reads a thousand single edits.
     */
    private static final int MOST_EDITS = 1_000;

    private final int[] a;
    private final int[] b;
    private final int head;
    private final int tail;

    /** Tokens {@code a[fromA ..]} and {@code b[fromB ..]} are equal, that many of them. */
    record Run(int fromA, int fromB, int length) {}

    private Alignment(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        var shorter = Math.min(a.length, b.length);
        var same = 0;
        while (same < shorter && a[same] == b[same]) {
            same++;
        }
        head = same;
        same = 0;
        while (same < shorter - head && a[a.length - 1 - same] == b[b.length - 1 - same]) {
            same++;
        }
        tail = same;
    }

    /** The kept runs of two lists, in order. */
    static <T> List<Run> of(List<T> a, List<T> b) {
        var numbers = new HashMap<T, Integer>();
        return of(numbered(a, numbers), numbered(b, numbers));
    }

    /** The kept runs of two sequences, in order. */
    static List<Run> of(int[] a, int[] b) {
        return new Alignment(a, b).runs();
    }

    private static <T> int[] numbered(List<T> tokens, HashMap<T, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, _ -> numbers.size()))
                .toArray();
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        add(runs, new Run(0, 0, head));
        middle().forEach(run -> add(runs, run));
        add(runs, new Run(a.length - tail, b.length - tail, tail));
        return runs;
    }

    private static void add(List<Run> runs, Run run) {
        if (run.length() == 0) {
            return;
        }
        if (!runs.isEmpty()) {
            var last = runs.getLast();
            if (last.fromA() + last.length() == run.fromA()
                    && last.fromB() + last.length() == run.fromB()) {
                runs.removeLast();
                run = new Run(last.fromA(), last.fromB(), last.length() + run.length());
            }
        }
        runs.add(run);
    }

    /**
     * Walks outwards edit by edit; {@code reach[k]} is how far diagonal k − offset has come in a.
     */
    private Iterable<Run> middle() {
        var lengthA = a.length - head - tail;
        var lengthB = b.length - head - tail;
        var most = Math.min(MOST_EDITS, lengthA + lengthB);
        var trace = new ArrayList<int[]>();
        var offset = most + 1;
        var reach = new int[2 * most + 3];
        for (int edits = 0; edits <= most; edits++) {
            trace.add(java.util.Arrays.copyOfRange(reach, offset - edits - 1, offset + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                var x = start(k, edits, reach[offset + k - 1], reach[offset + k + 1]);
                while (x < lengthA && x - k < lengthB && same(x, x - k)) {
                    x++;
                }
                reach[offset + k] = x;
                if (x >= lengthA && x - k >= lengthB) {
                    return backwards(trace, edits, k, x);
                }
            }
        }
        return List.of();
    }

    private boolean same(int x, int y) {
        return y >= 0 && a[head + x] == b[head + y];
    }

    /** Comes down (an insertion) from the diagonal above or right (a deletion) from that below. */
    private static int start(int k, int edits, int below, int above) {
        return down(k, edits, below, above) ? above : below + 1;
    }

    private static boolean down(int k, int edits, int below, int above) {
        return k == -edits || (k != edits && below < above);
    }

    private Iterable<Run> backwards(List<int[]> trace, int edits, int k, int x) {
        var runs = new ArrayDeque<Run>();
        for (int d = edits; d > 0; d--) {
            var before = trace.get(d);
            var middle = d + 1;
            var below = before[middle + k - 1];
            var above = before[middle + k + 1];
            var from = start(k, d, below, above);
            runs.addFirst(new Run(head + from, head + from - k, x - from));
            var cameDown = down(k, d, below, above);
            x = cameDown ? above : below;
            k = cameDown ? k + 1 : k - 1;
        }
        runs.addFirst(new Run(head, head, x));
        return runs;
    }
}
