package org.shifan.decisions.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of {@link Settings}: what a rule may set, each by exactly one rule of a file. */
public enum Setting {
    APPLICANTS("applicants", Need.ALWAYS),
    APPLICANTS_EXCLUDED("applicants.excluded", Need.OPTIONAL),
    CONDITIONS("conditions", Need.ALWAYS),
    CONDITIONS_EXCEPTION("conditions.exception", Need.ALWAYS),
    QUOTA("quota", Need.ALWAYS),
    QUOTA_TOTAL("quota.total", Need.WITH_QUOTA),
    QUOTA_OVER("quota.over", Need.WITH_QUOTA),
    APPROVALS("approvals", Need.ALWAYS),
    REPORT("report", Need.ALWAYS),
    REPORT_RANKED("report.ranked", Need.ALWAYS),
    REPORT_LATE("report.late", Need.ALWAYS),
    MATERIALS("materials", Need.ALWAYS),
    PLAN("plan", Need.ALWAYS),
    SCHEDULE_OPENS("schedule.opens", Need.ALWAYS),
    SCHEDULE_DEADLINE("schedule.deadline", Need.ALWAYS),
    SCHEDULE_EVENTS("schedule.events", Need.ALWAYS),
    SUPPLEMENT("supplement", Need.ALWAYS),
    REVIEW("review", Need.ALWAYS),
    REVIEW_CONFLICTS("review.conflicts", Need.ALWAYS),
    REVIEW_RUBRIC("review.rubric", Need.ALWAYS),
    ROUNDS("rounds", Need.ALWAYS),
    ROUNDS_TIE("rounds.tie", Need.ALWAYS),
    OBJECTION("objection", Need.ALWAYS),
    PUBLICATION("publication", Need.ALWAYS),
    HINT_FACILITIES("hint.facilities", Need.OPTIONAL),
    HINT_GROWTH("hint.growth", Need.OPTIONAL),
    RECEIPT("receipt", Need.ALWAYS),
    HOLIDAYS("holidays", Need.ALWAYS);

    /** When a file must set it, or say that its source leaves it out. */
    enum Need {
        ALWAYS,
        WITH_QUOTA,
        OPTIONAL
    }

    private final String key;
    private final Need need;

    Setting(String key, Need need) {
        this.key = key;
        this.need = need;
    }

    /** As it stands in the file. */
    public String key() {
        return key;
    }

    Need need() {
        return need;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
