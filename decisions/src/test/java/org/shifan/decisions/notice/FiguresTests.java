package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a rule that say another number than the rule sets are named, and only those. */
class FiguresTests {

    static final List<String> CALLS = Notices.ALL;

    private static final String SOUND = Notices.text(Notices.SECOND_BATCH);
    private static final List<String> ONES =
            List.of(
                    "",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");

    private static List<Finding> disagreements(String text) {
        return NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .filter(
                        finding ->
                                finding.problem() == Problem.WORDS_DISAGREE
                                        || finding.problem() == Problem.CLAUSE_UNKNOWN)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void theCallsSayWhatTheySet(String call) {
        assertThat(disagreements(Notices.text(call))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-second-batch, places: 30, places: 20, places",
        "2013-second-batch, 'quota: {east: 3', 'quota: {east: 4', quota",
        "2013-second-batch, places: 50, places: 60, places",
        "2013-second-batch, central: 6, central: 8, provinces",
        "2013-second-batch, copies: 5, copies: 6, copies",
        "2013-second-batch, copies: 5, copies: 0, copies",
        "2013-second-batch, supplement: 3, supplement: 10, supplement",
        "2013-second-batch, objection: 7, objection: 0, objection",
        "2013-second-batch, per-application: 5, per-application: 7, per-application",
        "2013-second-batch, most-per-expert: 12, most-per-expert: 15, most-per-expert",
        "2013-second-batch, hint.facilities: 0.70, hint.facilities: 0.07, hint.facilities",
        "2013-second-batch, hint.growth: 2, hint.growth: 2.5, hint.growth",
        "2013-second-batch, 2013-11-28T00:00, 2013-11-29T00:00, schedule.deadline",
        "2013-second-batch, 2013-11-28T00:00, 2013-12-28T00:00, schedule.deadline",
        "2013-second-batch, opens: 2013-09-16, opens: 2013-09-17, schedule.opens",
        "2013-second-batch, until: 2013-11-27, until: 2013-11-26, schedule.events/report",
        "2013-second-batch, from: 2013-09-16, from: 2013-09-17, schedule.events/opens",
        "us-dot-smart-city-challenge, places: 7, places: 8, places",
        "us-dot-smart-city-challenge, per-application: 3, per-application: 4, per-application",
        "us-dot-smart-city-challenge, 2016-02-04T15, 2016-03-04T15, schedule.deadline"
    })
    void aFigureThatIsNotThatOfItsWordsIsNamed(
            String call, String figure, String changed, String key) {
        var text = Notices.text(call);
        assertThat(text).contains(figure);
        assertThat(disagreements(text.replace(figure, changed)))
                .extracting(finding -> finding.arguments().getFirst())
                .contains(key);
    }

    @Test
    void theFigureIsNamedIfAllWordsAreAgainstItWithEveryWordAndRemedy() {
        var text = SOUND.replace("places: 30", "places: 20");
        assertThat(disagreements(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.at()).isEqualTo(at(text, "rounds:"));
                            assertThat(finding.sentence(Locale.ENGLISH))
                                    .isEqualTo(
                                            "“places” gives 20, but the words of the rule"
                                                    + " “selection.most” say “30 个城市” / “30"
                                                    + " cities” / “30个城市”.");
                            assertThat(finding.sentence(Locale.CHINESE))
                                    .startsWith("按“places”是 20，规则“selection.most”的文字写的却是“30 个城市”");
                        });
    }

    @Test
    void theWordsAreNamedIfOthersAgreeWithTheFigure() {
        var text = SOUND.replace("At most 30 cities", "At most twenty cities");
        assertThat(disagreements(text))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.at()).isEqualTo(at(text, "At most twenty"));
                            assertThat(finding.arguments()).contains("“twenty cities”");
                        });
    }

    private static Position at(String text, String words) {
        int offset = text.indexOf(words);
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, offset - text.lastIndexOf('\n', offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At most 30 cities are selected, at least 10 of them county-level cities.",
                "The best are selected.",
                "One city of every kind, and no more than thirty in all.",
                "Selected after 2 consultations."
            })
    void wordsThatSayMoreOrNothingOfTheFigureAreLeftAlone(String words) {
        assertThat(disagreements(SOUND.replace("At most 30 cities are selected.", words)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "限报 1 个。, 限报 1 个；其中县级市不超过 4 个城市。",
        "27 个省、自治区合计, 22 个省和 5 个自治区合计",
        "光盘 1 份, 光盘 2 份",
        "3 个工作日内补正, 3 个工作日内补正（可以延长 2 个工作日）"
    })
    void otherNumbersBesideTheFigureAreLeftAlone(String words, String changed) {
        assertThat(SOUND).contains(words);
        assertThat(disagreements(SOUND.replace(words, changed))).isEmpty();
    }

    @RepeatedTest(200)
    void aNumberIsReadHoweverItIsWritten(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int said = 2 + random.nextInt(150);
        int set = random.nextBoolean() ? said : 2 + random.nextInt(150);
        var text =
                SOUND.replace("不超过 30 个城市", "不超过" + chinese(said, random) + "个城市")
                        .replace("不超过30个城市", "不超过" + chinese(said, random) + "个城市")
                        .replace(
                                "At most 30 cities", "At most " + english(said, random) + " cities")
                        .replace("places: 30", "places: " + set);
        assertThat(disagreements(text)).hasSize(said == set ? 0 : 1);
    }

    private static String chinese(int number, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(number);
            case 1 ->
                    String.valueOf(number)
                            .chars()
                            .collect(
                                    StringBuilder::new,
                                    (all, c) -> all.append((char) (c - '0' + '０')),
                                    StringBuilder::append)
                            .toString();
            default -> chinese(number);
        };
    }

    private static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        var hundreds = number < 100 ? "" : digits.charAt(number / 100) + "百";
        int rest = number % 100;
        if (rest == 0) {
            return hundreds;
        }
        if (rest < 10) {
            return hundreds + (number < 100 ? "" : "零") + digits.charAt(rest);
        }
        var tens = rest < 20 && number < 100 ? "十" : digits.charAt(rest / 10) + "十";
        return hundreds + tens + (rest % 10 == 0 ? "" : digits.charAt(rest % 10));
    }

    private static String english(int number, Random random) {
        if (number >= 100 || random.nextBoolean()) {
            return String.valueOf(number);
        }
        if (number < 20) {
            return ONES.get(number);
        }
        return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + ONES.get(number % 10));
    }

    @ParameterizedTest
    @CsvSource({"一百二十, 120", "两, 2", "十, 10", "二十五, 25", "'1,234.5', 1234.5", "seven hundred, 700"})
    void theValueOfANumberIsExact(String written, String value) {
        assertThat(Numerals.in("x " + written + " x"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"百强城市", "二三四", "tend", "DTFH", "第"})
    void whatIsNoNumberIsNone(String words) {
        assertThat(Numerals.in(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"九", "五（五）", "五(五)", "七（一）2"})
    void aClauseThatNoSectionHasIsNamed(String clause) {
        assertThat(disagreements(SOUND.replaceFirst("clause: 四", "clause: " + clause)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.problem()).isEqualTo(Problem.CLAUSE_UNKNOWN);
                            assertThat(finding.sentence(Locale.CHINESE))
                                    .isEqualTo(
                                            "文件中没有条款“"
                                                    + clause
                                                    + "”所在的部分。已编号的部分：一、二、三、四、五（一）、五（二）、五（三）、五（四）、六。");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"五", "五(二)3", "四（九）", "引言", "附件 1", "第四部分", "一般规定"})
    void aClauseThatASectionHoldsOrThatHasNoNumberIsLeftAlone(String clause) {
        assertThat(disagreements(SOUND.replaceFirst("clause: 四", "clause: " + clause))).isEmpty();
    }

    @Test
    void ofAFileWithoutAllItsSectionsNoClauseIsSaidToBeUnknown() {
        var text = Notices.text(Notices.THIRD_BATCH).replace("clause: 引言", "clause: 七");
        assertThat(disagreements(text)).isEmpty();
    }
}
