package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTests {

    private final Notice second = Notices.notice(Notices.SECOND_BATCH);

    static Stream<Arguments> callsAndLanguages() {
        return Notices.ALL.stream()
                .map(Notices::notice)
                .flatMap(
                        notice ->
                                notice.languages().stream()
                                        .map(language -> Arguments.of(notice.id(), language)));
    }

    @Test
    void theSourceIsToldInTheLanguageIfTheFileHasItAndElseAsItIs() {
        var notice = Notices.notice("2013-second-batch");
        assertThat(Explanation.of(notice, "en"))
                .contains("Source: text of the notice as published by the National");
        assertThat(squeezed(Explanation.of(notice, "zh"))).contains("来源：国家发展和改革委员会公布");
        var words =
                Notices.text("2013-second-batch")
                        .replaceFirst("(?m)^  source:\\n.*\\n.*$", "  source: 通知原件");
        var read = NoticeFile.read(words.getBytes(StandardCharsets.UTF_8)).notice().orElseThrow();
        assertThat(Explanation.of(read, "en")).contains("Source: 通知原件");
    }

    @ParameterizedTest
    @MethodSource("callsAndLanguages")
    void everyRuleIsToldInTheOrderOfTheNoticeWithItsOrigin(String call, String language) {
        var notice = Notices.notice(call);
        var told = squeezed(Explanation.of(notice, language));
        int from = 0;
        for (var rule : notice.rules().toList()) {
            from = found(told, rule.text().in(language), from);
            from =
                    switch (rule.origin()) {
                        case Origin.Clause(var clause, var quote) ->
                                found(told, quote, found(told, clause, from));
                        case Origin.Host(var by, var on, var why) ->
                                found(
                                        told,
                                        why.in(language),
                                        found(
                                                told,
                                                on.toString(),
                                                found(told, by.in(language), from)));
                        case Origin.Hint(var how) -> found(told, how.in(language), from);
                    };
        }
        for (var area : notice.taskAreas()) {
            for (var task : area.tasks()) {
                found(told, task.id() + task.text().in(language), 0);
            }
        }
        for (var missing : notice.missing()) {
            found(told, missing.why().in(language), 0);
        }
    }

    private static int found(String told, String words, int from) {
        int at = told.indexOf(squeezed(words), from);
        assertThat(at).as("%s after %d", words, from).isNotNegative();
        return at;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aRuleOfTheHostNeverShowsAClause() {
        for (var language : List.of("zh", "en")) {
            var lines = Explanation.of(second, language).lines().toList();
            var host = language.equals("zh") ? "口径：" : "Set by ";
            assertThat(lines)
                    .filteredOn(line -> line.strip().startsWith(host))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(line -> assertThat(line).doesNotContain("Notice –", "通知 五（"));
        }
    }

    @Test
    void aTypicalPassageReadsLikeThis() {
        assertThat(Explanation.of(second, "zh").lines())
                .containsSequence(
                        "五（三）、限报名额",
                        "------------------",
                        "  • 原则上，东部地区每省限报 3 个城市，中部和东北地区每省限报 2 个，西部地区每",
                        "    省（自治区）限报 1 个。",
                        "      通知 五（三）：“原则上东部地区每省限报3个城市，中部和东北地区每省限报2个",
                        "        城市，西部地区每省（自治区）限报1个城市”");
        assertThat(Explanation.of(second, "en").lines())
                .containsSequence(
                        "  • At most 30 cities are selected.",
                        "      Notice – 五（四）: “遴选不超过30个城市开展第二批国家电子商务示范城市创建",
                        "        工作”");
        assertThat(Explanation.of(second, "en"))
                .contains("  • In principle: An applying city", "Notice – preamble (引言): “")
                .contains("      Calendar (by 27 November): Report to the National");
    }

    @ParameterizedTest
    @MethodSource("callsAndLanguages")
    void noLineIsWiderThanATerminal(String call, String language) {
        // An unbroken word may be longer: the hash of the file, a document number, an address.
        assertThat(Explanation.of(Notices.notice(call), language).lines())
                .filteredOn(line -> line.strip().contains(" "))
                .allSatisfy(line -> assertThat(Paragraphs.columns(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void onlyADeclaredLanguageIsSpoken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.of(Notices.notice(Notices.SMART_CITY), "zh"))
                .withMessageContaining("zh");
    }

    @Test
    void theDefaultLocaleOfTheMachineChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            var english = Explanation.of(second, "en");
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Explanation.of(second, "en")).isEqualTo(english).contains("Set by the host");
        } finally {
            Locale.setDefault(before);
        }
    }
}
