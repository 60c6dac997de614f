package org.shifan.programme.notice;

import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** What stands in the way of a call with a notice file that can be read. */
@Component
final class Obstacles {
    private final Places places;
    private final Identity identity;

    Obstacles(Places places, Identity identity) {
        this.places = places;
        this.identity = identity;
    }

    /** The first of them, in the order of {@link CallRefusal}. */
    Optional<Refused> of(Actor actor, Notice notice) {
        if (!notice.missing().isEmpty()) {
            var parts = notice.missing().stream().map(Notice.Missing::part);
            return refused(CallRefusal.INCOMPLETE, parts.collect(Collectors.joining(", ")));
        }
        if (notice.local().isEmpty()) {
            // Bundles of calls from before there were any still verify; no new call opens so.
            return refused(CallRefusal.INCOMPLETE, "organs.local");
        }
        if (!notice.host().id().equals(actor.organ())) {
            var host = Named.organ(notice, notice.host().id());
            return refused(CallRefusal.OTHER_HOST, host, own(actor));
        }
        return notice.listsNeeded().stream()
                .filter(list -> places.versions(list).isEmpty())
                .findFirst()
                .flatMap(list -> refused(CallRefusal.NO_LIST, list));
    }

    private Named own(Actor actor) {
        var name =
                identity.organ(actor.organ())
                        .map(organ -> Words.text(organ.name()))
                        .orElseGet(() -> Words.plain(actor.organName()));
        return new Named(actor.organ(), name);
    }

    private static Optional<Refused> refused(CallRefusal code, Object... values) {
        return Optional.of(new Refused(code, values));
    }
}
