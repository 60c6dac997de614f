package org.shifan.decisions.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a ledger signs: how long it is and its root hash, in the format C2SP tlog-checkpoint without
 * extension lines.
 *
 * @param origin names the ledger and its key
 * @param size number of entries
 * @param root 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * @throws Malformed if a part does not have its form
     */
    public Checkpoint {
        root = root.clone();
        Note.checkName(origin);
        if (size < 0 || root.length != Merkle.HASH_BYTES) {
            throw Malformed.of("checkpoint.form");
        }
    }

    /** The signed text: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Signs it; the signer's name is the origin. */
    public Note sign(NoteSigner signer) {
        if (!signer.name().equals(origin)) {
            throw new IllegalArgumentException("the key is not that of the origin " + origin);
        }
        return Note.sign(text(), signer);
    }

    /** Whether both speak of the same ledger at the same size with the same root. */
    public boolean same(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws Malformed if it does not have the three lines
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw Malformed.of("checkpoint.lines");
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw Malformed.of("checkpoint.size", lines[1]);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Note.base64(lines[2]));
    }

    /** Reads the text of a signed checkpoint; says nothing about the signature. */
    public static Checkpoint of(Note note) {
        return parse(note.text());
    }
}
