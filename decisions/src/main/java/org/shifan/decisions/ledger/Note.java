package org.shifan.decisions.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, in the format C2SP signed-note. A note that was only read proves nothing:
 * see {@link NoteVerifier#verifies}.
 *
 * @param text the signed text, ending in a newline
 * @param signatures at least one, in their order
 */
public record Note(String text, List<Signature> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /**
     * One signature line.
     *
     * @param name of the key
     * @param keyId first four bytes of the hash over name, type and public key
     * @param signature bytes after the key id
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signature(String name, int keyId, byte[] signature) {
        /**
         * @throws Malformed if the name is empty or holds a space or a plus
         */
        public Signature {
            checkName(name);
            signature = signature.clone();
        }

        String line() {
            var bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
        }
    }

    /**
     * @throws Malformed if the text does not end in a newline or holds other control characters, or
     *     if there is no signature or there are more than 100
     */
    public Note {
        signatures = List.copyOf(signatures);
        checkText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw Malformed.of("note.signatures");
        }
    }

    /** Signs the text. */
    public static Note sign(String text, NoteSigner signer) {
        checkText(text);
        return new Note(text, List.of(signer.sign(text)));
    }

    /** The whole note as text: the signed text, an empty line, the signature lines. */
    public String encoded() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()));
        return out.toString();
    }

    /** The bytes of {@link #encoded()} in UTF-8. */
    public byte[] bytes() {
        return encoded().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a note.
     *
     * @throws Malformed if it does not have the form of C2SP signed-note
     */
    public static Note parse(byte[] bytes) {
        return parse(JsonReader.text(bytes));
    }

    /** Reads a note given as text; see {@link #parse(byte[])}. */
    public static Note parse(String encoded) {
        int blank = encoded.lastIndexOf("\n\n");
        if (blank < 0 || !encoded.endsWith("\n")) {
            throw Malformed.of("note.parts");
        }
        var lines = encoded.substring(blank + 2).split("\n", -1);
        var signatures = new ArrayList<Signature>();
        for (var line : Arrays.copyOf(lines, Math.min(lines.length - 1, MOST_SIGNATURES + 1))) {
            signatures.add(signature(line));
        }
        return new Note(encoded.substring(0, blank + 1), signatures);
    }

    private static Signature signature(String line) {
        var parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw Malformed.of("note.line");
        }
        var bytes = base64(parts[2]);
        if (bytes.length < 5) {
            throw Malformed.of("note.short");
        }
        return new Signature(
                parts[1],
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    private static void checkText(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw Malformed.of("note.text");
        }
        CanonicalJson.checkSurrogates(text);
    }

    static void checkName(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(Note::notInName)) {
            throw Malformed.of("key.name");
        }
        CanonicalJson.checkSurrogates(name);
    }

    private static boolean notInName(int c) {
        return c == '+'
                || c < 0x20
                || c == 0x85
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /** Strict: Java's own decoder accepts missing padding and stray bits, which allow two forms. */
    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw Malformed.of("base64", text).because(e);
        }
        throw Malformed.of("base64", text);
    }
}
