package org.shifan.programme.endorsement;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act of the province is refused, in order of precedence. */
public enum EndorsementRefusal implements RefusalCode {
    /** The province's places are taken: limit, taken. */
    QUOTA_FULL("quota.full"),
    /** Above the limit, a reason is required: limit, taken. */
    OVER_WITHOUT_REASON("quota.over-without-reason"),
    /** A report of this unit stands already: its document number. */
    REPORTED("report.standing"),
    /** Nothing to report. */
    EMPTY("report.empty"),
    /** Ranks have to run from 1 without gap or repetition: ranks given. */
    RANKS("report.ranks"),
    /** A city belongs to another reporting unit: city. */
    OTHER_UNIT("report.other-unit"),
    /** After the deadline a report can no longer be withdrawn: deadline, now. */
    WITHDRAWAL_LATE("report.withdrawal-late"),
    /** There is no such report in a state that allows this. */
    NO_REPORT("report.none"),
    /** The applications of the call have been ranked. */
    RANKED("report.ranked"),
    /** A paper report cannot have come later than now: received, now. */
    RECEIVED_LATER("report.received-later"),
    /** A plan on paper names other approvals than the call asks for. */
    PAPER_APPROVALS("paper.approvals"),
    /** The agreement is dated before the approval: both dates. */
    PAPER_ORDER("paper.order"),
    /** A plan on paper is not for the province to return: city. */
    ON_PAPER("paper.return"),
    /** The city's plan was not taken up from paper, or has been reported: city. */
    NOT_ON_PAPER("paper.none");

    private final String code;

    EndorsementRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
