package org.shifan.programme.application;

import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;

/** Where an application stands. The words for people are in DESIGN's table of states. */
public enum State implements Spoken {
    /** 起草中 */
    DRAFTING,
    /** 待批准: a version is final and waits for the city government */
    FINALISED,
    /** 已批准 by the city government */
    APPROVED,
    /** 已同意 by the provincial government */
    AGREED,
    /** 形式审查: reported and received */
    REPORTED,
    /** 已通知补正 */
    SUPPLEMENT,
    /** 形式审查通过, to be judged on the conditions */
    COMPLETE,
    /** 条件待核定: a condition is unknown and the host decides */
    UNDECIDED,
    /** 特殊情况 or 超额申报: waits for the exception of the deciding organs */
    EXCEPTION,
    /** 符合条件, goes to the experts */
    ELIGIBLE,
    /** 不符合条件 */
    NOT_ELIGIBLE,
    /** 特殊情况 or 超额申报未获同意: the exception was refused */
    EXCEPTION_REFUSED,
    /** 拟入选 */
    PROPOSED,
    /** 未列入 the proposed list */
    NOT_PROPOSED,
    /** 创建城市 */
    DESIGNATED,
    /** 未入选 */
    NOT_DESIGNATED,
    /** 逾期未受理 */
    LATE;

    @Override
    public Words words() {
        return Words.of("application.state." + name());
    }

    /** Whether the application counts as received by the host. */
    public boolean received() {
        return compareTo(REPORTED) >= 0 && this != LATE;
    }

    /** Whether the application was found eligible, whatever became of it since. */
    public boolean foundEligible() {
        return switch (this) {
            case ELIGIBLE, PROPOSED, NOT_PROPOSED, DESIGNATED, NOT_DESIGNATED -> true;
            default -> false;
        };
    }
}
