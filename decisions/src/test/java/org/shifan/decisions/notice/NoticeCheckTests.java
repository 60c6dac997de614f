package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with a notice file is named, where it stands. */
class NoticeCheckTests {

    private static final String SOUND = Notices.text(Notices.SECOND_BATCH);

    /**
     * A change to the sound file, and what must be found then.
     *
     * @param original words of the sound file; a change is made to their first occurrence
     * @param at words within the changed ones where the problem must be found
     */
    record Change(Problem problem, String original, String changed, String at) {

        String text() {
            assertThat(SOUND).contains(original);
            int start = SOUND.indexOf(original);
            return SOUND.substring(0, start) + changed + SOUND.substring(start + original.length());
        }

        Position expected() {
            var text = text();
            assertThat(changed).contains(at);
            int offset = SOUND.indexOf(original) + changed.indexOf(at);
            int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
            int column = text.codePointCount(text.lastIndexOf('\n', offset - 1) + 1, offset) + 1;
            return new Position(line, column);
        }

        @Override
        public String toString() {
            return problem + ": " + changed.strip().lines().findFirst().orElse("");
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                change(Problem.YAML_SYNTAX, "schema: 1\nid: 2", "schema: [1\nid: 2", ": 2"),
                change(Problem.YAML_ANCHOR, "id: ndrc", "id: &host ndrc", "&host"),
                change(Problem.YAML_ANCHOR, "id: ndrc", "id: *host", "*host"),
                change(Problem.YAML_TAG, "version: 1", "version: !!int 1", "!!int"),
                change(Problem.YAML_KEY, "version: 1", "[version]: 1", "[version]"),
                change(
                        Problem.YAML_KEY_TWICE,
                        "version: 1",
                        "version: 1\n\"version\": 1",
                        "\"version\""),
                change(Problem.KEY_UNKNOWN, "addressees:", "addresees:", "addresees"),
                change(Problem.KEY_UNKNOWN, "quota.over:", "quota.ower:", "quota.ower"),
                change(
                        Problem.KEY_MISSING,
                        "- id: finance\n    name:",
                        "- id: finance\n    title:",
                        "id: finance"),
                change(Problem.TYPE_WRONG, "version: 1", "version: one", "one"),
                change(Problem.TYPE_WRONG, "in-principle: true", "in-principle: yes", "yes"),
                change(Problem.TYPE_WRONG, "languages: [zh, en]", "languages: zh", "zh"),
                change(Problem.VALUE_UNKNOWN, "origin: host", "origin: hosts", "hosts"),
                change(Problem.VALUE_UNKNOWN, "schema: 1", "schema: 2", "2"),
                change(Problem.VALUE_SHAPE, "id: finance", "id: Finance", "Finance"),
                change(Problem.VALUE_SHAPE, "date: 2013-09-13", "date: 13.9.2013", "13.9"),
                change(Problem.VALUE_TOO_SMALL, "places: 30", "places: 0", "0"),
                change(Problem.VALUE_TOO_LARGE, "places: 30", "places: 30000000", "30000000"),
                change(Problem.TEXT_EMPTY, "clause: 四", "clause: \" \"", "\" \""),
                change(
                        Problem.LIST_TOO_SHORT,
                        "alternatives: [conditions.1, conditions.2, conditions.3]",
                        "alternatives: []",
                        "[]"),
                change(
                        Problem.ORIGIN_MISSING,
                        "- id: tasks.areas",
                        "- id: tasks.none\n"
                                + "        text: {zh: 无, en: none}\n"
                                + "      - id: tasks.areas",
                        "id: tasks.none"),
                change(
                        Problem.CLAUSE_NOT_NOTICE,
                        "origin: host\n",
                        "origin: host\n        clause: 五（一）\n",
                        "clause"),
                change(
                        Problem.CLAUSE_NOT_NOTICE,
                        "origin: product\n",
                        "origin: product\n        quote: 切忌贪大求全\n",
                        "quote"),
                change(
                        Problem.LANGUAGE_MISSING,
                        "title:\n  zh: 第二批国家电子商务示范城市创建工作\n  en: Second",
                        "title:\n  zh: 第二批国家电子商务示范城市创建工作\n#",
                        "zh:"),
                change(
                        Problem.LANGUAGE_UNDECLARED,
                        "      zh: 财政部门",
                        "      fr: finances\n      zh: 财政部门",
                        "fr"),
                change(Problem.ID_TWICE, "id: purpose.market", "id: purpose.cities", "purpose"),
                change(Problem.ID_TWICE, "languages: [zh, en]", "languages: [zh, en, zh]", "zh]"),
                change(
                        Problem.LIST_UNKNOWN,
                        "list: gdp-2012-top-100",
                        "list: gdp-2012-top-10",
                        "gdp"),
                change(
                        Problem.RULE_UNKNOWN,
                        "[conditions.1, conditions.2, conditions.3]",
                        "[conditions.1, conditions.2, conditions.4]",
                        "conditions.4"),
                change(Problem.ORGAN_UNKNOWN, "successor: sta", "successor: stat", "stat"),
                change(
                        Problem.OFFICE_MISSING,
                        "local:\n    - office: provincial-government",
                        "local:\n    - office: experts",
                        "local:"),
                change(Problem.ZONE_UNKNOWN, "Asia/Shanghai", "Asia/Peking", "Asia/Peking"),
                change(
                        Problem.ALTERNATIVE_WITHOUT_CONDITION,
                        "[conditions.1, conditions.2, conditions.3]",
                        "[conditions.1, conditions.2, conditions.exception]",
                        "conditions.exception"),
                change(
                        Problem.SETTING_TWICE,
                        "objection: 7",
                        "objection: 7\n          supplement: 4",
                        "supplement"),
                change(
                        Problem.SETTING_NEEDLESS,
                        "quota.over: by-exception",
                        "quota.over: by-exception",
                        "quota.over: by-exception"),
                change(
                        Problem.CONDITION_SYNTAX,
                        "when: legislative_power || trade",
                        "when: legislative_power |& trade",
                        "|&"),
                change(
                        Problem.CONDITION_FACT,
                        "when: legislative_power || trade_reform_pilot",
                        "when: legislative_power || trade_reform_pilots",
                        "trade_reform_pilots"),
                change(
                        Problem.CONDITION_FACT,
                        "when: legislative_power || trade_reform_pilot",
                        "when: |\n          legislative_power\n          || trade_pilot",
                        "trade_pilot"),
                change(
                        Problem.CONDITION_TYPE,
                        "when: gdp_top_100",
                        "when: gdp_top_100 == 1",
                        "== 1"),
                change(Problem.CONDITION_NOT_BOOL, "when: gdp_top_100", "when: 1 + 2", "1 + 2"),
                change(Problem.DATE_IMPOSSIBLE, "date: 2013-09-13", "date: 2013-02-29", "2013-02"),
                change(
                        Problem.DATE_IMPOSSIBLE,
                        "2013-11-28T00:00+08:00",
                        "2013-11-27T25:00+08:00",
                        "2013-11-27"),
                change(
                        Problem.OFFSET_NOT_OF_ZONE,
                        "2013-11-28T00:00+08:00",
                        "2013-11-28T00:00+09:00",
                        "2013-11-28"),
                change(Problem.HOST_BEFORE_NOTICE, "on: 2013-09-16", "on: 2012-09-16", "2012"),
                change(
                        Problem.OPENS_BEFORE_NOTICE,
                        "opens: 2013-09-16T",
                        "opens: 2013-09-12T",
                        "2013-09-12T"),
                change(
                        Problem.DEADLINE_BEFORE_OPENS,
                        "deadline: 2013-11-28T",
                        "deadline: 2013-09-15T",
                        "2013-09-15T"),
                change(
                        Problem.EVENT_ENDS_BEFORE_IT_BEGINS,
                        "id: review\n              rule: review.experts\n              text:\n"
                                + "                zh: 八部门共同组织专家评议\n"
                                + "                en: Review by experts\n"
                                + "              from: 2013-12-01",
                        "id: review\n              rule: review.experts\n              text:\n"
                                + "                zh: 八部门共同组织专家评议\n"
                                + "                en: Review by experts\n"
                                + "              from: 2013-12-11",
                        "id: review"),
                change(
                        Problem.EVENTS_OUT_OF_ORDER,
                        "id: report\n              rule: submission.deadline\n",
                        "id: late\n              rule: closing.date\n"
                                + "              text: {zh: 迟, en: late}\n"
                                + "              when: {zh: 迟, en: late}\n"
                                + "              from: 2013-09-01\n"
                                + "            - id: report\n"
                                + "              rule: submission.deadline\n",
                        "id: late"),
                change(
                        Problem.ORGAN_ENDED_BEFORE_NOTICE,
                        "until: 2018-03-17",
                        "until: 2008-03-17",
                        "2008"),
                change(Problem.HOLIDAY_ON_WEEKEND, "- 2013-09-19", "- 2013-09-21", "2013-09-21"),
                change(Problem.WORKED_ON_WEEKDAY, "- 2013-09-22", "- 2013-09-23", "2013-09-23"),
                change(
                        Problem.QUOTA_REGION_WITHOUT_PROVINCES,
                        "provinces: {east: 7, central: 6, northeast: 3, west: 11}",
                        "provinces: {east: 7, central: 6, northeast: 3}",
                        "provinces"),
                change(
                        Problem.QUOTA_REGION_WITHOUT_LIMIT,
                        "quota: {east: 3, central: 2, northeast: 2, west: 1}",
                        "quota: {east: 3, central: 2, northeast: 2}",
                        "{"),
                change(
                        Problem.QUOTA_TOTAL_WRONG,
                        "provinces: {east: 7, central: 6, northeast: 3, west: 11}",
                        "provinces: {east: 7, central: 6, northeast: 3, west: 12}",
                        "provinces"),
                change(
                        Problem.WEIGHTS_WRONG,
                        "- id: base\n                text:\n"
                                + "                  zh: 工作基础与比较优势\n"
                                + "                  en: Base and comparative advantage\n"
                                + "                weight: 0.15",
                        "- id: base\n                text:\n"
                                + "                  zh: 工作基础与比较优势\n"
                                + "                  en: Base and comparative advantage\n"
                                + "                weight: 0.16",
                        "- id"),
                change(Problem.SCALE_REVERSED, "least: 1\n", "least: 5\n", "least"),
                change(
                        Problem.ROUND_LARGER_THAN_BEFORE,
                        "places: 30",
                        "places: 30\n            - id: again\n"
                                + "              title: {zh: 再选, en: again}\n"
                                + "              places: 31",
                        "id: again"),
                change(
                        Problem.SOURCE_MISSING,
                        "  - id: delivery\n",
                        "  - id: rest\n    title: {zh: 其余, en: rest}\n    missing: source\n"
                                + "    why: {zh: 未见, en: unseen}\n  - id: delivery\n",
                        "id: rest"),
                change(Problem.ANNEX_MISSING, "- number: \"1\"", "- number: \"1\"", "number"));
    }

    private static Change change(Problem problem, String original, String changed, String at) {
        if (problem == Problem.SETTING_NEEDLESS) {
            var limits = "quota: {east: 3, central: 2, northeast: 2, west: 1}";
            var between =
                    SOUND.substring(
                            SOUND.indexOf(limits) + limits.length(), SOUND.indexOf(original));
            return new Change(
                    problem, limits + between + original, "quota: none" + between + changed, at);
        }
        return new Change(problem, original, changed, at);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeThatBreaksTheFileIsNamedWhereItStands(Change change) {
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
        assertThat(Stream.concat(changes().map(Change::problem), elsewhere).distinct())
                .containsExactlyInAnyOrder(Problem.values());
    }

    @Test
    void aFileThatIsNotUtf8IsNamedAtTheFirstWrongByte() {
        var bytes = "id: a\ntitle: x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        var reading = NoticeFile.read(bytes);
        assertThat(reading.findings())
                .containsExactly(
                        new Finding(
                                Problem.FILE_NOT_UTF8, new Position(2, 8), java.util.List.of()));
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
                .containsExactly(java.util.List.of("supplement"));
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
        var words = new String[] {"a", "b", "c", "d"};
        for (var problem : Problem.values()) {
            var finding = new Finding(problem, Position.START, Arrays.asList(words));
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
