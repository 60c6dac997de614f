package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTests {
    @Test
    void everythingCanBeSaidInBothLanguagesAndNothingElseIsThere() {
        var needed =
                new TreeSet<>(
                        Stream.of(
                                        Arrays.stream(Check.values())
                                                .flatMap(
                                                        one ->
                                                                Stream.of(
                                                                                "title", "why",
                                                                                "do", "passed")
                                                                        .map(
                                                                                part ->
                                                                                        one + "."
                                                                                                + part)),
                                        Arrays.stream(Grade.values()).map(one -> "grade." + one),
                                        Arrays.stream(Measure.Category.values())
                                                .map(one -> "category." + one),
                                        Arrays.stream(MeasureTable.Column.values())
                                                .map(one -> "column." + one),
                                        Arrays.stream(MeasureTable.Code.values())
                                                .map(one -> "table." + one),
                                        Stream.of("separator", "table.line", "table.cell"))
                                .flatMap(keys -> keys)
                                .toList());
        assertThat(new TreeSet<>(Words.bundle(Locale.ENGLISH).keySet())).isEqualTo(needed);
        // The Chinese bundle would answer in English for a key that it does not have itself.
        for (var key : needed) {
            assertThat(
                            Words.bundle(Locale.CHINESE)
                                    .getString(key)
                                    .replaceAll("\\{.*?}|CSV UTF-8", ""))
                    .as(key)
                    .doesNotContainPattern("[a-z]{2}");
        }
    }

    @Test
    void anEnglishReaderOnAChineseMachineIsAnsweredInEnglish() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(Grade.MUST.in(Locale.US)).isEqualTo("Must be mended");
            assertThat(Grade.MUST.in(Locale.CHINA)).isEqualTo("须修改");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theReferenceNamesEveryCheckAndEveryErrorOfATable() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/plan.md"));
        for (var check : Check.values()) {
            assertThat(page).contains("| `" + check + "` |");
        }
        for (var code : MeasureTable.Code.values()) {
            assertThat(page).contains("| `" + code + "` |");
        }
    }
}
