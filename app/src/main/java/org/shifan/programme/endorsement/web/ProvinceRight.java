package org.shifan.programme.endorsement.web;

import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/** What may be seen at the province's desk. */
enum ProvinceRight implements Permission {
    /** The cities and reports of the own province or city. */
    READ;

    @Override
    public String code() {
        return "province.read";
    }

    @Override
    public boolean allows(Actor actor, String place) {
        return (actor.kind() == OrganKind.PROVINCE_COMMISSION
                        || actor.kind() == OrganKind.PROVINCE_GOVERNMENT)
                && (place.isEmpty() || actor.place().equals(place));
    }
}
