package org.shifan.programme.selection;

/**
 * Ids under which a notice file tells how the organs proceed where no setting says it. A file
 * without one of them loses nothing but the sentence at the desk.
 */
public final class Procedure {
    /** That experts advise and do not decide. */
    public static final String ADVICE = "review.advice";

    /** How the organs settle the list. */
    public static final String CONSULTATION = "selection.consultation";

    /** How the text is commented on and signed. */
    public static final String SIGNING = "selection.signing";

    private Procedure() {}
}
