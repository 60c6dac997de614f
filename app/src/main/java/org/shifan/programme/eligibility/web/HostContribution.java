package org.shifan.programme.eligibility.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** What the host's desk brings to every page. */
@Component
class HostContribution implements Contribution, InboxSource {
    private static final Set<State> WAITING =
            EnumSet.of(State.REPORTED, State.COMPLETE, State.UNDECIDED, State.EXCEPTION);

    private final Register register;
    private final Verdicts verdicts;
    private final Exceptions exceptions;
    private final Calls calls;

    HostContribution(Register register, Verdicts verdicts, Exceptions exceptions, Calls calls) {
        this.register = register;
        this.verdicts = verdicts;
        this.exceptions = exceptions;
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
        return calls.all().stream()
                .flatMap(call -> register.ofCall(call.id()).stream())
                .filter(one -> WAITING.contains(one.state()) && waitsFor(actor, one))
                .map(this::item)
                .toList();
    }

    private boolean waitsFor(Actor actor, Application one) {
        var receipt = one.receipt().orElse("");
        return switch (one.state()) {
            case REPORTED -> ApplicationAct.PASSED.allows(actor, one.city());
            case COMPLETE -> {
                var prepared = verdicts.preparedBy(receipt);
                yield prepared.isEmpty()
                        ? EligibilityAct.PREPARED.allows(actor, "")
                        : EligibilityAct.GIVEN.allows(actor, "")
                                && !prepared.get().equals(actor.person());
            }
            case UNDECIDED -> EligibilityAct.DECIDED.allows(actor, "");
            default -> {
                var opinions = exceptions.opinions(receipt);
                boolean given = opinions.stream().anyMatch(o -> o.organ().equals(actor.organ()));
                boolean all = opinions.size() >= calls.notice(one.call()).deciding().size();
                yield EligibilityAct.OPINION.allows(actor, "")
                        && (!given || all && EligibilityAct.EXCEPTION.allows(actor, ""));
            }
        };
    }

    private InboxItem item(Application one) {
        return new InboxItem(
                Link.of("/host/cities/" + one.city(), "eligibility.inbox." + one.state().name()),
                Words.text(calls.city(one.call(), one.city()).orElseThrow().name()),
                StateBadge.of(one.state()),
                one.since(),
                Optional.empty());
    }
}
