package org.shifan.programme.eligibility.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/**
 * Received applications by city and by receipt number, for the host and the joint organs. Their
 * pages are those of the newest call in which the organ has a part.
 */
@Component
class HostSearch implements SearchSource {
    /** More are found by the table of applications. */
    private static final int MOST = 10;

    private final Register register;
    private final Calls calls;

    HostSearch(Register register, Calls calls) {
        this.register = register;
        this.calls = calls;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        var sought = Sought.of(asked);
        return actor.filter(one -> HostRight.READ.allows(one, "")).stream()
                .flatMap(one -> calls.of(one).stream().limit(1))
                .flatMap(call -> register.ofCall(call.id()).stream())
                .filter(one -> one.state().received())
                .filter(one -> matches(one, sought))
                .map(one -> found(one, sought))
                .sorted(Comparator.comparing(one -> !one.exact()))
                .limit(MOST)
                .toList();
    }

    private boolean matches(Application one, Sought sought) {
        return sought.in(one.city())
                || one.receipt().filter(sought::is).isPresent()
                || calls.city(one.call(), one.city())
                        .filter(it -> sought.in(it.name()))
                        .isPresent();
    }

    private Found found(Application one, Sought sought) {
        return new Found(
                new Link(
                        "/host/cities/" + one.city(),
                        Words.text(calls.city(one.call(), one.city()).orElseThrow().name())),
                Words.of("eligibility.place"),
                one.receipt()
                        .map(number -> Words.of("eligibility.found", one.words(), number))
                        .orElseGet(one::words),
                one.receipt().filter(sought::is).isPresent());
    }
}
