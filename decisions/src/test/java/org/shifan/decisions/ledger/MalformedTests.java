package org.shifan.decisions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is malformed is said in both languages. */
class MalformedTests {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:Malformed\\s*\\.of|broken)\\(\\s*(?:bytes, )?\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern FIELD =
            Pattern.compile("<[A-Za-z<>?]+>wrong\\(name, \"([a-z]+)\"");

    @Test
    void everyCodeHasItsClauseInBothLanguagesAndNoClauseIsLeftOver() throws IOException {
        var used = new TreeSet<>(Set.of("archive.not-zip"));
        try (var files = Files.walk(Path.of("src/main/java/org/shifan/decisions"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                CODE.matcher(source).results().forEach(found -> used.add(found.group(1)));
                FIELD.matcher(source).results().forEach(f -> used.add("field." + f.group(1)));
            }
        }
        var english = properties("");
        var chinese = properties("_zh");
        assertThat(english.stringPropertyNames()).isEqualTo(used);
        assertThat(chinese.stringPropertyNames()).isEqualTo(used);
        for (var code : used) {
            assertThat(arguments(chinese.getProperty(code)))
                    .as(code)
                    .isEqualTo(arguments(english.getProperty(code)));
        }
    }

    @Test
    void thePlaceStandsInFrontInBothLanguages() {
        var malformed = Malformed.of("leaf.text", "type").in("entries.jsonl:3");
        assertThat(malformed).hasMessage("entries.jsonl:3: an entry has no text field type");
        assertThat(malformed.text().in("zh")).isEqualTo("entries.jsonl:3：条目没有文字项 type");
    }

    private static Set<String> arguments(String clause) {
        var arguments = new TreeSet<String>();
        Pattern.compile("\\{[0-9]}")
                .matcher(clause)
                .results()
                .forEach(a -> arguments.add(a.group()));
        return arguments;
    }

    private static Properties properties(String suffix) throws IOException {
        var properties = new Properties();
        var file = Path.of("src/main/resources/org/shifan/decisions/ledger/malformed" + suffix);
        try (var reader =
                Files.newBufferedReader(Path.of(file + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
