package org.shifan.programme.eligibility.web;

import java.util.Set;
import java.util.function.BiPredicate;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What may be seen of received applications and of the verdicts on them. */
enum HostRight implements Permission {
    /** Every application that the host has received, and how it stands. */
    READ("application.read-received", (actor, place) -> deciding(actor)),
    /** Evidence for a decided condition: the deciding organs, and the own city or province. */
    READ_EVIDENCE(
            "verdict.read-evidence",
            (actor, place) -> deciding(actor) || local(actor) && actor.place().equals(place));

    private static final Set<OrganKind> LOCAL =
            Set.of(
                    OrganKind.CITY_LEAD,
                    OrganKind.CITY_GOVERNMENT,
                    OrganKind.PROVINCE_COMMISSION,
                    OrganKind.PROVINCE_GOVERNMENT);

    private final String code;
    private final BiPredicate<Actor, String> holds;

    HostRight(String code, BiPredicate<Actor, String> holds) {
        this.code = code;
        this.holds = holds;
    }

    private static boolean deciding(Actor actor) {
        return actor.kind() == OrganKind.HOST || actor.kind() == OrganKind.JOINT;
    }

    private static boolean local(Actor actor) {
        return LOCAL.contains(actor.kind());
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
