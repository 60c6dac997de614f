package org.shifan.programme.application;

import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;

/** What happens to an application; each is one formal act. */
public enum Event implements Spoken {
    /** 定稿 */
    FINALISED,
    /** 撤回定稿 */
    RECALLED,
    /** 市政府批准 */
    APPROVED,
    /** 市政府退回修改 */
    SENT_BACK,
    /** 省级政府同意 */
    AGREED,
    /** 录入纸质方案: plan, approval and agreement came on paper, taken up by the host */
    ENTERED,
    /** 撤销录入 by the host */
    ENTRY_WITHDRAWN,
    /** 退回 by the province */
    RETURNED,
    /** 报送, received in time */
    REPORTED,
    /** 收文登记: came on paper, registered by the host */
    REGISTERED,
    /** 逾期 */
    REFUSED_LATE,
    /** 逾期受理 by the host */
    ACCEPTED_LATE,
    /** 撤回报送 before the deadline, by the commission; the agreement stands */
    WITHDRAWN,
    /** 撤回报送 before the deadline, by a city that reports for itself */
    WITHDRAWN_BY_CITY,
    /** 通知补正 */
    SUPPLEMENT_REQUESTED,
    /** 补正 */
    SUPPLIED,
    /** 形式审查通过 */
    FOUND_COMPLETE,
    /** 符合条件 */
    FOUND_ELIGIBLE,
    /** 不符合条件 */
    FOUND_NOT_ELIGIBLE,
    /** a condition is unknown */
    LEFT_OPEN,
    /** needs an exception: over the limit, or no condition met with a reason given */
    PUT_AS_EXCEPTION,
    /** 特殊情况同意 */
    EXCEPTION_GRANTED,
    /** 不予同意 */
    EXCEPTION_REFUSED,
    /** 拟入选 */
    PROPOSED,
    /** 未列入 */
    LEFT_OUT,
    /** back to deliberation after an upheld objection */
    RECONSIDERED,
    /** 印发, chosen */
    DESIGNATED,
    /** 印发, not chosen */
    NOT_DESIGNATED;

    @Override
    public Words words() {
        return Words.of("application.event." + name());
    }
}
