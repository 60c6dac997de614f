package org.shifan.decisions.plan;

/**
 * What is checked in a plan, in the order in which it is shown. The first five stand on rules of
 * the notice and are made only for a call that has them; so do the next two, which have their lines
 * from it. The rest is advice of the product alone.
 */
public enum Check {
    /** A section that the notice requires has something in it. */
    SECTION_REQUIRED(Grade.MUST, Subject.SECTION),
    /** Every measure names its responsible department. */
    MEASURE_LEAD(Grade.MUST, Subject.MEASURE),
    /** Every measure says its funds; zero is an answer. */
    MEASURE_FUNDS(Grade.MUST, Subject.MEASURE),
    /** Every measure says when it is done. */
    MEASURE_DUE(Grade.MUST, Subject.MEASURE),
    /** Every indicator has its baseline, or says why there can be none. */
    INDICATOR_BASELINE(Grade.MUST, Subject.INDICATOR),
    /** Facilities, parks and construction do not take too large a share of the funds. */
    HARD_SHARE(Grade.HINT, Subject.MEASURE),
    /** No target grows much faster than the past. */
    GROWTH(Grade.HINT, Subject.INDICATOR),
    /** Every task of the notice has a measure. */
    COVERAGE(Grade.HINT, Subject.MEASURE),
    /** A section that is not required is filled in all the same. */
    SECTION_OPTIONAL(Grade.HINT, Subject.SECTION),
    /** Every measure names an indicator that it moves. */
    MEASURE_INDICATOR(Grade.HINT, Subject.MEASURE),
    /** A measure refers only to tasks of the notice and to indicators of the plan. */
    MEASURE_REFERENCE(Grade.HINT, Subject.MEASURE),
    /** Every indicator has a target. */
    INDICATOR_TARGET(Grade.HINT, Subject.INDICATOR),
    /** The last target is on the better side of the baseline. */
    INDICATOR_DIRECTION(Grade.HINT, Subject.INDICATOR);

    private final Grade grade;
    private final Subject subject;

    Check(Grade grade, Subject subject) {
        this.grade = grade;
        this.subject = subject;
    }

    /** The grade of a finding when the check fails. */
    public Grade grade() {
        return grade;
    }

    /** What it looks at. */
    public Subject subject() {
        return subject;
    }

    /** What a check looks at. */
    public enum Subject {
        SECTION,
        MEASURE,
        INDICATOR
    }
}
