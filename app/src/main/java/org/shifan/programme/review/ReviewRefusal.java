package org.shifan.programme.review;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act of the review is refused, in order of precedence. */
public enum ReviewRefusal implements RefusalCode {
    /** The person is not an expert of this call. */
    NOT_EXPERT("review.not-expert"),
    /** The person holds no office among the experts. */
    NOT_IN_POOL("review.not-in-pool"),
    /** The person, or the code, is an expert of the call already. */
    APPOINTED("review.appointed"),
    /** The expert has a conflict with this application: kinds. */
    CONFLICT("review.conflict"),
    /** The expert is not on this application's panel. */
    NOT_ON_PANEL("review.not-on-panel"),
    /** The expert who is to come in reads this application already. */
    ON_PANEL("review.on-panel"),
    /** The expert would read more than the notice allows: limit. */
    LOAD("review.load"),
    /** The marks are locked, so it is too late to be excused: receipt. */
    SCORED("review.scored"),
    /**
     * No expert reads the application any more, so there is nothing to be excused from: receipt.
     */
    OVER("review.over"),
    /** The list of the round before has not been issued: round. */
    ROUND("review.round"),
    /** Received applications are still undecided: receipts. */
    UNDECIDED("review.undecided"),
    /** Applications under review have no panel: receipts. */
    NO_PANEL("review.no-panel"),
    /** Panels exist already for this round. */
    ASSIGNED("review.assigned"),
    /** No panels are possible: applications left short. */
    IMPOSSIBLE("review.impossible"),
    /** No application waits for experts. */
    NOTHING_TO_REVIEW("review.nothing"),
    /** The sheet is locked; a mark is never overwritten. */
    LOCKED("review.locked"),
    /** Marks are missing or outside the scale: criteria. */
    MARKS("review.marks"),
    /** An opinion in words is required. */
    OPINION("review.opinion"),
    /** A reason is required. */
    REASON("reason.missing");

    private final String code;

    ReviewRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
