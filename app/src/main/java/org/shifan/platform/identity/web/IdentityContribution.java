package org.shifan.platform.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.shifan.platform.identity.IdentityAct;
import org.shifan.platform.identity.IdentityPermission;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.springframework.stereotype.Component;

/** What the module adds to the frame. */
@Component
class IdentityContribution implements Contribution {

    @Override
    public List<? extends Permission> permissions() {
        return Stream.<Permission[]>of(IdentityPermission.values(), IdentityAct.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    public List<Link> foot() {
        return List.of(Link.of("/organs", "identity.organs.title"));
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                        "identity.people.place",
                        "/people",
                        900,
                        actor -> actor.may(Duty.ADMINISTER)));
    }
}
