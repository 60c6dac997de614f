package org.shifan.decisions.notice;

/**
 * Everything that a notice file can have wrong with it. The names are stable: they stand in the
 * output of the check and in its documentation; sentence and remedy are in the bundle {@code
 * findings}.
 */
public enum Problem {
    FILE_NOT_UTF8(Group.FORM),
    FILE_TOO_LARGE(Group.FORM),
    FILE_EMPTY(Group.FORM),
    YAML_SYNTAX(Group.FORM),
    YAML_DEPTH(Group.FORM),
    YAML_DOCUMENTS(Group.FORM),
    YAML_ANCHOR(Group.FORM),
    YAML_TAG(Group.FORM),
    YAML_KEY(Group.FORM),
    YAML_KEY_TWICE(Group.FORM),
    KEY_UNKNOWN(Group.FORM),
    KEY_MISSING(Group.FORM),
    TYPE_WRONG(Group.FORM),
    VALUE_UNKNOWN(Group.FORM),
    VALUE_SHAPE(Group.FORM),
    VALUE_TOO_SMALL(Group.FORM),
    VALUE_TOO_LARGE(Group.FORM),
    TEXT_EMPTY(Group.FORM),
    LIST_TOO_SHORT(Group.FORM),
    ORIGIN_MISSING(Group.ORIGIN),
    CLAUSE_NOT_NOTICE(Group.ORIGIN),
    LANGUAGE_MISSING(Group.LANGUAGE),
    LANGUAGE_UNDECLARED(Group.LANGUAGE),
    ID_TWICE(Group.REFERENCE),
    LIST_UNKNOWN(Group.REFERENCE),
    RULE_UNKNOWN(Group.REFERENCE),
    ORGAN_UNKNOWN(Group.REFERENCE),
    OFFICE_MISSING(Group.REFERENCE),
    CLAUSE_UNKNOWN(Group.REFERENCE),
    ZONE_UNKNOWN(Group.REFERENCE),
    ALTERNATIVE_WITHOUT_CONDITION(Group.REFERENCE),
    SETTING_MISSING(Group.REFERENCE),
    SETTING_TWICE(Group.REFERENCE),
    SETTING_NEEDLESS(Group.REFERENCE),
    CONDITION_SYNTAX(Group.CONDITION),
    CONDITION_UNFINISHED(Group.CONDITION),
    CONDITION_FACT(Group.CONDITION),
    CONDITION_TYPE(Group.CONDITION),
    CONDITION_NOT_BOOL(Group.CONDITION),
    DATE_IMPOSSIBLE(Group.CALENDAR),
    OFFSET_NOT_OF_ZONE(Group.CALENDAR),
    HOST_BEFORE_NOTICE(Group.CALENDAR),
    OPENS_BEFORE_NOTICE(Group.CALENDAR),
    DEADLINE_BEFORE_OPENS(Group.CALENDAR),
    DEADLINE_NOT_IN_EVENTS(Group.CALENDAR),
    EVENT_ENDS_BEFORE_IT_BEGINS(Group.CALENDAR),
    EVENTS_OUT_OF_ORDER(Group.CALENDAR),
    ORGAN_ENDED_BEFORE_NOTICE(Group.CALENDAR),
    HOLIDAY_ON_WEEKEND(Group.CALENDAR),
    WORKED_ON_WEEKDAY(Group.CALENDAR),
    QUOTA_REGION_WITHOUT_PROVINCES(Group.ARITHMETIC),
    QUOTA_REGION_WITHOUT_LIMIT(Group.ARITHMETIC),
    QUOTA_TOTAL_WRONG(Group.ARITHMETIC),
    WEIGHTS_WRONG(Group.ARITHMETIC),
    SCALE_REVERSED(Group.ARITHMETIC),
    ROUND_LARGER_THAN_BEFORE(Group.ARITHMETIC),
    WORDS_DISAGREE(Group.WORDS),
    SOURCE_MISSING(Group.SOURCE),
    ANNEX_MISSING(Group.SOURCE);

    /** What kind of problem it is; {@link #WORDS} and {@link #SOURCE} warn. */
    public enum Group {
        /** The shape of the file, which its JSON Schema refuses as well. */
        FORM,
        /** A rule without origin, or with marks of another origin. */
        ORIGIN,
        /** A text that a declared language lacks. */
        LANGUAGE,
        /** A name that nothing in the file answers to, or two things do. */
        REFERENCE,
        /** A condition that does not compile. */
        CONDITION,
        /** Dates that cannot be, or not in this order. */
        CALENDAR,
        /** Figures that do not add up. */
        ARITHMETIC,
        /** Words that a reader would take for something else than what is applied. */
        WORDS,
        /** Something that the source leaves out. */
        SOURCE
    }

    private final Group group;

    Problem(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether a file with it is refused; otherwise it is only said. */
    public boolean isError() {
        return group != Group.SOURCE && group != Group.WORDS;
    }
}
