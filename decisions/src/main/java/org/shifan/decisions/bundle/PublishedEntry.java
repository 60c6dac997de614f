package org.shifan.decisions.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.Merkle;

/**
 * An entry in a bundle: always its leaf, and its body where it is disclosed.
 *
 * @param leaf of the entry
 * @param hash of the leaf, see {@link Leaf#hash}
 * @param disclosed its body; empty: withheld, or of another call
 */
@SuppressWarnings("ArrayRecordComponent")
record PublishedEntry(Leaf leaf, byte[] hash, Optional<Disclosed> disclosed) {
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{" + 2 * Body.SALT_BYTES + "}");

    /**
     * A disclosed body.
     *
     * @param body as read
     * @param commitment to it with the salt given, which is the leaf's if nothing was changed
     */
    record Disclosed(Map<String, @Nullable Object> body, String commitment) {}

    /** One line of {@code entries.jsonl}, without its end. */
    static byte[] line(Recorded recorded, boolean disclose) {
        var leaf = recorded.leaf().bytes();
        return disclose
                ? line(recorded.body(), leaf, HexFormat.of().formatHex(recorded.salt()))
                : line(leaf);
    }

    private static byte[] line(byte[] leaf) {
        return join("{\"leaf\":", leaf, "}");
    }

    /** The canonical form sorts the names. */
    private static byte[] line(byte[] body, byte[] leaf, String salt) {
        return join("{\"body\":", body, ",\"leaf\":", leaf, ",\"salt\":\"" + salt + "\"}");
    }

    private static byte[] join(Object... parts) {
        var line = new ByteArrayOutputStream();
        for (var part : parts) {
            line.writeBytes(
                    part instanceof byte[] bytes
                            ? bytes
                            : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return line.toByteArray();
    }

    /**
     * Reads a line.
     *
     * @param json what stands in it
     * @param form is given the line as {@link #line} gives it
     * @throws Malformed unless it holds a leaf, or a leaf with salt and body
     */
    static PublishedEntry read(Map<String, @Nullable Object> json, Consumer<byte[]> form) {
        if (!(json.get("leaf") instanceof Map<?, ?> stated)) {
            throw Malformed.of("line.leaf");
        }
        var leaf = Leaf.of(named(stated));
        var bytes = leaf.bytes();
        if (json.size() == 1) {
            form.accept(line(bytes));
            return new PublishedEntry(leaf, Merkle.leafHash(bytes), Optional.empty());
        }
        if (json.size() == 3
                && json.get("salt") instanceof String salt
                && json.get("body") instanceof Map<?, ?> body) {
            var canonical = CanonicalJson.of(body);
            form.accept(line(canonical, bytes, salt));
            var open = new Disclosed(named(body), Body.commitment(salt(salt), canonical));
            return new PublishedEntry(leaf, Merkle.leafHash(bytes), Optional.of(open));
        }
        throw Malformed.of("line.fields");
    }

    private static byte[] salt(String hex) {
        if (!SALT.matcher(hex).matches()) {
            throw Malformed.of("line.salt", 2 * Body.SALT_BYTES);
        }
        return HexFormat.of().parseHex(hex);
    }

    /** The reader gives no object other names than texts. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> named(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }
}
