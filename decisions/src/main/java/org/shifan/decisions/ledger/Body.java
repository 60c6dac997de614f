package org.shifan.decisions.ledger;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment by which a leaf stands for its body. Persons, scores and reasons live in the body,
 * outside the ledger: it can be disclosed later and checked against the leaf, and without the salt
 * nobody can find it by guessing.
 */
public final class Body {
    /** Bytes of salt, 128 bits. */
    public static final int SALT_BYTES = 16;

    private Body() {}

    /**
     * SHA-256 over the salt followed by the canonical body, as lower-case hex.
     *
     * @param salt {@value #SALT_BYTES} random bytes, used for this body alone
     * @param canonicalBody what {@link CanonicalJson} made of it
     * @throws Malformed if the salt has another length
     */
    public static String commitment(byte[] salt, byte[] canonicalBody) {
        if (salt.length != SALT_BYTES) {
            throw Malformed.of("salt", SALT_BYTES, salt.length);
        }
        return HexFormat.of().formatHex(Merkle.sha256(salt, canonicalBody));
    }

    /** The commitment to a body given as a map. */
    public static String commitment(byte[] salt, Map<String, ? extends @Nullable Object> body) {
        return commitment(salt, CanonicalJson.of(body));
    }
}
