package org.shifan.programme.review;

import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts of the review, and who may perform them. */
public enum ReviewAct implements ActType {
    APPOINTED("review.expert-appointed", OrganKind.HOST, Duty.SIGN),
    CONFLICT_DECLARED("review.conflict-declared", OrganKind.EXPERTS, Duty.HANDLE),
    ASSIGNED("review.assigned", OrganKind.HOST, Duty.SIGN),
    REPLACED("review.replaced", OrganKind.HOST, Duty.SIGN),
    LOCKED("review.score-locked", OrganKind.EXPERTS, Duty.HANDLE);

    private final String code;
    private final OrganKind kind;
    private final Duty duty;

    ReviewAct(String code, OrganKind kind, Duty duty) {
        this.code = code;
        this.kind = kind;
        this.duty = duty;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return actor.kind() == kind && actor.may(duty);
    }
}
