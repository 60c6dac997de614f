package org.shifan.decisions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MerkleTests {
    /** The leaves and roots by which Certificate Transparency logs have been tested since 2013. */
    private static final List<byte[]> KNOWN_LEAVES =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .toList();

    private static final List<String> KNOWN_ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theKnownLeavesHaveTheKnownRoots() {
        var hashes = KNOWN_LEAVES.stream().map(Merkle::leafHash).toList();
        var store = new Trees.Store();
        store.append(hashes);
        for (int size = 0; size <= 8; size++) {
            var root = HexFormat.of().formatHex(Merkle.root(hashes.subList(0, size)));
            assertThat(root).isEqualTo(KNOWN_ROOTS.get(size));
            assertThat(HexFormat.of().formatHex(Merkle.root(size, store))).isEqualTo(root);
        }
    }

    @Test
    void theKnownProofsAreThoseOfTheKnownTree() {
        var store = new Trees.Store();
        store.append(KNOWN_LEAVES.stream().map(Merkle::leafHash).toList());
        assertThat(Merkle.inclusionProof(5, 8, store).stream().map(HexFormat.of()::formatHex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.consistencyProof(6, 8, store).stream().map(HexFormat.of()::formatHex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.consistencyProof(2, 5, store).stream().map(HexFormat.of()::formatHex))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @RepeatedTest(60)
    void everyRootAndProofIsThatOfTheDefinition(RepetitionInfo repetition) {
        int size = repetition.getCurrentRepetition();
        var random = new Random(size);
        var leaves = Trees.leaves(random, size);
        var store = new Trees.Store();
        for (int at = 0; at < size; ) {
            int more = 1 + random.nextInt(Math.min(9, size - at));
            store.append(leaves.subList(at, at + more));
            at += more;
        }
        var root = Trees.root(leaves);
        assertThat(Merkle.root(leaves)).isEqualTo(root);
        for (int i = 0; i < size; i++) {
            var proof = Merkle.inclusionProof(i, size, store);
            assertSame(proof, Trees.path(i, leaves));
            assertThat(Merkle.verifyInclusion(leaves.get(i), i, size, proof, root)).isTrue();
        }
        for (int older = 1; older <= size; older++) {
            var proof = Merkle.consistencyProof(older, size, store);
            var olderRoot = Trees.root(leaves.subList(0, older));
            assertSame(proof, Trees.subproof(older, leaves, true));
            assertThat(Merkle.root(older, store)).isEqualTo(olderRoot);
            assertThat(Merkle.verifyConsistency(older, olderRoot, size, root, proof)).isTrue();
        }
    }

    @RepeatedTest(200)
    void anyFlippedBitOfAnInclusionProofFails(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(40);
        int index = random.nextInt(size);
        var leaves = Trees.leaves(random, size);
        var store = new Trees.Store();
        store.append(leaves);
        var root = Trees.root(leaves);
        var leaf = leaves.get(index);
        var proof = Merkle.inclusionProof(index, size, store);
        for (int i = 0; i < proof.size(); i++) {
            assertThat(Merkle.verifyInclusion(leaf, index, size, flip(proof, i, random), root))
                    .isFalse();
        }
        assertThat(Merkle.verifyInclusion(flip(leaf, random), index, size, proof, root)).isFalse();
        assertThat(Merkle.verifyInclusion(leaf, index, size, proof, flip(root, random))).isFalse();
        assertThat(Merkle.verifyInclusion(leaf, index - 1, size, proof, root)).isFalse();
        assertThat(Merkle.verifyInclusion(leaf, index + 1, size, proof, root)).isFalse();
        assertThat(Merkle.verifyInclusion(leaf, size, size, proof, root)).isFalse();
        var longer = Stream.concat(proof.stream(), Stream.of(root)).toList();
        assertThat(Merkle.verifyInclusion(leaf, index, size, longer, root)).isFalse();
        if (!proof.isEmpty()) {
            var shorter = proof.subList(0, proof.size() - 1);
            assertThat(Merkle.verifyInclusion(leaf, index, size, shorter, root)).isFalse();
        }
    }

    @RepeatedTest(200)
    void anyFlippedBitOfAConsistencyProofFails(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int size = 2 + random.nextInt(40);
        int older = 1 + random.nextInt(size - 1);
        var leaves = Trees.leaves(random, size);
        var store = new Trees.Store();
        store.append(leaves);
        var root = Trees.root(leaves);
        var olderRoot = Trees.root(leaves.subList(0, older));
        var proof = Merkle.consistencyProof(older, size, store);
        for (int i = 0; i < proof.size(); i++) {
            var bent = flip(proof, i, random);
            assertThat(Merkle.verifyConsistency(older, olderRoot, size, root, bent)).isFalse();
        }
        var bent = flip(olderRoot, random);
        assertThat(Merkle.verifyConsistency(older, bent, size, root, proof)).isFalse();
        bent = flip(root, random);
        assertThat(Merkle.verifyConsistency(older, olderRoot, size, bent, proof)).isFalse();
        assertThat(Merkle.verifyConsistency(size, root, older, olderRoot, proof)).isFalse();
        var shorter = proof.subList(0, proof.size() - 1);
        assertThat(Merkle.verifyConsistency(older, olderRoot, size, root, shorter)).isFalse();
        assertThat(Merkle.verifyConsistency(older, olderRoot, size, root, List.of())).isFalse();
    }

    @Test
    void treesWithoutLeavesAndTreesOfOneSizeNeedNoProof() {
        var empty = Merkle.emptyRoot();
        var other = Merkle.leafHash(new byte[0]);
        assertThat(Merkle.verifyConsistency(0, empty, 9, other, List.of())).isTrue();
        assertThat(Merkle.verifyConsistency(0, other, 9, other, List.of())).isFalse();
        assertThat(Merkle.verifyConsistency(9, other, 9, other, List.of())).isTrue();
        assertThat(Merkle.verifyConsistency(9, other, 9, empty, List.of())).isFalse();
        assertThat(Merkle.verifyConsistency(9, other, 9, other, List.of(other))).isFalse();
        assertThat(Merkle.verifyInclusion(other, 0, 0, List.of(), empty)).isFalse();
        assertThat(Merkle.verifyInclusion(other, 0, 1, List.of(), other)).isTrue();
    }

    @Test
    void proofsOfALargeTreeReadFewNodesAndTheStoreKeepsTwoPerLeaf() {
        var leaves = Trees.leaves(new Random(7), 5000);
        var store = new Trees.Store();
        store.append(leaves);
        assertThat(store.count()).isLessThan(2 * leaves.size());
        store.reads = 0;
        Merkle.inclusionProof(4999, 5000, store);
        Merkle.inclusionProof(17, 5000, store);
        Merkle.consistencyProof(3333, 5000, store);
        assertThat(store.reads).isLessThan(75);
    }

    private static void assertSame(List<byte[]> actual, List<byte[]> expected) {
        assertThat(actual.stream().map(HexFormat.of()::formatHex))
                .isEqualTo(expected.stream().map(HexFormat.of()::formatHex).toList());
    }

    private static byte[] flip(byte[] bytes, Random random) {
        var bent = bytes.clone();
        bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
        return bent;
    }

    private static List<byte[]> flip(List<byte[]> proof, int at, Random random) {
        var bent = new ArrayList<>(proof);
        bent.set(at, flip(proof.get(at), random));
        return bent;
    }
}
