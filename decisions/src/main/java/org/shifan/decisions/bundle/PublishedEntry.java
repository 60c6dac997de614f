package org.shifan.decisions.bundle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Malformed;

/**
 * An entry in a bundle: always its leaf, and its body where it is disclosed.
 *
 * @param leaf what is hashed
 * @param disclosed its body; empty: withheld, or of another call
 */
record PublishedEntry(Leaf leaf, Optional<Disclosed> disclosed) {
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{" + 2 * Body.SALT_BYTES + "}");

    /** A body with the salt of its commitment. */
    @SuppressWarnings("ArrayRecordComponent")
    record Disclosed(byte[] salt, Map<String, @Nullable Object> body) {

        boolean matches(Leaf leaf) {
            return Body.commitment(salt, body).equals(leaf.body());
        }
    }

    static PublishedEntry of(Recorded recorded, boolean disclose) {
        return new PublishedEntry(
                recorded.leaf(),
                disclose
                        ? Optional.of(
                                new Disclosed(recorded.salt(), CanonicalJson.read(recorded.body())))
                        : Optional.empty());
    }

    /** One line of {@code entries.jsonl}, without its end. */
    byte[] line() {
        var leafJson = CanonicalJson.read(leaf.bytes());
        return CanonicalJson.of(
                disclosed
                        .map(
                                open ->
                                        Map.<String, Object>of(
                                                "leaf", leafJson,
                                                "salt", HexFormat.of().formatHex(open.salt()),
                                                "body", open.body()))
                        .orElse(Map.of("leaf", leafJson)));
    }

    /**
     * Reads a line.
     *
     * @throws Malformed unless it has the form that {@link #line} gives
     */
    static PublishedEntry read(byte[] line) {
        var json = CanonicalJson.read(line);
        if (!Arrays.equals(CanonicalJson.of(json), line)) {
            throw Malformed.of("line.form");
        }
        return of(json);
    }

    private static PublishedEntry of(Map<String, @Nullable Object> json) {
        if (!(json.get("leaf") instanceof Map<?, ?> leaf)) {
            throw Malformed.of("line.leaf");
        }
        if (json.size() == 1) {
            return new PublishedEntry(Leaf.of(named(leaf)), Optional.empty());
        }
        if (json.size() == 3
                && json.get("salt") instanceof String salt
                && json.get("body") instanceof Map<?, ?> body) {
            return new PublishedEntry(
                    Leaf.of(named(leaf)), Optional.of(new Disclosed(salt(salt), named(body))));
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
