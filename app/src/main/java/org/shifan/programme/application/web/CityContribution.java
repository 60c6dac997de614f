package org.shifan.programme.application.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What the city's desks bring to every page. */
@Component
class CityContribution implements Contribution, InboxSource {
    private final CityDesk desk;
    private final CurrentCall current;

    CityContribution(CityDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("planning.place.plan", "/plan", 20, CityContribution::leads),
                Place.of("planning.place.materials", "/materials", 30, CityContribution::leads),
                Place.of("planning.place.approval", "/approval", 20, CityContribution::governs));
    }

    private static boolean leads(Actor actor) {
        return actor.kind() == OrganKind.CITY_LEAD;
    }

    private static boolean governs(Actor actor) {
        return actor.kind() == OrganKind.CITY_GOVERNMENT;
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        if (!leads(actor) && !governs(actor)) {
            return List.of();
        }
        return current.all().stream()
                .flatMap(call -> item(actor, call).map(it -> current.item(call.id(), it)).stream())
                .toList();
    }

    private Optional<InboxItem> item(Actor actor, Call call) {
        var own = desk.find(call.id(), actor.place());
        if (own.isPresent()) {
            return item(actor, own.get());
        }
        return desk.awaits(call, actor) ? Optional.of(begin(actor, call)) : Optional.empty();
    }

    private InboxItem begin(Actor actor, Call call) {
        return new InboxItem(
                Link.of("/plan", "planning.start.title"),
                Words.text(desk.cityName(call.id(), actor.place())),
                Badge.of(Badge.Tone.NOW, "planning.inbox.not-begun"),
                call.openedAt(),
                Optional.of(CityDesk.deadline(call)));
    }

    private Optional<InboxItem> item(Actor actor, Application application) {
        var city = application.city();
        var notice = desk.notice(application);
        var deadline = Deadline.of(notice);
        if (application.state() == State.FINALISED && ApplicationAct.APPROVED.allows(actor, city)) {
            return Optional.of(item(application, "/approval", "approve", deadline));
        }
        if (application.state() == State.SUPPLEMENT
                && ApplicationAct.SUPPLIED.allows(actor, city)) {
            return desk.supplement(application)
                    .map(
                            one ->
                                    item(
                                            application,
                                            "/materials/supplement",
                                            "supply",
                                            new Deadline(one.due(), notice)));
        }
        boolean drafting = application.state() == State.DRAFTING && !desk.settled(application);
        if (drafting && ApplicationAct.FINALISED.allows(actor, city)) {
            return unfinished(application).map(what -> item(application, "/plan", what, deadline));
        }
        return Optional.empty();
    }

    /** What a draft waits for: what came back is revised also where the deadline has passed. */
    private Optional<String> unfinished(Application application) {
        return desk.returned(application)
                .map(one -> "returned")
                .or(
                        () ->
                                Optional.of("draft")
                                        .filter(one -> desk.inTime(desk.notice(application))));
    }

    private InboxItem item(Application application, String path, String what, Deadline due) {
        return new InboxItem(
                Link.of(path, "planning.inbox." + what),
                Words.text(desk.cityName(application.call(), application.city())),
                StateBadge.of(application),
                application.since(),
                Optional.of(due));
    }
}
