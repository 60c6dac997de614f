package org.shifan.programme.selection;

import java.util.Set;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;

/** Formal acts of the selection, and who may perform them. */
public enum SelectionAct implements ActType {
    RANKED("selection.ranked", Duty.CHECK, OrganKind.HOST),
    CONSULTED("selection.consulted", Duty.SIGN, OrganKind.HOST),
    DRAFTED("selection.drafted", Duty.HANDLE, OrganKind.HOST),
    OPINION("selection.opinion", Duty.CHECK, OrganKind.HOST, OrganKind.JOINT),
    SIGNED("selection.signed", Duty.SIGN, OrganKind.HOST, OrganKind.JOINT),
    PROPOSED("selection.proposed", Duty.SIGN, OrganKind.HOST),
    OBJECTION_RECEIVED("objection.received", Duty.HANDLE, OrganKind.PROGRAMME),
    OBJECTION_CHECKED("objection.checked", Duty.HANDLE, OrganKind.HOST),
    OBJECTION_ANSWERED("objection.answered", Duty.SIGN, OrganKind.HOST),
    ISSUED("selection.issued", Duty.SIGN, OrganKind.HOST);

    private final String code;
    private final Duty duty;
    private final Set<OrganKind> kinds;

    SelectionAct(String code, Duty duty, OrganKind... kinds) {
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
