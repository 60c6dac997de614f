package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** What can be wrong with a notice file: the sound one, changed in one place. */
final class Changes {
    private static final String SOUND = Notices.text(Notices.SECOND_BATCH);

    private Changes() {}

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

    /** A change for each problem. */
    static Stream<Change> all() {
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
                        Problem.CONDITION_UNFINISHED,
                        "when: gdp_top_100",
                        "when: 'gdp_top_100 ||' # end",
                        "' # end"),
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
                        Problem.DEADLINE_NOT_IN_EVENTS,
                        "deadline: 2013-11-28T",
                        "deadline: 2013-12-28T",
                        "2013-12-28T"),
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
                        Problem.WORDS_DISAGREE,
                        "At most 30 cities",
                        "At most 20 cities",
                        "At most 20"),
                change(Problem.CLAUSE_UNKNOWN, "clause: 四", "clause: 九", "九"),
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
}
