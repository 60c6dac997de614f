package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.review.Panels;
import org.shifan.decisions.selection.Violation;

class SentencesTests {
    private static final Path SOURCES =
            Path.of("../decisions/src/main/java/org/shifan/decisions/bundle");
    private static final String NAMES =
            "../decisions/src/main/resources/org/shifan/decisions/bundle/steps";

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
        var english = properties("");
        var chinese = properties("_zh");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyCodeInTheSourceHasItsSentenceAndEverySentenceItsCode() throws IOException {
        var steps = Stream.of(Step.values()).map(Step::code).collect(Collectors.joining("|"));
        var code = Pattern.compile("\"((?:" + steps + ")\\.[a-z]+(?:-[a-z]+)*)\"");
        var used = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(f -> !f.endsWith("Types.java")).toList()) {
                var found = code.matcher(Files.readString(file));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        used.removeAll(Set.of(BundleWriter.NOTICE, BundleWriter.ENTRIES, CallFiles.LISTS));
        used.removeAll(Set.of("selection.signed", "selection.proposed", "selection.issued"));
        used.removeAll(Set.of("selection.ranked", "selection.opinion"));
        Stream.of(Panels.Violation.Code.values()).forEach(c -> used.add("panels." + kebab(c)));
        Stream.of(Violation.Code.values()).forEach(c -> used.add("selection." + kebab(c)));
        used.addAll(Set.of("withheld", "not-yet", "malformed"));
        Stream.of(Step.values()).forEach(step -> used.add("step." + step.code()));
        // A later round's make-up is compared as a whole, with sentences of its own.
        used.removeAll(Set.of("selection.not-in-earlier-round", "selection.left-out-of-round"));
        assertThat(properties("").stringPropertyNames()).isEqualTo(used);
    }

    private static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties properties(String suffix) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        Path.of(NAMES + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
