package org.shifan.programme.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.selection.Objection;
import org.springframework.stereotype.Component;

/** What the desks of the selection bring to every page. */
@Component
class DeskContribution implements Contribution, InboxSource, SearchSource {
    private final Desks desks;
    private final CurrentCall current;
    private final Formats formats;

    DeskContribution(Desks desks, CurrentCall current, Formats formats) {
        this.desks = desks;
        this.current = current;
        this.formats = formats;
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(SelectionRight.values());
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("selection.place", "/selection", 50, DeskContribution::reads),
                Place.of("selection.objections.place", "/objections", 60, DeskContribution::reads));
    }

    private static boolean reads(Actor actor) {
        return SelectionRight.READ.allows(actor, "");
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        if (!reads(actor)) {
            return List.of();
        }
        return desks.current()
                .flatMap(
                        desk ->
                                items(desk, actor).stream()
                                        .map(one -> current.item(desk.call().id(), one)))
                .toList();
    }

    private static List<InboxItem> items(Desk desk, Actor actor) {
        return desk.standing().waiting().stream()
                .filter(one -> one.waitsFor(actor))
                .map(
                        one ->
                                new InboxItem(
                                        Steps.link(desk, one),
                                        Words.text(desk.standing().round().title()),
                                        OverviewPages.badge(desk.standing()),
                                        one.since(),
                                        one.due().map(until -> new Deadline(until, desk.notice()))))
                .toList();
    }

    /** Rounds by their title, and objections by their number, name or ground. */
    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        if (actor.filter(DeskContribution::reads).isEmpty()) {
            return List.of();
        }
        var words = asked.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Found>();
        desks.current().forEach(desk -> find(desk, words, found));
        return found;
    }

    private void find(Desk desk, String words, List<Found> found) {
        var standing = desk.standing();
        var title = formats.show(standing.round().title());
        boolean issued = standing.issue().filter(one -> contains(one.number(), words)).isPresent();
        if (issued || contains(title, words) || contains(formats.say("selection.place"), words)) {
            found.add(
                    new Found(
                            new Link(
                                    current.path(desk.call().id(), desk.path()),
                                    Words.text(standing.round().title())),
                            Words.of("selection.place"),
                            Words.text(desk.notice().title())));
        }
        standing.objections().stream()
                .filter(one -> matches(one, words))
                .map(
                        one ->
                                new Found(
                                        Link.of(
                                                current.path(
                                                        desk.call().id(),
                                                        desk.path("objections/" + one.number())),
                                                "selection.objection",
                                                one.number()),
                                        Words.of("selection.objections.place"),
                                        current.titled(
                                                desk.call().id(),
                                                ObjectionWords.subject(desks, desk.call(), one))))
                .forEach(found::add);
    }

    private boolean matches(Objection one, String words) {
        return contains(formats.say("selection.objection", one.number()), words)
                || contains(one.name(), words)
                || contains(one.ground(), words)
                || one.receipt().filter(receipt -> contains(receipt, words)).isPresent();
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
