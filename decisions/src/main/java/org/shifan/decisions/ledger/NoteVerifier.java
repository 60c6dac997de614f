package org.shifan.decisions.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key under a name (C2SP vkey, Ed25519), which tells whether a note is its owner's. */
public final class NoteVerifier {
    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final int keyId;
    private final PublicKey key;

    /**
     * @param name of the key, in practice the origin of the ledger
     * @param raw the public key, 32 bytes (RFC 8032)
     * @throws Malformed if the name or the key does not have its form
     */
    public NoteVerifier(String name, byte[] raw) {
        Note.checkName(name);
        this.name = name;
        this.raw = raw.clone();
        this.keyId = keyId(name, raw);
        this.key = key(raw);
    }

    /**
     * Reads a key of the form {@code name+c74f20a3+base64}.
     *
     * @throws Malformed if it does not have that form, is of another algorithm, or the id in the
     *     middle is not that of this name and key
     */
    public static NoteVerifier parse(String vkey) {
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw Malformed.of("key.form");
        }
        var bytes = Note.base64(parts[2]);
        if (bytes.length != 1 + KEY_BYTES || bytes[0] != ED25519) {
            throw Malformed.of("key.kind");
        }
        var verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!verifier.vkey().equals(vkey)) {
            throw Malformed.of("key.id");
        }
        return verifier;
    }

    /** The key as text, for others to keep. */
    public String vkey() {
        var typed = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(raw);
        return name
                + "+"
                + HexFormat.of().toHexDigits(keyId)
                + "+"
                + Base64.getEncoder().encodeToString(typed.array());
    }

    /** Name of the key. */
    public String name() {
        return name;
    }

    /** First four bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
    public int keyId() {
        return keyId;
    }

    /**
     * Whether the note bears a signature of this key and every one that claims to be of this key
     * is. Signatures of other keys are passed over, as C2SP signed-note demands.
     */
    public boolean verifies(Note note) {
        var own =
                note.signatures().stream()
                        .filter(s -> s.keyId() == keyId && s.name().equals(name))
                        .toList();
        return !own.isEmpty() && own.stream().allMatch(s -> verifies(note.text(), s.signature()));
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            var algorithm = Signature.getInstance("Ed25519");
            algorithm.initVerify(key);
            algorithm.update(text.getBytes(StandardCharsets.UTF_8));
            return algorithm.verify(signature);
        } catch (SignatureException e) {
            // The JDK throws where a signature has a wrong length or is out of range.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static int keyId(String name, byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw Malformed.of("key.bytes");
        }
        var hash =
                Merkle.sha256(
                        (name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, raw);
        return ByteBuffer.wrap(hash).getInt();
    }

    private static PublicKey key(byte[] raw) {
        var der = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array();
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            // Only here does the JDK look whether the bytes are a point of the curve.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw Malformed.of("key.point").because(e);
        }
    }
}
