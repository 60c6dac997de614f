package org.shifan.programme.eligibility;

import java.util.Set;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts on the conditions, and who may perform them. */
public enum EligibilityAct implements ActType {
    /** 经办: one person of the host prepares the verdict. */
    PREPARED("verdict.prepared", Duty.HANDLE, OrganKind.HOST),
    /** 复核: another person gives it. */
    GIVEN("verdict.given", Duty.CHECK, OrganKind.HOST),
    /** The host decides what its lists leave unknown. */
    DECIDED("verdict.decided", Duty.SIGN, OrganKind.HOST),
    /** A deciding organ's opinion on an exception. */
    OPINION("exception.opinion", Duty.SIGN, OrganKind.HOST, OrganKind.JOINT),
    /** The exception, granted only if all agree. */
    EXCEPTION("exception.decided", Duty.SIGN, OrganKind.HOST);

    private final String code;
    private final Duty duty;
    private final Set<OrganKind> kinds;

    EligibilityAct(String code, Duty duty, OrganKind... kinds) {
        this.code = code;
        this.duty = duty;
        this.kinds = Set.of(kinds);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return kinds.contains(actor.kind()) && actor.may(duty);
    }
}
