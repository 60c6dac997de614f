package org.shifan.decisions.bundle;

/** Types of entries, as docs/reference/ledger-entries.md fixes them. */
final class Types {
    static final String FINALISED = "plan.finalised";
    static final String RECALLED = "plan.recalled";
    static final String APPROVED = "plan.approved";
    static final String SENT_BACK = "plan.sent-back";
    static final String AGREED = "endorsement.agreed";
    static final String RETURNED = "endorsement.returned";
    static final String ENTERED = "plan.entered";
    static final String ENTRY_WITHDRAWN = "plan.entry-withdrawn";
    static final String SUBMITTED = "report.submitted";
    static final String REFUSED_LATE = "report.refused-late";
    static final String ACCEPTED_LATE = "report.accepted-late";
    static final String REGISTERED = "report.registered";
    static final String WITHDRAWN = "report.withdrawn";
    static final String SUPPLEMENT = "check.supplement-requested";
    static final String SUPPLIED = "check.supplied";
    static final String SUPPLIED_ON_PAPER = "check.supplied-on-paper";
    static final String CHECKED = "check.passed";
    static final String DECIDED = "verdict.decided";
    static final String OPINION = "exception.opinion";
    static final String EXCEPTION = "exception.decided";
    static final String EXPERT = "review.expert-appointed";
    static final String CONFLICT = "review.conflict-declared";
    static final String ASSIGNED = "review.assigned";
    static final String REPLACED = "review.replaced";
    static final String SCORE = "review.score-locked";
    static final String RANKED = "selection.ranked";
    static final String CONSULTED = "selection.consulted";
    static final String DRAFTED = "selection.drafted";
    static final String CO_OPINION = "selection.opinion";
    static final String SIGNED = "selection.signed";
    static final String PROPOSED = "selection.proposed";
    static final String ISSUED = "selection.issued";
    static final String OBJECTION = "objection.received";
    static final String ANSWERED = "objection.answered";

    /** Acts by which applications are received. */
    static final String[] RECEIVING = {SUBMITTED, ACCEPTED_LATE, REGISTERED};

    /** Acts from which follows who goes on to the experts. */
    static final String[] DECIDING = {
        SUBMITTED,
        ACCEPTED_LATE,
        REGISTERED,
        WITHDRAWN,
        SUPPLEMENT,
        SUPPLIED,
        SUPPLIED_ON_PAPER,
        CHECKED,
        VerdictBody.TYPE,
        DECIDED,
        EXCEPTION
    };

    private Types() {}
}
