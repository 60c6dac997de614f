package org.shifan.decisions.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** A private key under a name, which signs notes (Ed25519). It never shows the key. */
public final class NoteSigner {
    private static final String GO_PREFIX = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final NoteVerifier verifier;

    private NoteSigner(PrivateKey key, NoteVerifier verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * @param name of the key
     * @param seed 32 secret random bytes (RFC 8032)
     */
    public static NoteSigner ofSeed(String name, byte[] seed) {
        if (seed.length != NoteVerifier.KEY_BYTES) {
            throw Malformed.of("private.seed");
        }
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            return new NoteSigner(key, new NoteVerifier(name, publicKey(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * @param name of the key
     * @param pkcs8 the private key as the JDK and OpenSSL write it (DER)
     * @throws Malformed if it is not an Ed25519 private key
     */
    public static NoteSigner ofPkcs8(String name, byte[] pkcs8) {
        try {
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return ofSeed(name, seed);
        } catch (GeneralSecurityException e) {
            throw Malformed.of("private.pkcs8").because(e);
        }
    }

    /**
     * Reads the form that Go's note package writes, {@code PRIVATE+KEY+name+id+base64}.
     *
     * @throws Malformed if it does not have that form, or the id is not that of the key
     */
    public static NoteSigner parse(String key) {
        var parts = key.startsWith(GO_PREFIX) ? key.split("\\+", 5) : new String[0];
        if (parts.length != 5) {
            throw Malformed.of("private.form");
        }
        var bytes = Note.base64(parts[4]);
        if (bytes.length != 1 + NoteVerifier.KEY_BYTES || bytes[0] != NoteVerifier.ED25519) {
            throw Malformed.of("private.kind");
        }
        var signer = ofSeed(parts[2], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!signer.verifier.vkey().startsWith(parts[2] + "+" + parts[3] + "+")) {
            throw Malformed.of("private.id");
        }
        return signer;
    }

    /** The public side. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** Name of the key. */
    public String name() {
        return verifier.name();
    }

    Note.Signature sign(String text) {
        try {
            var algorithm = Signature.getInstance("Ed25519");
            algorithm.initSign(key);
            algorithm.update(text.getBytes(StandardCharsets.UTF_8));
            return new Note.Signature(verifier.name(), verifier.keyId(), algorithm.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /** The JDK computes a public key only while it generates a pair, so it is dealt the seed. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Dealt(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - NoteVerifier.KEY_BYTES, encoded.length);
    }

    private static final class Dealt extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient byte[] seed;

        Dealt(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
