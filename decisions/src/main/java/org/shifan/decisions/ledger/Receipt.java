package org.shifan.decisions.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody keeps of an act: the entry, and the proof that a signed checkpoint covers it. Its
 * holder can show later that the act took place, even against the ledger's keeper.
 *
 * @param leaf the entry
 * @param index its number in the ledger, from 0
 * @param proof that the checkpoint's tree holds it there
 * @param checkpoint signed by the ledger
 */
public record Receipt(Leaf leaf, long index, List<byte[]> proof, Note checkpoint) {
    /** Name of the format. */
    public static final String FORMAT = "receipt.v1";

    private static final int MOST_STEPS = 63;

    /** What became of a check. */
    public enum Outcome {
        /** The signed checkpoint covers the entry. */
        PROVEN,
        /** The checkpoint is not signed by the key, or is another ledger's. */
        NOT_SIGNED,
        /** The proof does not lead from the entry to the checkpoint's root. */
        NOT_INCLUDED
    }

    public Receipt {
        proof = List.copyOf(proof);
    }

    /** Whether the key's owner has signed a checkpoint that covers the entry. */
    public Outcome verify(NoteVerifier key) {
        if (!key.verifies(checkpoint) || !Checkpoint.of(checkpoint).origin().equals(key.name())) {
            return Outcome.NOT_SIGNED;
        }
        return included() ? Outcome.PROVEN : Outcome.NOT_INCLUDED;
    }

    /** Whether the proof leads from the entry to the checkpoint's root, whoever signed it. */
    public boolean included() {
        var tree = Checkpoint.of(checkpoint);
        return Merkle.verifyInclusion(leaf.hash(), index, tree.size(), proof, tree.root());
    }

    /**
     * The way from the entry to the root, step by step; empty if the proof cannot be one for this
     * place in the checkpoint's tree.
     */
    public Optional<List<InclusionStep>> steps() {
        return Proofs.steps(leaf.hash(), index, Checkpoint.of(checkpoint).size(), proof);
    }

    /** As JSON, canonical, for the holder to keep. */
    public byte[] bytes() {
        return CanonicalJson.of(
                Map.of(
                        "format", FORMAT,
                        "leaf", leaf.json(),
                        "index", index,
                        "proof", proof.stream().map(Base64.getEncoder()::encodeToString).toList(),
                        "checkpoint", checkpoint.encoded()));
    }

    /** The JSON of {@link #bytes()} as text. */
    public String json() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads a receipt.
     *
     * @throws Malformed if it does not have the form of {@value #FORMAT}
     */
    public static Receipt parse(byte[] bytes) {
        var json = CanonicalJson.read(withoutMark(bytes));
        if (!FORMAT.equals(json.get("format"))
                || json.size() != 5
                || !(json.get("leaf") instanceof String leaf)
                || !(json.get("index") instanceof Long index)
                || !(json.get("proof") instanceof List<?> proof)
                || !(json.get("checkpoint") instanceof String checkpoint)) {
            throw Malformed.of("receipt.format", FORMAT);
        }
        var note = Note.parse(checkpoint);
        Checkpoint.of(note);
        return new Receipt(
                Leaf.parse(leaf.getBytes(StandardCharsets.UTF_8)), index, hashes(proof), note);
    }

    /** Some editors put a mark of the order of bytes in front of what they save. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static List<byte[]> hashes(List<?> proof) {
        if (proof.size() > MOST_STEPS) {
            throw Malformed.of("receipt.steps", MOST_STEPS);
        }
        var hashes = new ArrayList<byte[]>();
        for (var step : proof) {
            if (!(step instanceof String text)) {
                throw Malformed.of("receipt.step");
            }
            hashes.add(Note.base64(text));
        }
        return hashes;
    }

    /**
     * The command that checks it without the site, as one types it beside the files one has
     * downloaded.
     *
     * @param bundle name of the file of the bundle
     * @param vkey public key of the ledger; quoted, since it may contain what a shell reads
     */
    public String command(String bundle, String vkey) {
        return "./shifan verify %s --key '%s' --receipt receipt-%d.json"
                .formatted(bundle, vkey, index());
    }
}
