package org.shifan.programme.example;

/**
 * A city of the cast and what the script does with its application.
 *
 * @param index its place in the cast, from 0
 * @param city code
 * @param outcome what it shows
 * @param rank in the report of its unit; 0: it is not reported
 * @param known whether a public source names the city among those chosen in 2014, so that the
 *     example does not say otherwise
 */
record Applicant(int index, String city, Outcome outcome, int rank, boolean known) {

    /** What an application of the example shows. */
    enum Outcome {
        /** Reported, eligible, reviewed. */
        PLAIN,
        /** Begun and never finished. */
        UNFINISHED,
        /** Finalised, and its government never approved it. */
        NOT_APPROVED,
        /** Approved, and no place of the province was left. */
        FULL,
        /** Returned to the city for good. */
        RETURNED,
        /** Returned once, then approved again. */
        RETURNED_ONCE,
        /** Reported after the deadline. */
        LATE,
        /** Reported, withdrawn, reported again. */
        RESUBMITTED,
        /** Something was missing and was supplied. */
        SUPPLEMENT,
        /** A condition was unknown; the host decided that it is met. */
        UNKNOWN,
        /** A condition was unknown; the host decided that it is not met. */
        NOT_ELIGIBLE,
        /** Reported as a special case, not agreed. */
        SPECIAL_REFUSED,
        /** Reported above the limit, agreed. */
        OVER_GRANTED,
        /** Reported above the limit, not agreed. */
        OVER_REFUSED;

        boolean finalised() {
            return this != UNFINISHED;
        }

        boolean approved() {
            return finalised() && this != NOT_APPROVED;
        }

        boolean agreed() {
            return approved() && this != FULL && this != RETURNED;
        }

        boolean over() {
            return this == OVER_GRANTED || this == OVER_REFUSED;
        }

        /** Whether the host's lists leave it open. */
        boolean open() {
            return this == UNKNOWN
                    || this == NOT_ELIGIBLE
                    || this == SPECIAL_REFUSED
                    || this == OVER_REFUSED;
        }
    }
}
