package org.shifan.programme.selection;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act of the selection is refused, in order of precedence. */
public enum SelectionRefusal implements RefusalCode {
    /** There is no such round in the notice, or it is not its turn: round. */
    ROUND("selection.round"),
    /** Scores are missing: how many. */
    SCORES_MISSING("selection.scores-missing"),
    /** The round has been ranked already. */
    RANKED("selection.ranked"),
    /** The round has not been ranked yet. */
    NOT_RANKED("selection.not-ranked"),
    /** The choice breaks a rule: which, for which application. */
    CHOICE("selection.choice"),
    /** Minutes of the consultation are required. */
    MINUTES("selection.minutes"),
    /** The organs have not consulted yet. */
    NOT_CONSULTED("selection.not-consulted"),
    /** An upheld objection ended the list, and the organs have not consulted again. */
    RECONSULT("selection.reconsult"),
    /** The organs have consulted again since this version was drafted: version, consultation. */
    OUTDATED("selection.outdated"),
    /** The text is empty. */
    TEXT("selection.text"),
    /** There is no draft, or not this version: version. */
    NO_DRAFT("selection.no-draft"),
    /** The organ has given its opinion on this version already. */
    OPINION_GIVEN("selection.opinion-given"),
    /** An organ's opinion on this version is missing: organs. */
    OPINION_MISSING("selection.opinion-missing"),
    /** An organ does not agree, so nobody signs: organs. */
    NOT_AGREED("selection.not-agreed"),
    /** The organ has signed this text already. */
    SIGNED("selection.signed"),
    /** A signature is missing: organs. */
    SIGNATURE_MISSING("selection.signature-missing"),
    /** The list is proposed already. */
    PROPOSED("selection.proposed"),
    /** No list is open to objection. */
    NOT_OPEN("objection.not-open"),
    /** The time for objections is over: received at, until. */
    CLOSED("objection.closed"),
    /** Too many objections from one address on the call: how many, minutes, again from. */
    TOO_MANY("objection.too-many"),
    /** Too many objections on the call from all: how many, minutes, again from. */
    TOO_MANY_ON_CALL("objection.too-many-on-call"),
    /** The time for objections runs until: instant. */
    STILL_OPEN("objection.still-open"),
    /** Objections wait for an answer: how many. */
    UNANSWERED("objection.unanswered"),
    /** There is no such objection, or it has been answered. */
    NO_OBJECTION("objection.none"),
    /** The list has been issued. */
    ISSUED("selection.issued"),
    /** A reason is required. */
    REASON("reason.missing");

    private final String code;

    SelectionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
