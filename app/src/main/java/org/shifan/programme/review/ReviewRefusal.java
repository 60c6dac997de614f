package org.shifan.programme.review;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act of the review is refused, in order of precedence. */
public enum ReviewRefusal implements RefusalCode {
    /** The person is not an expert of this call. */
    NOT_EXPERT("review.not-expert"),
    /** The expert has a conflict with this application: kinds. */
    CONFLICT("review.conflict"),
    /** The expert is not on this application's panel. */
    NOT_ON_PANEL("review.not-on-panel"),
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
