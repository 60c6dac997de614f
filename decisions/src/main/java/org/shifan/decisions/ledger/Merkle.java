package org.shifan.decisions.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2 over SHA-256. A tree is read through its complete subtrees,
 * so a store that keeps their hashes answers every question with O(log n) reads.
 */
public final class Merkle {
    /** Bytes of a hash. */
    public static final int HASH_BYTES = 32;

    private static final byte[] LEAF_PREFIX = {0};
    private static final byte[] NODE_PREFIX = {1};

    /** Only copied: to look the algorithm up takes longer than to hash a node. */
    private static final MessageDigest SHA_256 = lookUp();

    private Merkle() {}

    /** Where the hashes of complete subtrees are kept. */
    @FunctionalInterface
    public interface NodeReader {
        /**
         * Hash of the complete subtree over the leaves from {@code index << level} (inclusive) to
         * {@code (index + 1) << level} (exclusive); level 0 holds the leaf hashes.
         */
        byte[] node(int level, long index);
    }

    /**
     * A complete subtree.
     *
     * @param level 0 for a leaf
     * @param index counted from 0 on its level
     * @param hash 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Node(int level, long index, byte[] hash) {}

    /** Root of the empty tree: the hash of nothing. */
    public static byte[] emptyRoot() {
        return sha256();
    }

    /** SHA-256(0x00 ‖ entry). */
    public static byte[] leafHash(byte[] entry) {
        return sha256(LEAF_PREFIX, entry);
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256(NODE_PREFIX, left, right);
    }

    /** Root of the tree over these leaf hashes. */
    public static byte[] root(List<byte[]> leafHashes) {
        // One slot per level, as when adding one to a binary number: O(log n) memory.
        var slots = new ArrayList<byte[]>();
        for (var leaf : leafHashes) {
            var hash = leaf;
            int level = 0;
            for (; level < slots.size() && slots.get(level).length > 0; level++) {
                hash = nodeHash(slots.set(level, new byte[0]), hash);
            }
            if (level == slots.size()) {
                slots.add(hash);
            } else {
                slots.set(level, hash);
            }
        }
        var root = new byte[0];
        for (var hash : slots) {
            if (hash.length > 0) {
                root = root.length == 0 ? hash : nodeHash(hash, root);
            }
        }
        return leafHashes.isEmpty() ? emptyRoot() : root;
    }

    /** Root of the tree of that size. */
    public static byte[] root(long size, NodeReader nodes) {
        return size == 0 ? emptyRoot() : range(0, size, nodes);
    }

    /**
     * The complete subtrees that come into being when leaves are appended, those of lower level
     * first; a store keeps them all.
     *
     * @param first index of the first leaf appended, the size of the tree before
     * @param leafHashes to append, in order
     * @param stored reads the nodes of the tree before
     */
    public static List<Node> nodesCompletedBy(
            long first, List<byte[]> leafHashes, NodeReader stored) {
        var completed = new ArrayList<Node>();
        var last = new HashMap<Integer, Node>();
        for (int i = 0; i < leafHashes.size(); i++) {
            var node = new Node(0, first + i, leafHashes.get(i));
            completed.add(node);
            while (node.index() % 2 == 1) {
                var left = last.get(node.level());
                var leftHash =
                        left != null && left.index() == node.index() - 1
                                ? left.hash()
                                : stored.node(node.level(), node.index() - 1);
                node =
                        new Node(
                                node.level() + 1,
                                node.index() / 2,
                                nodeHash(leftHash, node.hash()));
                completed.add(node);
            }
            last.put(node.level(), node);
        }
        return List.copyOf(completed);
    }

    /** The complete subtrees that come into being when one leaf is appended. */
    public static List<Node> nodesCompletedBy(long index, byte[] leafHash, NodeReader stored) {
        return nodesCompletedBy(index, List.of(leafHash), stored);
    }

    /**
     * Proves that the leaf is in the tree (RFC 6962 section 2.1.1).
     *
     * @param index of the leaf, less than {@code size}
     * @return hashes from the leaf's sibling upwards
     */
    public static List<byte[]> inclusionProof(long index, long size, NodeReader nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            long middle = low + split(high - low);
            if (index < middle) {
                path.add(range(middle, high, nodes));
                high = middle;
            } else {
                path.add(range(low, middle, nodes));
                low = middle;
            }
        }
        return List.copyOf(path.reversed());
    }

    /**
     * Proves that the smaller tree is the beginning of the larger (RFC 6962 section 2.1.2).
     *
     * @return hashes in the order of the standard; none where the sizes are equal or the smaller
     *     tree is empty
     */
    public static List<byte[]> consistencyProof(long smaller, long larger, NodeReader nodes) {
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException("no tree of " + smaller + " in one of " + larger);
        }
        var path = new ArrayList<byte[]>();
        if (smaller == 0 || smaller == larger) {
            return path;
        }
        long low = 0;
        long high = larger;
        while (smaller != high) {
            long middle = low + split(high - low);
            if (smaller <= middle) {
                path.add(range(middle, high, nodes));
                high = middle;
            } else {
                path.add(range(low, middle, nodes));
                low = middle;
            }
        }
        if (low > 0) {
            path.add(range(low, high, nodes));
        }
        return List.copyOf(path.reversed());
    }

    /** Whether the proof shows the leaf at the index of the tree (RFC 9162 section 2.1.3.2). */
    public static boolean verifyInclusion(
            byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        return Proofs.inclusion(leafHash, index, size, proof, root);
    }

    /** Whether the proof shows one tree as the beginning of the other (RFC 9162 2.1.4.2). */
    public static boolean verifyConsistency(
            long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> proof) {
        return Proofs.consistency(smaller, smallerRoot, larger, largerRoot, proof);
    }

    /** Hash over the leaves from low to high, a subtree of some tree, complete or not. */
    private static byte[] range(long low, long high, NodeReader nodes) {
        long size = high - low;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, low >> level);
        }
        long middle = low + split(size);
        return nodeHash(range(low, middle, nodes), range(middle, high, nodes));
    }

    /** The largest power of two less than the size, which is more than one. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = (MessageDigest) SHA_256.clone();
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java cannot be copied", e);
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
