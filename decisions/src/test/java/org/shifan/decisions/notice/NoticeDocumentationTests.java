package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeDocumentationTests {

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/reference/notice-file.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyProblemIsDocumented() {
        for (var problem : Problem.values()) {
            assertThat(page).contains("`" + problem + "`");
        }
    }

    @Test
    void everySettingIsDocumentedWithAnExampleThatIsRead() {
        for (var setting : Setting.values()) {
            assertThat(page.lines())
                    .filteredOn(line -> line.startsWith("| `" + setting.key() + "` |"))
                    .as(setting.key())
                    .singleElement()
                    .satisfies(line -> assertThat(problems(setting, example(line))).isEmpty());
        }
    }

    /** The last cell of the row. */
    private static String example(String row) {
        var cells = row.split(" \\| ", -1);
        var last = cells[cells.length - 1];
        return last.substring(last.indexOf('`') + 1, last.lastIndexOf('`'));
    }

    /** What is wrong with the setting itself, apart from what it refers to. */
    private static List<Finding> problems(Setting setting, String example) {
        var findings = new Findings();
        var node = Yaml.read("{" + setting.key() + ": " + quoted(example) + "}", findings);
        var draft = new Draft(findings);
        draft.languages = List.of("en");
        new SettingsReader(
                        draft,
                        new Values(draft),
                        new SettingsDraft(),
                        Optional.of(ZoneId.of("Asia/Shanghai")))
                .read(node.orElseThrow(), "rule");
        return findings.sorted();
    }

    /** Braces in a receipt number would end the mapping around it. */
    private static String quoted(String example) {
        return example.startsWith("SF-") ? "\"" + example + "\"" : example;
    }

    @Test
    void theExampleOfAMistakeStandsWhereTheCheckFindsIt() {
        var text = Notices.text(Notices.SECOND_BATCH).replace("places: 50", "places: 51");
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(finding -> finding.problem() == Problem.QUOTA_TOTAL_WRONG)
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(page)
                                        .contains(
                                                "2013-second-batch.yaml:%d:%d: error %s: %s"
                                                        .formatted(
                                                                finding.at().line(),
                                                                finding.at().column(),
                                                                finding.problem(),
                                                                finding.sentence(Locale.ENGLISH))));
    }

    @Test
    void everyKeyOfTheSchemaIsDocumented() {
        var keys = Pattern.compile("\"required\": \\[([^\\]]*)\\]").matcher(Notices.schema());
        while (keys.find()) {
            for (var key : keys.group(1).replaceAll("[\\s\"]", "").split(",", -1)) {
                assertThat(page).as(key).containsPattern("[`{ ,]" + key + "[`:]");
            }
        }
    }
}
