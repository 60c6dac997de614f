package org.shifan.decisions.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReceiptTests {
    private static final NoteSigner SIGNER = NoteSigner.ofSeed("shifan.example/a", new byte[32]);
    private static final byte[] SALT = new byte[Body.SALT_BYTES];

    private static Leaf leaf(int number) {
        return new Leaf(
                new UUID(number, 7),
                "report.submitted",
                "2013-second-batch",
                "SF-2013-2-330782-1",
                Instant.parse("2013-11-25T08:00:00.123456Z"),
                "ndrc",
                "",
                Body.commitment(SALT, Map.of("number", number)));
    }

    private static Receipt receipt(int index, int size) {
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            hashes.add(leaf(i).hash());
        }
        var store = new Trees.Store();
        store.append(hashes);
        var checkpoint = new Checkpoint(SIGNER.name(), size, Merkle.root(hashes));
        return new Receipt(
                leaf(index),
                index,
                Merkle.inclusionProof(index, size, store),
                checkpoint.sign(SIGNER));
    }

    @RepeatedTest(100)
    void theStepsJoinEachHashWithItsSiblingUpToTheRoot(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(40);
        var receipt = receipt(random.nextInt(size), size);
        var hash = receipt.leaf().hash();
        for (var step : receipt.steps().orElseThrow()) {
            assertThat(step.result())
                    .isEqualTo(
                            step.left()
                                    ? Merkle.nodeHash(step.sibling(), hash)
                                    : Merkle.nodeHash(hash, step.sibling()));
            hash = step.result();
        }
        assertThat(hash).isEqualTo(Checkpoint.of(receipt.checkpoint()).root());
        var longer = new ArrayList<>(receipt.proof());
        longer.add(hash);
        assertThat(
                        new Receipt(receipt.leaf(), receipt.index(), longer, receipt.checkpoint())
                                .steps())
                .isEmpty();
    }

    @Test
    void theCommandNamesTheBundleAndQuotesTheKey() {
        assertThat(receipt(3, 5).command("2013-second-batch.zip", SIGNER.verifier().vkey()))
                .isEqualTo(
                        "./shifan verify 2013-second-batch.zip --key '%s' --receipt receipt-3.json"
                                .formatted(SIGNER.verifier().vkey()));
    }

    @Test
    void anEntryIsWrittenInOneWay() {
        var leaf = leaf(1);
        assertThat(leaf.json())
                .isEqualTo(
                        """
                        {"at":"2013-11-25T08:00:00.123Z","body":"%s","call":"2013-second-batch",\
                        "id":"00000000-0000-0001-0000-000000000007","office":"","organ":"ndrc",\
                        "subject":"SF-2013-2-330782-1","type":"report.submitted","v":1}\
                        """
                                .formatted(leaf.body()));
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    @Test
    void anEntryInAnyOtherWayIsRefused() {
        var json = leaf(1).json();
        for (var wrong :
                List.of(
                        json.replace(":1}", ": 1}"),
                        json.replace(":1}", ":2}"),
                        json.replace(":1}", ":1,\"x\":1}"),
                        json.replace(",\"v\":1}", "}"),
                        json.replace("\"office\":\"\"", "\"office\":null"),
                        json.replace(".123Z", "Z"),
                        json.replace(".123Z", ".123+00:00"),
                        json.replace("0007\"", "000A\""),
                        json.replace("00000000-0000-0001", "0-0-1"),
                        json.replace("report.submitted", "Report"),
                        json.replace("\"body\":\"", "\"body\":\"0"))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThatThrownBy(() -> Leaf.parse(wrong.getBytes(UTF_8)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void anEntryOf64KibibytesIsRefused() {
        var at = Instant.EPOCH;
        var body = "0".repeat(64);
        var empty = new Leaf(new UUID(0, 0), "a", "", "", at, "", "", body).bytes().length;
        var most = "x".repeat(65535 - empty);
        new Leaf(new UUID(0, 0), "a", "", most, at, "", "", body);
        assertThatThrownBy(() -> new Leaf(new UUID(0, 0), "a", "", most + "x", at, "", "", body))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void instantsWithoutFourDigitsOfYearAreRefused() {
        assertThatThrownBy(() -> Leaf.time(Instant.parse("+12013-01-01T00:00:00Z")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Leaf.time(Instant.parse("-0001-01-01T00:00:00Z")))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theBodyIsBoundBySaltAndContent() {
        var body = Map.of("reason", "按时");
        var other = SALT.clone();
        other[15] = 1;
        assertThat(Body.commitment(SALT, body)).matches("[0-9a-f]{64}");
        assertThat(Body.commitment(other, body)).isNotEqualTo(Body.commitment(SALT, body));
        assertThatThrownBy(() -> Body.commitment(new byte[15], body)).isInstanceOf(Malformed.class);
    }

    @RepeatedTest(40)
    void aReceiptIsProvenByItsKey(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(20);
        var receipt = receipt(random.nextInt(size), size);
        var read = Receipt.parse(receipt.bytes());
        assertThat(read.verify(SIGNER.verifier())).isEqualTo(Receipt.Outcome.PROVEN);
        assertThat(read.json()).isEqualTo(receipt.json());
    }

    @Test
    void aReceiptOfAnotherKeyEntryOrPlaceIsNot() {
        var receipt = receipt(3, 9);
        var stranger =
                NoteSigner.ofSeed(
                                SIGNER.name(),
                                new byte[] {
                                    1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
                                    2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2
                                })
                        .verifier();
        assertThat(receipt.verify(stranger)).isEqualTo(Receipt.Outcome.NOT_SIGNED);
        assertThat(receipt.included()).isTrue();
        var moved = new Receipt(receipt.leaf(), 4, receipt.proof(), receipt.checkpoint());
        assertThat(moved.verify(SIGNER.verifier())).isEqualTo(Receipt.Outcome.NOT_INCLUDED);
        var swapped = new Receipt(leaf(4), 3, receipt.proof(), receipt.checkpoint());
        assertThat(swapped.verify(SIGNER.verifier())).isEqualTo(Receipt.Outcome.NOT_INCLUDED);
    }

    @Test
    void aCheckpointOfAnotherOriginIsNotSignedByThisKey() {
        var receipt = receipt(0, 1);
        var tree = Checkpoint.of(receipt.checkpoint());
        var foreign = new Checkpoint("shifan.example/b", 1, tree.root());
        assertThatThrownBy(() -> foreign.sign(SIGNER)).isInstanceOf(IllegalArgumentException.class);
        var forced = new Receipt(leaf(0), 0, List.of(), Note.sign(foreign.text(), SIGNER));
        assertThat(forced.verify(SIGNER.verifier())).isEqualTo(Receipt.Outcome.NOT_SIGNED);
    }

    @RepeatedTest(300)
    void hostileBytesAreReadOrRefusedAndNothingElse(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = receipt(3, 9).bytes();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        try {
            var read = Receipt.parse(bytes);
            if (!read.json().equals(receipt(3, 9).json())) {
                assertThat(read.verify(SIGNER.verifier())).isNotEqualTo(Receipt.Outcome.PROVEN);
            }
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
