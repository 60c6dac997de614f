package org.shifan.programme.endorsement.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** Where a city submits its application itself: its place, and the row in its inbox. */
@Component
class SubmissionContribution implements Contribution, InboxSource {
    private final SelfReporting self;
    private final CurrentCall current;
    private final Calls calls;

    SubmissionContribution(SelfReporting self, CurrentCall current, Calls calls) {
        this.self = self;
        this.current = current;
        this.calls = calls;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                        "endorsement.submission.place",
                        "/submission",
                        40,
                        actor -> self.call(actor).isPresent()));
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        return self.waiting(actor).stream()
                .map(one -> current.item(one.call(), item(one)))
                .toList();
    }

    private InboxItem item(Application one) {
        return new InboxItem(
                Link.of("/submission", "endorsement.inbox.submission"),
                Words.text(calls.city(one.call(), one.city()).orElseThrow().name()),
                StateBadge.of(one),
                one.since(),
                Optional.of(Deadline.of(calls.notice(one.call()))));
    }
}
