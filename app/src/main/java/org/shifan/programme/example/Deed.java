package org.shifan.programme.example;

import java.util.Locale;

/** What a step of the example's script does; its words stand under {@link #key}. */
public enum Deed {
    ASSEMBLE,
    OPEN,
    START,
    DRAFT,
    ATTACH,
    FINALISE,
    APPROVE,
    REVISE,
    RETURN,
    AGREE,
    REPORT,
    REGISTER,
    SIGN_FOR_COPIES,
    WITHDRAW,
    REQUEST_SUPPLEMENT,
    SUPPLY,
    PASS,
    PREPARE_VERDICT,
    GIVE_VERDICT,
    DECIDE_CONDITION,
    EXCEPTION_OPINION,
    DECIDE_EXCEPTION,
    APPOINT_EXPERT,
    DECLARE,
    ASSIGN,
    REPLACE,
    SCORE,
    RANK,
    CONSULT,
    DRAFT_TEXT,
    TEXT_OPINION,
    SIGN,
    PROPOSE,
    OBJECT,
    ANSWER,
    ISSUE,
    /** Does what others should have done by now, so that the next stage can begin. */
    CATCH_UP;

    /** Key of its words. */
    public String key() {
        return "example.deed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
