package org.shifan.programme.eligibility;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act on the conditions is refused, in order of precedence. */
public enum EligibilityRefusal implements RefusalCode {
    /** Nobody has prepared the verdict yet. */
    NOT_PREPARED("verdict.not-prepared"),
    /** Who prepared a verdict may not give it: person. */
    SAME_PERSON("verdict.same-person"),
    /** The organ has given its opinion already. */
    OPINION_GIVEN("exception.opinion-given"),
    /** Not every deciding organ has given its opinion: given, needed. */
    OPINIONS_MISSING("exception.opinions-missing"),
    /** A reason is required. */
    REASON("reason.missing"),
    /** A document given as evidence has to be named: longest name. */
    EVIDENCE_TITLE("verdict.evidence-title");

    private final String code;

    EligibilityRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
