package org.shifan.programme.selection.web;

import java.util.List;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Place;
import org.shifan.programme.selection.SelectionAct;
import org.springframework.stereotype.Component;

/** What selection brings to every page. */
@Component
class SelectionContribution implements Contribution {

    @Override
    public List<? extends Permission> permissions() {
        return Stream.<Permission>of(SelectionAct.values())
                // What the public may do by itself, nobody holds by an office.
                .filter(act -> act != SelectionAct.OBJECTION_RECEIVED)
                .toList();
    }

    @Override
    public List<Place> places() {
        return List.of(Place.open("selection.place.home", "/", 10));
    }
}
