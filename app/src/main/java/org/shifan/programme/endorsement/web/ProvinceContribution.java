package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What the province's desk brings to every page. */
@Component
class ProvinceContribution implements Contribution, InboxSource {
    private final ProvinceDesk desk;
    private final CurrentCall current;
    private final Calls calls;

    ProvinceContribution(ProvinceDesk desk, CurrentCall current, Calls calls) {
        this.desk = desk;
        this.current = current;
        this.calls = calls;
    }

    @Override
    public List<? extends Permission> permissions() {
        return Stream.<Permission>concat(
                        Stream.of(ProvinceRight.values()), Stream.of(EndorsementAct.values()))
                .toList();
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                        "endorsement.place",
                        "/province",
                        20,
                        actor -> ProvinceRight.READ.allows(actor, actor.place())));
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        var items = new ArrayList<InboxItem>();
        if (!ProvinceRight.READ.allows(actor, actor.place())) {
            return items;
        }
        for (var call : current.all()) {
            var deadline = Deadline.of(call.notice());
            for (var application : desk.applications(actor, call.id())) {
                if (waits(actor, application)) {
                    items.add(current.item(call.id(), item(application, deadline)));
                }
            }
        }
        return items;
    }

    private InboxItem item(Application application, Deadline deadline) {
        // One report holds all cities, so it is made on the page that shows them together.
        boolean report = application.state() == State.AGREED;
        return new InboxItem(
                Link.of(
                        report ? "/province" : "/province/cities/" + application.city(),
                        "endorsement.inbox." + application.state().name()),
                Words.text(name(application.call(), application)),
                StateBadge.of(application.state()),
                application.since(),
                Optional.of(deadline));
    }

    private static boolean waits(Actor actor, Application application) {
        return application.state()
                == (actor.kind() == OrganKind.PROVINCE_GOVERNMENT ? State.APPROVED : State.AGREED);
    }

    private Text name(String call, Application application) {
        return calls.city(call, application.city()).orElseThrow().name();
    }
}
