package org.shifan.platform.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shifan.decisions.notice.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What each list is, as the program brings it along and as the database keeps it. */
final class Catalogue {
    private static final String FILE = "data/lists.yaml";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Text.class, ByLanguage.class)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    // A misspelt word in the catalogue is a mistake.
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Catalogue() {}

    /** A list that comes with the program, and its file. */
    record BuiltIn(ListInfo info, byte[] content) {}

    /** The lists that come with the program, in order. */
    static List<BuiltIn> builtIn() {
        return read(text(FILE), file -> bytes("data/" + file));
    }

    /** The lists of a catalogue, in order. */
    static List<BuiltIn> read(String catalogue, Function<String, byte[]> files) {
        var yaml = new Load(LoadSettings.builder().build()).loadFromString(catalogue);
        if (!(yaml instanceof Map<?, ?> file && file.get("lists") instanceof List<?> lists)) {
            throw new IllegalStateException("The catalogue has no lists");
        }
        return lists.stream().map(list -> builtIn((Map<?, ?>) list, files)).toList();
    }

    private static BuiltIn builtIn(Map<?, ?> entry, Function<String, byte[]> files) {
        var info = new LinkedHashMap<Object, Object>(entry);
        info.putIfAbsent("series", false);
        info.computeIfPresent("columns", (key, columns) -> withWords((List<?>) columns));
        var file = String.valueOf(info.remove("file"));
        return new BuiltIn(JSON.convertValue(info, ListInfo.class), files.apply(file));
    }

    private static List<?> withWords(List<?> columns) {
        return columns.stream()
                .map(
                        column -> {
                            var all = new LinkedHashMap<Object, Object>((Map<?, ?>) column);
                            all.putIfAbsent("words", Map.of());
                            return all;
                        })
                .toList();
    }

    static String json(ListInfo info) {
        return JSON.writeValueAsString(info);
    }

    static ListInfo info(String json) {
        return JSON.readValue(json, ListInfo.class);
    }

    static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    /** A text is written as what it says in each language. */
    private interface ByLanguage {
        @JsonValue
        Map<String, String> byLanguage();

        @JsonCreator
        static Text of(Map<String, String> byLanguage) {
            return new Text(byLanguage);
        }
    }
}
