package org.shifan.decisions.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors, which others check their implementations against. */
class VectorsTests {
    private final JsonNode vectors = read();
    private final List<byte[]> hashes = new ArrayList<>();

    VectorsTests() {
        vectors.get("entries")
                .forEach(e -> hashes.add(HexFormat.of().parseHex(e.get("hash").stringValue())));
    }

    private static JsonNode read() {
        try (var file = VectorsTests.class.getResourceAsStream("vectors.json")) {
            return new JsonMapper().readTree(java.util.Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void canonicalFormsAreThoseOfTheVectors() {
        for (var vector : vectors.get("canonical")) {
            var json = vector.get("json").stringValue().getBytes(UTF_8);
            assertThat(new String(CanonicalJson.of(CanonicalJson.read(json)), UTF_8))
                    .isEqualTo(vector.get("canonical").stringValue());
        }
        for (var refused : vectors.get("refused")) {
            assertThatThrownBy(() -> CanonicalJson.read(refused.stringValue().getBytes(UTF_8)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void commitmentsAndLeafHashesAreThoseOfTheVectors() {
        for (var vector : vectors.get("entries")) {
            var salt = HexFormat.of().parseHex(vector.get("salt").stringValue());
            var body = vector.get("body").stringValue().getBytes(UTF_8);
            var leaf = Leaf.parse(vector.get("leaf").stringValue().getBytes(UTF_8));
            assertThat(Body.commitment(salt, body))
                    .isEqualTo(vector.get("commitment").stringValue())
                    .isEqualTo(leaf.body());
            assertThat(HexFormat.of().formatHex(leaf.hash()))
                    .isEqualTo(vector.get("hash").stringValue());
        }
    }

    @Test
    void rootsAndProofsAreThoseOfTheVectors() {
        var store = new Trees.Store();
        store.append(hashes);
        for (int size = 0; size <= hashes.size(); size++) {
            assertThat(HexFormat.of().formatHex(Merkle.root(size, store)))
                    .isEqualTo(vectors.get("roots").get(size).stringValue());
        }
        for (var vector : vectors.get("inclusion")) {
            var proof =
                    Merkle.inclusionProof(
                            vector.get("index").longValue(), vector.get("size").longValue(), store);
            assertThat(proof.stream().map(HexFormat.of()::formatHex).toList())
                    .isEqualTo(texts(vector.get("proof")));
        }
        for (var vector : vectors.get("consistency")) {
            var proof =
                    Merkle.consistencyProof(
                            vector.get("smaller").longValue(),
                            vector.get("larger").longValue(),
                            store);
            assertThat(proof.stream().map(HexFormat.of()::formatHex).toList())
                    .isEqualTo(texts(vector.get("proof")));
        }
    }

    @Test
    void keyCheckpointAndReceiptAreThoseOfTheVectors() {
        var key = vectors.get("key");
        var seed = HexFormat.of().parseHex(key.get("seed").stringValue());
        var signer = NoteSigner.ofSeed(key.get("name").stringValue(), seed);
        assertThat(signer.verifier().vkey()).isEqualTo(key.get("vkey").stringValue());
        var checkpoint = new Checkpoint(signer.name(), hashes.size(), Merkle.root(hashes));
        assertThat(checkpoint.sign(signer).encoded())
                .isEqualTo(vectors.get("checkpoint").stringValue());
        var receipt = Receipt.parse(vectors.get("receipt").stringValue().getBytes(UTF_8));
        assertThat(receipt.verify(signer.verifier())).isEqualTo(Receipt.Outcome.PROVEN);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
