package org.shifan.programme.application;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act on an application is refused, in order of precedence. */
public enum ApplicationRefusal implements RefusalCode {
    /** Received at or after the deadline: deadline, received. */
    LATE("report.late"),
    /** The call does not address this city: city. */
    NOT_ADDRESSED("application.not-addressed"),
    /** A list of the call bars this city from applying again: city. */
    EXCLUDED("application.excluded"),
    /** The city already has an application in this call. */
    STARTED("application.started"),
    /** Not possible in this state: act, state. */
    STATE("application.state"),
    /** The plan cannot be final yet: number of points that must be changed. */
    PLAN_INCOMPLETE("plan.incomplete"),
    /** The approval binds another version: version approved, version asked for. */
    VERSION("plan.version"),
    /** A document number is missing or too long. */
    NUMBER("document.number"),
    /** A date lies after today: date. */
    DATE("document.date"),
    /** A document on the call lies before its notice: date, date of the notice. */
    BEFORE_NOTICE("document.before-notice"),
    /** A reason is required. */
    REASON("reason.missing"),
    /** A material of the notice is not attached: name. */
    MATERIAL("material.missing"),
    /** The file is part of what was reported. */
    FILE_SEALED("file.sealed"),
    /** The call has its list already. */
    SETTLED("call.settled"),
    /** The supplement came after its own deadline: due, received. */
    SUPPLEMENT_LATE("supplement.late"),
    /** A supplement on paper cannot have come later than now: received, now. */
    SUPPLEMENT_LATER("supplement.later");

    private final String code;

    ApplicationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
