package org.shifan.programme.eligibility.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.PlanRight;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.eligibility.EligibilityAct;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What the host's desk brings to every page. */
@Component
class HostContribution implements Contribution, InboxSource {
    private final Register register;
    private final Awaited awaited;
    private final CurrentCall current;
    private final Calls calls;

    HostContribution(Register register, Awaited awaited, CurrentCall current, Calls calls) {
        this.register = register;
        this.awaited = awaited;
        this.current = current;
        this.calls = calls;
    }

    @Override
    public List<? extends Permission> permissions() {
        return Stream.<Permission[]>of(
                        HostRight.values(),
                        EligibilityAct.values(),
                        ApplicationAct.values(),
                        PlanRight.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                        "eligibility.place",
                        "/host",
                        20,
                        actor -> HostRight.READ.allows(actor, "")));
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        if (!HostRight.READ.allows(actor, "")) {
            return List.of();
        }
        return calls.of(actor).stream()
                .flatMap(call -> register.ofCall(call.id()).stream())
                // A supplement is the city's turn: no need to look up its deadline on every page.
                .filter(one -> one.state() != State.SUPPLEMENT)
                .filter(one -> awaited.turn(one).filter(turn -> turn.of(actor)).isPresent())
                .map(one -> current.item(one.call(), item(one)))
                .toList();
    }

    private InboxItem item(Application one) {
        return new InboxItem(
                Link.of(
                        "/host/cities/" + one.city(),
                        "eligibility.inbox." + one.state().name(),
                        Awaited.kind(one)),
                Words.text(calls.city(one.call(), one.city()).orElseThrow().name()),
                StateBadge.of(one),
                one.since(),
                Optional.empty());
    }
}
