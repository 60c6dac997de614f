package org.shifan.programme.endorsement.web;

import java.util.function.BiPredicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;
import org.shifan.programme.application.Application;

/** What may be seen of reports, and of the receipts for them. */
enum ReportRight implements Permission {
    /** Every report, also those refused or withdrawn. */
    READ_ALL("report.read-all", (actor, place) -> actor.kind().central()),
    /** A joint organ notes that it has opened its copy. */
    NOTE_SEEN(
            "report.note-seen",
            (actor, place) -> actor.kind() == OrganKind.JOINT && actor.may(Duty.HANDLE)),
    /** What the own city has submitted for itself. */
    READ_OWN(
            "report.read-own",
            (actor, place) -> actor.kind() == OrganKind.CITY_LEAD && actor.place().equals(place)),
    /** Receipts: of the own city or province; of all for the host and the joint organs. */
    READ_RECEIPT(
            "receipt.read",
            (actor, place) ->
                    actor.kind().central() || actor.kind().local() && actor.place().equals(place));

    private final String code;
    private final BiPredicate<Actor, String> holds;

    ReportRight(String code, BiPredicate<Actor, String> holds) {
        this.code = code;
        this.holds = holds;
    }

    /** Whether the actor may see the receipt of the application. */
    static boolean receipt(Actor actor, Application application) {
        return READ_RECEIPT.allows(actor, application.city())
                || READ_RECEIPT.allows(actor, application.province());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return holds.test(actor, place);
    }
}
