package org.shifan.decisions.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees for tests: the definition of RFC 6962 word for word, and a store of complete subtrees. */
final class Trees {
    private Trees() {}

    static List<byte[]> leaves(Random random, int count) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var entry = new byte[random.nextInt(40)];
            random.nextBytes(entry);
            leaves.add(Merkle.leafHash(entry));
        }
        return leaves;
    }

    /** MTH(D[n]). */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Merkle.sha256(
                new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? and(path(m, left), root(right)) : and(path(m - k, right), root(left));
    }

    /** SUBPROOF(m, D[n], b). */
    static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k
                ? and(subproof(m, left, known), root(right))
                : and(subproof(m - k, right, false), root(left));
    }

    private static int split(int size) {
        int k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> and(List<byte[]> list, byte[] last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** Keeps the nodes that appending completes, and counts what is read. */
    static final class Store implements Merkle.NodeReader {
        private final Map<List<Long>, byte[]> nodes = new HashMap<>();
        private long size;
        int reads;

        void append(List<byte[]> leaves) {
            for (var node : Merkle.nodesCompletedBy(size, leaves, this)) {
                if (nodes.put(List.of((long) node.level(), node.index()), node.hash()) != null) {
                    throw new AssertionError("completed twice: " + node);
                }
            }
            size += leaves.size();
        }

        int count() {
            return nodes.size();
        }

        @Override
        public byte[] node(int level, long index) {
            reads++;
            var hash = nodes.get(List.of((long) level, index));
            if (hash == null) {
                throw new AssertionError("not complete: level " + level + ", index " + index);
            }
            return hash;
        }
    }
}
