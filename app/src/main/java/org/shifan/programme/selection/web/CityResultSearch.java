package org.shifan.programme.selection.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Meant;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Publications;
import org.springframework.stereotype.Component;

/** The public results of cities, by city and by receipt number, for everybody once published. */
@Component
class CityResultSearch implements SearchSource {
    /** More are found by the table of a result. */
    private static final int MOST = 10;

    private final Publications publications;
    private final Register register;
    private final Calls calls;
    private final Meant meant;

    CityResultSearch(Publications publications, Register register, Calls calls, Meant meant) {
        this.publications = publications;
        this.register = register;
        this.calls = calls;
        this.meant = meant;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        var sought = Sought.of(asked);
        return calls.all().stream()
                .flatMap(call -> find(call, sought))
                .sorted(Comparator.comparing(one -> !one.exact()))
                .limit(MOST)
                .toList();
    }

    private Stream<Found> find(Call call, Sought sought) {
        var named =
                register.ofCall(call.id()).stream().filter(one -> meant.by(sought, one)).toList();
        if (named.isEmpty()) {
            // What is public of a call takes its whole ranking to tell.
            return Stream.empty();
        }
        return publications.of(call.id()).stream()
                .flatMap(publication -> named.stream().filter(publication::shows))
                .map(one -> found(call, one, sought));
    }

    private Found found(Call call, Application one, Sought sought) {
        return new Found(
                new Link(
                        "/calls/" + call.id() + "/cities/" + one.city(),
                        Words.text(calls.city(call.id(), one.city()).orElseThrow().name())),
                Words.of("selection.result.title"),
                Words.text(call.notice().title()),
                meant.exactly(sought, one));
    }
}
