package org.shifan.decisions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeCommandTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private record Run(int code, String out, String err) {}

    private static Run run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = java.util.Arrays.stream(arguments).map(Object::toString);
        int code =
                Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(words.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("call.yaml"), text);
    }

    private static String call(String id) throws IOException {
        var name = "/notices/" + id + ".yaml";
        try (var stream = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSoundFileIsToldToBeSoundWithItsWarnings() throws IOException {
        var file = file(call("2016-third-batch"));
        var run = run("notice", "check", file);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        file + ":362:5: warning SOURCE_MISSING: The part “rest” is missing",
                        file + ": no errors, 2 warnings.");
    }

    @Test
    void whoAsksForItIsRefusedForAWarning() throws IOException {
        var warned = file(call("2016-third-batch"));
        assertThat(run("notice", "check", "--strict", warned).code()).isOne();
        var clean = file(call("us-dot-smart-city-challenge"));
        assertThat(run("notice", "check", "--strict", clean).code()).isZero();
    }

    @Test
    void aSoundFileIsToldWithTheListsThatOpeningItNeeds() throws IOException {
        var file = file(call("us-dot-smart-city-challenge"));
        assertThat(run("notice", "check", file).out().lines())
                .containsExactly(
                        file
                                + ": to open the call, the portal must have these lists (see Open"
                                + " data there): us-cities-2010.",
                        file + ": no errors, 0 warnings.");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run("notice", "check", file).out())
                .contains("启动批次时，系统中须有这些名单（见系统的“开放数据”）：us-cities-2010。");
    }

    @Test
    void everyErrorIsToldWithPlaceAndRemedyAndTheExitCodeIsOne() throws IOException {
        var damaged =
                call("us-dot-smart-city-challenge")
                        .replace("places: 1\n", "places: 8\n")
                        .replace("schema: 1", "schema: one");
        var file = file(damaged);
        int line = damaged.lines().toList().indexOf("schema: one") + 1;
        var run = run("notice", "check", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsSubsequence(
                        file
                                + ":"
                                + line
                                + ":9: error TYPE_WRONG: Here stands a text where a whole"
                                + " number is expected.",
                        "    Write a whole number.")
                .anyMatch(said -> said.contains("error ROUND_LARGER_THAN_BEFORE"))
                .last()
                .isEqualTo(file + ": 2 errors, 0 warnings.");
    }

    @Test
    void theCheckSpeaksTheLanguageOfTheLocale() throws IOException {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        var run = run("notice", "check", file("schema: 1\n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("错误 KEY_MISSING: 缺少键“sections”。", "    在此处补上“sections”。");
    }

    @Test
    void aFileThatIsNotThereIsOneSentenceAndExitCodeTwo() {
        var file = folder.resolve("none.yaml");
        for (var command : new String[] {"check", "explain"}) {
            var run = run("notice", command, file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("There is no file " + file + "." + System.lineSeparator());
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aFolderIsOneSentenceAndExitCodeTwo() {
        var run = run("notice", "check", folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is a folder, not a file.");
    }

    @Test
    void aFileThatIsNotUtf8IsOneSentenceAndExitCodeTwo() throws IOException {
        var file = folder.resolve("gbk.yaml");
        Files.write(file, "title: 方案".getBytes("GBK"));
        for (var command : new String[] {"check", "explain"}) {
            var run = run("notice", command, file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines())
                    .singleElement()
                    .isEqualTo(
                            file
                                    + ":1:8: The file is not UTF-8 from here on. Save it in the"
                                    + " encoding UTF-8.");
        }
    }

    @Test
    void theRulesAreExplainedInTheLanguageAskedFor() throws IOException {
        var file = file(call("2013-second-batch"));
        assertThat(run("notice", "explain", file, "--lang", "zh").out()).contains("口径：主办单位（示例）");
        assertThat(run("notice", "explain", file, "--lang=en").out()).contains("Set by the host");
        assertThat(run("notice", "explain", file).out()).contains("Set by the host");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run("notice", "explain", file).out()).contains("口径：主办单位（示例）");
        var challenge = run("notice", "explain", file(call("us-dot-smart-city-challenge"))).out();
        assertThat(challenge.replaceAll("\\s+", " "))
                .contains("finalists; of these one is the winner.")
                .doesNotContain("口径");
    }

    @Test
    void organsOfPlacesAreNamedForAllPlacesAndNoneTwice() throws IOException {
        var file = file(call("2013-second-batch"));
        assertThat(run("notice", "explain", file, "--lang", "zh").out().replaceAll("\\s", ""))
                .contains("各省（区）人民政府；各省（区）发展和改革委员会；各市人民政府；各市创建工作牵头部门；评审专家")
                .doesNotContain("{place}");
        assertThat(run("notice", "explain", file, "--lang", "en").out().replaceAll("\\s+", " "))
                .contains("People's Government of [province];", "Lead department of [city];")
                .doesNotContain("{place}");
    }

    @Test
    void aLanguageThatTheFileLacksIsOneSentenceAndExitCodeTwo() throws IOException {
        var run =
                run("notice", "explain", file(call("us-dot-smart-city-challenge")), "--lang", "zh");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not written in “zh”. It declares: en.");
    }

    @Test
    void anUnsoundFileIsNotExplainedButChecked() throws IOException {
        var run = run("notice", "explain", file("schema: 1\n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error KEY_MISSING: The key “sections” is missing.");
    }

    @Test
    void oneErrorIsNotSeveral() throws IOException {
        var heavy = call("2013-second-batch").replace("weight: 0.30", "weight: 0.31");
        assertThat(run("notice", "check", file(heavy)).out()).contains(": 1 error, 3 warnings.");
    }

    @Test
    void helpIsThereInBothLanguages() {
        assertThat(run("notice", "check", "--help").out()).contains("with line, column and remedy");
        assertThat(run("notice", "explain", "--help").out()).contains("in the order of the notice");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run("notice", "--help").out()).contains("检查或者解读一个批次的规则。");
        assertThat(run("notice", "check", "--help").out()).contains("通知文件（YAML）。");
        assertThat(run("notice", "explain", "--help").out()).contains("文件所声明的一种语言");
    }
}
