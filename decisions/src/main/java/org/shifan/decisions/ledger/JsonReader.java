package org.shifan.decisions.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of the ledger and refuses whatever could be understood in two ways. */
final class JsonReader {
    private static final int MOST_DEEP = 64;
    private static final char REPLACEMENT = '\ufffd';
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MOST_DEEP).build())
                    .build();

    private JsonReader() {}

    static Map<String, @Nullable Object> object(byte[] json) {
        var read = new ArrayList<Map<String, @Nullable Object>>(1);
        objects(
                json,
                object -> {
                    if (!read.isEmpty()) {
                        throw Malformed.of("json.end");
                    }
                    read.add(object);
                });
        if (read.isEmpty()) {
            throw Malformed.of("json.object");
        }
        return read.getFirst();
    }

    static void objects(byte[] json, Consumer<Map<String, @Nullable Object>> each) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text(json))) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw Malformed.of("json.object");
                }
                each.accept(map(parser));
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw (at == null
                            ? Malformed.of("json.deep")
                            : Malformed.of("json.syntax", at.getLineNr(), at.getColumnNr()))
                    .because(e);
        }
    }

    /** Decoded here, because Jackson would find out the encoding by itself and so accept UTF-16. */
    static String text(byte[] utf8) {
        var text = new String(utf8, StandardCharsets.UTF_8);
        // Strictness takes longer; it is needed only where something may have been replaced.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(utf8);
    }

    private static String strictly(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw Malformed.of("utf8").because(e);
        }
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = CanonicalJson.checkSurrogates(parser.currentName());
            if (map.containsKey(name)) {
                throw Malformed.of("json.twice", name);
            }
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> CanonicalJson.checkSurrogates(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT -> throw Malformed.of("json.fraction", parser.getString());
            default -> throw Malformed.of("json.value");
        };
    }

    private static long integer(JsonParser parser) {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw Malformed.of("json.integer");
        }
        return CanonicalJson.checked(parser.getLongValue());
    }

    /** The same value without Jackson's types. */
    static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.properties().forEach(p -> map.put(p.getKey(), plain(p.getValue())));
            return map;
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNull()) {
            return null;
        }
        throw Malformed.of("json.form", node.getNodeType());
    }
}
