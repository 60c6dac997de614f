package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with a notice file is named, where it stands. */
class NoticeCheckTests {

    private static final String SOUND = Notices.text(Notices.SECOND_BATCH);

    @ParameterizedTest
    @MethodSource("org.shifan.decisions.notice.Changes#all")
    void aChangeThatBreaksTheFileIsNamedWhereItStands(Changes.Change change) {
        var reading = NoticeFile.read(change.text().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.problem() == change.problem())
                .extracting(Finding::at)
                .contains(change.expected());
        assertThat(reading.notice().isPresent()).isNotEqualTo(change.problem().isError());
    }

    @Test
    void everyProblemCanBeProvoked() {
        var elsewhere =
                Stream.of(
                        Problem.FILE_NOT_UTF8,
                        Problem.FILE_TOO_LARGE,
                        Problem.FILE_EMPTY,
                        Problem.YAML_DEPTH,
                        Problem.YAML_DOCUMENTS,
                        Problem.SETTING_MISSING);
        assertThat(Stream.concat(Changes.all().map(Changes.Change::problem), elsewhere).distinct())
                .containsExactlyInAnyOrder(Problem.values());
    }

    @Test
    void aFileThatIsNotUtf8IsNamedAtTheFirstWrongByte() {
        var bytes = "id: a\ntitle: x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        var reading = NoticeFile.read(bytes);
        assertThat(reading.findings())
                .containsExactly(new Finding(Problem.FILE_NOT_UTF8, new Position(2, 8), List.of()));
    }

    @Test
    void whatIsNoNoticeIsNamedWithoutBeingRead() {
        assertThat(problems("")).containsExactly(Problem.FILE_EMPTY);
        assertThat(problems("# nothing\n")).containsExactly(Problem.FILE_EMPTY);
        assertThat(problems("[".repeat(100_000))).containsExactly(Problem.YAML_DEPTH);
        assertThat(problems("a: ".repeat(1) + "{a: ".repeat(50_000)))
                .containsExactly(Problem.YAML_DEPTH);
        assertThat(problems("x".repeat(NoticeFile.LARGEST + 1)))
                .containsExactly(Problem.FILE_TOO_LARGE);
        assertThat(problems(SOUND + "---\nid: another\n")).contains(Problem.YAML_DOCUMENTS);
        assertThat(problems("just words")).containsExactly(Problem.TYPE_WRONG);
    }

    @Test
    void aSettingThatNoRuleSetsIsMissing() {
        var text = SOUND.replace("sets:\n          supplement: 3", "when: gdp_top_100");
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(finding -> finding.problem() == Problem.SETTING_MISSING)
                .extracting(Finding::arguments)
                .containsExactly(List.of("supplement"));
    }

    private static Stream<Problem> problems(String text) {
        return NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::problem);
    }

    @Test
    void allErrorsAreNamedAtOnceInTheOrderOfTheFile() {
        var text =
                SOUND.replace("places: 50", "places: 51")
                        .replace("addressees:", "addresees:")
                        .replace("weight: 0.30", "weight: 0.31")
                        .replace("when: gdp_top_100", "when: gdp_top_10")
                        .replace("2013-11-28T00:00+08:00", "2013-09-01T00:00+08:00");
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(finding -> finding.problem().isError())
                .isSortedAccordingTo(Finding.BY_POSITION)
                .extracting(Finding::problem)
                .containsExactly(
                        Problem.KEY_MISSING,
                        Problem.KEY_UNKNOWN,
                        Problem.DEADLINE_BEFORE_OPENS,
                        Problem.CONDITION_FACT,
                        Problem.QUOTA_TOTAL_WRONG,
                        Problem.WEIGHTS_WRONG);
    }

    @Test
    void theNearestNameIsSuggested() {
        var text = SOUND.replace("quota.over:", "quota.ower:");
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(finding -> finding.problem() == Problem.KEY_UNKNOWN)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.sentence(Locale.ENGLISH))
                                    .isEqualTo("The key “quota.ower” is unknown here.");
                            assertThat(finding.remedy(Locale.ENGLISH))
                                    .isEqualTo("Known and free here: quota.over.");
                            assertThat(finding.sentence(Locale.CHINESE))
                                    .isEqualTo("这里没有“quota.ower”这个键。");
                        });
    }

    @Test
    void theArithmeticOfLimitsIsShown() {
        var text = SOUND.replace("places: 50", "places: 51");
        assertThat(NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(finding -> finding.problem() == Problem.QUOTA_TOTAL_WRONG)
                .singleElement()
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "The limits make 50 places (east 7 × 3 + central 6 × 2 + northeast 3 × 2"
                                + " + west 11 × 1), but “places” says 51.");
    }

    @Test
    void everyProblemHasItsSentenceAndRemedyInBothLanguages() {
        var words = List.of("a", "b", "c", "d");
        var findings =
                Stream.concat(
                        Arrays.stream(Problem.values())
                                .filter(problem -> problem != Problem.YAML_SYNTAX)
                                .map(problem -> new Finding(problem, Position.START, words)),
                        Arrays.stream(YamlMistake.values())
                                .map(
                                        kind ->
                                                new Finding(
                                                        Problem.YAML_SYNTAX,
                                                        Position.START,
                                                        List.of(kind.code(), "1"))));
        for (var finding : findings.toList()) {
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(finding.sentence(locale)).doesNotContain("{", "}").isNotBlank();
                assertThat(finding.remedy(locale)).isNotBlank();
            }
            assertThat(finding.sentence(Locale.CHINESE))
                    .isNotEqualTo(finding.sentence(Locale.ENGLISH));
        }
    }

    @Test
    void parsingAnUnsoundFileSaysWhatIsWrong() {
        var bytes = SOUND.replace("places: 50", "places: 51").getBytes(StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(NoticeFile.NotSound.class)
                .isThrownBy(() -> NoticeFile.parse(bytes))
                .withMessageContaining("The limits make 50 places");
    }
}
