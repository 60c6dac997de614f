package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no YAML is told in our words, in both languages, where the mistake was made. */
class YamlMistakeTests {

    /** A text that cannot be read, and where which mistake must be named. */
    private record Case(YamlMistake kind, int line, int column, String text) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(YamlMistake.TAB, 3, 1, "schema: 1\ntitle:\n\tzh: a\n"),
                new Case(YamlMistake.QUOTE, 2, 5, "schema: 1\nid: \"abc\nversion: 1\n"),
                new Case(YamlMistake.QUOTE, 2, 5, "schema: 1\nid: 'abc\n---\nversion: 1\n"),
                new Case(YamlMistake.KEY, 2, 1, "schema: 1\nid x\nversion: 1\n"),
                new Case(YamlMistake.COLON, 2, 6, "schema: 1\nid: a: b\n"),
                new Case(YamlMistake.COLON, 2, 5, "schema: 1\n  id: x\n"),
                new Case(YamlMistake.INDENT, 4, 2, "schema: 1\ntitle:\n  zh: a\n en: b\n"),
                new Case(YamlMistake.INDENT, 2, 5, "schema: 1\nid: - a\n"),
                new Case(YamlMistake.INDENT, 2, 11, "schema: 1\nid: \"abc\" def\n"),
                new Case(YamlMistake.BRACKET, 3, 3, "schema: 1\nlanguages: [zh, en\nid: x\n"),
                new Case(YamlMistake.BRACKET, 3, 1, "schema: 1\nquota: {east: 3\n"),
                new Case(YamlMistake.VALUE, 2, 5, "schema: 1\nid: ]\n"),
                new Case(YamlMistake.SIGN, 2, 5, "schema: 1\nid: @x\n"),
                new Case(YamlMistake.SIGN, 2, 5, "schema: 1\nid: * 注\n"),
                new Case(YamlMistake.SIGN, 2, 5, "schema: 1\nid: & x\n"),
                new Case(YamlMistake.SIGN, 2, 5, "schema: 1\nid: !<x y\n"),
                new Case(YamlMistake.ESCAPE, 2, 8, "schema: 1\nid: \"a\\qb\"\n"),
                new Case(YamlMistake.ESCAPE, 2, 9, "schema: 1\nid: \"a\\xZZ\"\n"),
                new Case(YamlMistake.BLOCK, 2, 5, "schema: 1\nid: |x\n  a\n"),
                new Case(YamlMistake.CHARACTER, 2, 6, "schema: 1\nid: a\u0001b\n"),
                new Case(YamlMistake.CHARACTER, 2, 6, "schema: 1\nid: 方\u007fb\n"),
                new Case(YamlMistake.DIRECTIVE, 1, 1, "%x: 1\n"),
                new Case(YamlMistake.DIRECTIVE, 1, 1, "%YAML 3.0\n---\nschema: 1\n"),
                new Case(YamlMistake.END, 1, 10, "{\"a\": 1} b\n"));
    }

    private static Finding only(String text) {
        var findings = NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsNamedWhereItWasMade(Case given) {
        var finding = only(given.text());
        assertThat(finding.problem()).isEqualTo(Problem.YAML_SYNTAX);
        assertThat(finding.arguments().getFirst()).isEqualTo(given.kind().code());
        assertThat(finding.at()).isEqualTo(new Position(given.line(), given.column()));
    }

    @Test
    void everyMistakeCanBeMade() {
        assertThat(cases().map(Case::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(YamlMistake.values())
                                .filter(kind -> kind != YamlMistake.OTHER)
                                .toList());
    }

    @Test
    void whatIsMeantIsNamed() {
        assertThat(only("schema: 1\nid: @x\n").sentence(Locale.CHINESE)).isEqualTo("值不能以“@”开头。");
        assertThat(only("a: [1\nb: 2\n").sentence(Locale.ENGLISH))
                .isEqualTo("The bracket opened in line 1 is not closed before this place.");
        assertThat(only("a: b\u0001\n").sentence(Locale.ENGLISH)).endsWith("cannot hold: U+0001.");
        assertThat(only("a: !my!type x\n"))
                .isEqualTo(
                        new Finding(
                                Problem.YAML_TAG,
                                new Position(1, 4),
                                java.util.List.of("!my!type")));
    }

    @Test
    void aMarkOfTheOrderOfBytesIsNoMistake() {
        var text = "\ufeff" + Notices.text(Notices.SMART_CITY);
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings()).isEmpty();
    }

    /** Signs of YAML strewn into a file bring its parser to say whatever it can say. */
    @RepeatedTest(200)
    void noWordOfTheParserReachesAChineseReader(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var signs = "[]{}&*!|>'\"%@`#:-,?\t\\\n\u0001";
        var text = new StringBuilder("schema: 1\nid: 批次\ntitle:\n  zh: 通知\nlists: [甲, 乙]\n");
        for (int i = 0; i < 3; i++) {
            text.insert(
                    random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
        }
        var said =
                NoticeFile.read(text.toString().getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .stream()
                        .filter(finding -> finding.problem() == Problem.YAML_SYNTAX)
                        .map(f -> f.sentence(Locale.CHINESE) + f.remedy(Locale.CHINESE));
        assertThat(said)
                .allSatisfy(
                        words ->
                                assertThat(words.replaceAll("YAML|U\\+[0-9A-F]+", ""))
                                        .doesNotContainPattern("[A-Za-z]{2}"));
    }
}
