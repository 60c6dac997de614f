package org.shifan.decisions.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON with exactly one spelling (RFC 8785), for the values that the ledger allows: objects,
 * arrays, strings, booleans, null, and integers within ±(2^53 − 1), which every JSON reader keeps
 * exact. Fractions are written as text by their owners ({@code "17/3"}).
 */
public final class CanonicalJson {
    /** 2^53 − 1, the largest integer that RFC 8785 keeps exact. */
    public static final long MOST = (1L << 53) - 1;

    private static final String SHORT_ESCAPES = "\bb\tt\nn\ff\rr";

    private CanonicalJson() {}

    /**
     * The canonical bytes, in UTF-8.
     *
     * @param value a map with text keys, a collection, a string, a boolean, an {@code int} or
     *     {@code long}, or null, nested as needed
     * @throws Malformed on any other value, a number out of bounds or a lone surrogate
     */
    public static byte[] of(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical bytes of a tree.
     *
     * @throws Malformed as {@link #of(Object)}
     */
    public static byte[] of(JsonNode tree) {
        return of(JsonReader.plain(tree));
    }

    /**
     * Reads an object strictly; its bytes need not be canonical.
     *
     * @return maps and lists of what {@link #of(Object)} accepts, every integer a {@code Long}
     * @throws Malformed on bytes that are not UTF-8 or not one JSON object, a name given twice, a
     *     fraction or exponent, an integer out of bounds, a lone surrogate, or nesting beyond 64
     */
    public static Map<String, @Nullable Object> read(byte[] json) {
        return JsonReader.object(json);
    }

    /**
     * Reads objects that follow one another, each as {@link #read} would.
     *
     * @param each is given one after the other
     * @throws Malformed as {@link #read}, at the first object that is wrong
     */
    public static void readEach(byte[] json, Consumer<Map<String, @Nullable Object>> each) {
        JsonReader.objects(json, each);
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        // No switch over types: the virtual machine would write its code anew at every start.
        if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, out);
        } else if (value instanceof Collection<?> items) {
            writeArray(items, out);
        } else if (value instanceof Long number) {
            out.append(checked(number));
        } else if (value == null || value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else {
            throw Malformed.of("json.form", value.getClass().getSimpleName());
        }
    }

    static long checked(long number) {
        if (number < -MOST || number > MOST) {
            throw Malformed.of("json.integer");
        }
        return number;
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        // RFC 8785 section 3.2.3 sorts by UTF-16 code units, which is String's own order.
        var names = new String[map.size()];
        int count = 0;
        for (var key : map.keySet()) {
            names[count++] = name(key);
        }
        Arrays.sort(names);
        var separator = '{';
        for (var name : names) {
            out.append(separator);
            writeText(name, out);
            out.append(':');
            write(map.get(name), out);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw Malformed.of("json.name", String.valueOf(key));
    }

    private static void writeArray(Collection<?> items, StringBuilder out) {
        var separator = '[';
        for (var item : items) {
            out.append(separator);
            write(item, out);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder out) {
        checkSurrogates(text);
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i);
                escape(c, out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        var at = SHORT_ESCAPES.indexOf(c);
        if (c >= 0x20) {
            out.append('\\').append(c);
        } else if (at >= 0) {
            out.append('\\').append(SHORT_ESCAPES.charAt(at + 1));
        } else {
            out.append("\\u00").append(c < 0x10 ? '0' : '1');
            out.append(Character.forDigit(c & 0xf, 16));
        }
    }

    static String checkSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isLowSurrogate(c)
                    || i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))) {
                throw Malformed.of("json.surrogate");
            }
            i++;
        }
        return text;
    }
}
