package org.shifan.programme.application.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Meant;
import org.shifan.programme.application.PlanRight;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** A city's own applications in all calls, by its name, its code or the number of a receipt. */
@Component
class OwnSearch implements SearchSource {
    private final CityDesk desk;
    private final CurrentCall current;
    private final Meant meant;

    OwnSearch(CityDesk desk, CurrentCall current, Meant meant) {
        this.desk = desk;
        this.current = current;
        this.meant = meant;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        var sought = Sought.of(asked);
        return actor.filter(one -> PlanRight.READ_DRAFT.allows(one, one.place())).stream()
                .flatMap(
                        one ->
                                current.all().stream()
                                        .flatMap(call -> desk.find(call.id(), one.place()).stream())
                                        .filter(application -> meant.by(sought, application))
                                        .map(application -> found(application, one, sought)))
                .sorted(Comparator.comparing(one -> !one.exact()))
                .toList();
    }

    private Found found(Application one, Actor actor, Sought sought) {
        var page = actor.kind() == OrganKind.CITY_GOVERNMENT ? "/approval" : "/plan";
        return new Found(
                Link.of(
                        current.path(one.call(), page),
                        "planning.title",
                        desk.cityName(one.call(), one.city())),
                Words.of("planning.found"),
                current.titled(
                        one.call(),
                        one.receipt()
                                .map(number -> Words.of("planning.found.note", one.words(), number))
                                .orElseGet(one::words)),
                meant.exactly(sought, one));
    }
}
