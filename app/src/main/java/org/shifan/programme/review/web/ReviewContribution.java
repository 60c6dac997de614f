package org.shifan.programme.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.review.ReviewAct;
import org.shifan.programme.review.Seat;
import org.springframework.stereotype.Component;

/** What the review brings to every page. */
@Component
class ReviewContribution implements Contribution, InboxSource {
    private final Desk desk;
    private final Rounds rounds;
    private final ReviewWords words;
    private final CurrentCall current;
    private final Calls calls;

    ReviewContribution(
            Desk desk, Rounds rounds, ReviewWords words, CurrentCall current, Calls calls) {
        this.desk = desk;
        this.rounds = rounds;
        this.words = words;
        this.current = current;
        this.calls = calls;
    }

    @Override
    public List<? extends Permission> permissions() {
        return Stream.<Permission[]>of(ReviewRight.values(), ReviewAct.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of(
                                "review.desk.title",
                                "/review",
                                20,
                                actor -> ReviewRight.DESK.allows(actor, ""))
                        .counting(actor -> sheets(actor).size()),
                Place.of(
                        "review.conflicts.title",
                        "/review/conflicts",
                        30,
                        actor -> ReviewRight.DESK.allows(actor, "")),
                Place.of(
                        "review.panels.title",
                        "/panels",
                        25,
                        actor -> ReviewRight.READ.allows(actor, "")));
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        return switch (actor.kind()) {
            case EXPERTS -> expert(actor);
            case HOST ->
                    current.all().stream()
                            .flatMap(
                                    call ->
                                            host(actor, call)
                                                    .map(one -> current.item(call.id(), one)))
                            .toList();
            default -> List.of();
        };
    }

    private List<InboxItem> sheets(Actor actor) {
        return desk.places(actor).stream()
                .filter(Desk::open)
                .map(
                        one ->
                                new InboxItem(
                                        Link.of(one.path(), "review.inbox.score"),
                                        Words.text(one.city()),
                                        SeatBadge.of(one.seat().state()),
                                        one.seat().since(),
                                        ReviewWords.due(calls.notice(one.seat().call()))))
                .toList();
    }

    /** Before panels exist, an expert is asked for conflicts; afterwards for marks. */
    private List<InboxItem> expert(Actor actor) {
        var items = new ArrayList<>(sheets(actor));
        if (desk.places(actor).isEmpty()) {
            for (var appointed : desk.appointed(actor)) {
                if (rounds.awaitsPanels(appointed.call())) {
                    items.add(
                            new InboxItem(
                                    Link.of("/review/conflicts", "review.inbox.declare"),
                                    Words.text(appointed.notice().title()),
                                    Badge.of(Badge.Tone.WAIT, "review.inbox.declare.state"),
                                    appointed.member().appointedAt(),
                                    Optional.empty()));
                }
            }
        }
        return items;
    }

    private Stream<InboxItem> host(Actor actor, Call call) {
        var items = new ArrayList<InboxItem>();
        for (var round : call.notice().settings().rounds()) {
            var standing = rounds.of(call, round);
            if (ReviewAct.ASSIGNED.allows(actor, "") && standing.ready()) {
                items.add(
                        new InboxItem(
                                Link.of(standing.path() + "/assign", "review.inbox.assign"),
                                Words.of("review.inbox.waiting", standing.waiting().size()),
                                Badge.of(Badge.Tone.WAIT, "review.inbox.assign.state"),
                                standing.since(),
                                ReviewWords.due(call.notice())));
            }
            if (ReviewAct.REPLACED.allows(actor, "")) {
                standing.seats().stream()
                        .filter(seat -> seat.state() == Seat.State.EXCUSED)
                        .map(seat -> replacement(standing, seat))
                        .forEach(items::add);
            }
        }
        return items.stream();
    }

    private InboxItem replacement(Rounds.Standing standing, Seat seat) {
        return new InboxItem(
                Link.of(
                        standing.path() + "/" + seat.receipt(),
                        "review.inbox.replace",
                        seat.expert()),
                words.subject(seat.receipt()),
                SeatBadge.of(seat.state()),
                seat.since(),
                Optional.empty());
    }
}
