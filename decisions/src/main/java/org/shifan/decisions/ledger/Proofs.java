package org.shifan.decisions.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks proofs without the tree, by the algorithms of RFC 9162 section 2.1. */
final class Proofs {
    private Proofs() {}

    static boolean inclusion(
            byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        return steps(leafHash, index, size, proof)
                .map(steps -> steps.isEmpty() ? leafHash : steps.getLast().result())
                .filter(result -> MessageDigest.isEqual(result, root))
                .isPresent();
    }

    /** What the proof computes; empty if it cannot be one for this place in a tree of this size. */
    static Optional<List<InclusionStep>> steps(
            byte[] leafHash, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size || !hashes(proof)) {
            return Optional.empty();
        }
        var steps = new ArrayList<InclusionStep>();
        long node = index;
        long last = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            boolean left = (node & 1) == 1 || node == last;
            if (left) {
                hash = Merkle.nodeHash(sibling, hash);
                int shift = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= shift;
                last >>= shift;
            } else {
                hash = Merkle.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
            steps.add(new InclusionStep(left, sibling, hash));
        }
        return last == 0 ? Optional.of(steps) : Optional.empty();
    }

    static boolean consistency(
            long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> proof) {
        if (smaller < 0 || smaller > larger || !hashes(proof)) {
            return false;
        }
        if (smaller == larger) {
            return proof.isEmpty() && MessageDigest.isEqual(smallerRoot, largerRoot);
        }
        if (smaller == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(smallerRoot, Merkle.emptyRoot());
        }
        boolean complete = Long.bitCount(smaller) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        var first = complete ? smallerRoot : proof.getFirst();
        return climb(
                smaller,
                smallerRoot,
                larger,
                largerRoot,
                first,
                complete ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climb(
            long smaller,
            byte[] smallerRoot,
            long larger,
            byte[] largerRoot,
            byte[] first,
            List<byte[]> siblings) {
        int skipped = Long.numberOfTrailingZeros(~(smaller - 1));
        long node = (smaller - 1) >> skipped;
        long last = (larger - 1) >> skipped;
        var before = first;
        var after = first;
        for (var sibling : siblings) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Merkle.nodeHash(sibling, before);
                after = Merkle.nodeHash(sibling, after);
                int shift = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= shift;
                last >>= shift;
            } else {
                after = Merkle.nodeHash(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(before, smallerRoot)
                && MessageDigest.isEqual(after, largerRoot);
    }

    private static boolean hashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == Merkle.HASH_BYTES);
    }
}
