package org.shifan.programme.notice.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Calls by the number of their document and by words of their title, for everybody. */
@Component
class CallSearch implements SearchSource {
    /** More are found by the table of calls. */
    private static final int MOST = 5;

    private final Calls calls;

    CallSearch(Calls calls) {
        this.calls = calls;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        var sought = Sought.of(asked);
        return calls.all().stream()
                .filter(call -> matches(call, sought))
                .map(call -> found(call, sought))
                .sorted(Comparator.comparing(one -> !one.exact()))
                .limit(MOST)
                .toList();
    }

    private static boolean matches(Call call, Sought sought) {
        return sought.in(call.notice().document().number())
                || sought.in(call.notice().title())
                || sought.is(call.id());
    }

    private static Found found(Call call, Sought sought) {
        var number = call.notice().document().number();
        return new Found(
                new Link("/calls/" + call.id(), Words.text(call.notice().title())),
                Words.of("notice.call"),
                Words.plain(number),
                sought.is(number) || sought.is(call.notice().title()) || sought.is(call.id()));
    }
}
