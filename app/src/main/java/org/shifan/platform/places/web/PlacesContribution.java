package org.shifan.platform.places.web;

import java.util.List;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.places.PlacesAct;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.springframework.stereotype.Component;

/** What places add to the frame. */
@Component
class PlacesContribution implements Contribution {
    @Override
    public List<? extends Permission> permissions() {
        return List.of(PlacesAct.values());
    }

    /** Whoever signs in loses the public's places; the lists stay within reach. */
    @Override
    public List<Link> foot() {
        return List.of(Link.of("/lists", "places.place"));
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.open("places.place", "/lists", 50),
                // A call is opened on lists, and the host keeps them.
                Place.of(
                        "places.place",
                        "/lists",
                        90,
                        actor -> actor.kind() == Actor.OrganKind.HOST));
    }
}
