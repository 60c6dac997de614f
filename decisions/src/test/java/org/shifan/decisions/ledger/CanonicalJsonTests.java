package org.shifan.decisions.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void namesAreSortedByUtf16CodeUnitsAsInRfc8785() {
        // The example of RFC 8785 section 3.2.3.
        var sample =
                """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
                "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                "\\u00f6":"Latin Small Letter O With Diaeresis"}""";
        var names = new ArrayList<String>();
        var canonical = CanonicalJson.of(CanonicalJson.read(sample.getBytes(UTF_8)));
        mapper.readTree(canonical).propertyNames().forEach(names::add);
        assertThat(names).containsExactly("\r", "1", "\u0080", "ö", "€", "\ud83d\ude00", "\ufb33");
    }

    @Test
    void textsAreEscapedAsInRfc8785() {
        // The string of RFC 8785 section 3.2.2.
        var value = Map.of("string", "€$\u000f\nA'B\"\\\\\"/");
        assertThat(new String(CanonicalJson.of(value), UTF_8))
                .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @RepeatedTest(500)
    void anotherLibraryWritesTheSameBytes(RepetitionInfo repetition) throws IOException {
        var document = Documents.object(new Random(repetition.getCurrentRepetition()));
        var spaced = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        var ours = CanonicalJson.of(document);
        assertThat(ours).isEqualTo(new JsonCanonicalizer(spaced).getEncodedUTF8());
        assertThat(CanonicalJson.of(mapper.readTree(spaced))).isEqualTo(ours);
        assertThat(CanonicalJson.of(CanonicalJson.read(spaced.getBytes(UTF_8)))).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"a\":1.5}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":9007199254740992}",
                "{\"a\":-9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{\"a\":1",
                "\ufeff{\"a\":1}"
            })
    void whatCouldBeReadInTwoWaysIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> CanonicalJson.read("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'{', '"', (byte) 0xc0, '"', '}'}))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void deepNestingIsRefusedWithoutAnOverflow() {
        var deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> CanonicalJson.read(deep.getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void valuesWithoutOneSpellingAreRefused() {
        for (Object value :
                List.of(
                        1.5,
                        1.0f,
                        new java.math.BigDecimal("1"),
                        'c',
                        1L << 53,
                        "\ud800",
                        new byte[1])) {
            assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", value)))
                    .isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> CanonicalJson.of(Map.of(1, "a"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CanonicalJson.of(mapper.readTree("[1.0]")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CanonicalJson.of(mapper.readTree("[18446744073709551616]")))
                .isInstanceOf(Malformed.class);
    }

    @RepeatedTest(300)
    void hostileBytesAreReadOrRefusedAndNothingElse(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = CanonicalJson.of(Documents.object(random));
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
            var read = CanonicalJson.read(bytes);
            assertThat(CanonicalJson.read(CanonicalJson.of(read))).isEqualTo(read);
        } catch (Malformed refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    /** Random documents of the allowed values; early seeds give small ones. */
    private static final class Documents {
        private static final String CHARACTERS =
                "abc\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080é\u2028\u2029中〔〕\ufb33\uffff";

        static Map<String, @Nullable Object> object(Random random) {
            return object(random, 4);
        }

        private static Map<String, @Nullable Object> object(Random random, int depth) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            for (int i = random.nextInt(5); i > 0; i--) {
                map.put(text(random), value(random, depth - 1));
            }
            return map;
        }

        private static @Nullable Object value(Random random, int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> null;
                case 1 -> random.nextBoolean();
                case 2 -> random.nextInt();
                case 3 -> random.nextLong(-CanonicalJson.MOST, CanonicalJson.MOST + 1);
                case 4, 5 -> text(random);
                case 6 -> object(random, depth);
                default -> {
                    var items = new @Nullable Object[random.nextInt(4)];
                    Arrays.setAll(items, i -> value(random, depth - 1));
                    yield Arrays.asList(items);
                }
            };
        }

        private static String text(Random random) {
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                if (random.nextInt(8) == 0) {
                    text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                } else {
                    text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                }
            }
            return text.toString();
        }
    }
}
