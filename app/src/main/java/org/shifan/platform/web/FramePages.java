package org.shifan.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages made of what all modules contribute: what waits, who may what, what was found. */
@Controller
@ConditionalOnWebApplication
class FramePages {
    private final Frame frame;
    private final Gate gate;
    private final List<SearchSource> searches;

    FramePages(Frame frame, Gate gate, List<SearchSource> searches) {
        this.frame = frame;
        this.gate = gate;
        this.searches = searches;
    }

    /** 待办 */
    @GetMapping("/inbox")
    @SignedIn
    Page inbox(@CurrentActor Optional<Actor> actor, Asked asked) {
        var items = actor.map(frame::inbox).orElse(List.of());
        var table =
                Listing.of("inbox", items, asked)
                        .column("web.inbox.work", InboxItem::link)
                        .column("web.inbox.subject", InboxItem::subject)
                        .column("web.inbox.state", InboxItem::state)
                        .column("web.inbox.since", InboxItem::since)
                        .column("web.inbox.due", InboxItem::due)
                        .empty(actor.isPresent() ? "web.inbox.empty" : "web.inbox.officeless");
        return Page.of("web/inbox", "web.inbox.title")
                .lead("web.inbox.lead", items.size())
                .with("items", table);
    }

    /** Who may what. */
    @GetMapping("/permissions")
    @Public
    Page permissions(Asked asked) {
        return Page.of("web/permissions", "web.permissions.title")
                .lead("web.permissions.lead")
                .with(
                        "permissions",
                        Listing.of("permissions", Holders.of(gate.permissions()), asked)
                                .column("web.permissions.right", Holders::right)
                                .column("web.permissions.code", Holders::code)
                                .column("web.permissions.holders", Holders::kinds));
    }

    /** What the words in the bar name. */
    @GetMapping("/search")
    @Public
    Page search(@CurrentActor Optional<Actor> actor, Asked asked) {
        var words = asked.value("q").orElse("");
        var found =
                words.isEmpty()
                        ? List.<SearchSource.Found>of()
                        : searches.stream()
                                .flatMap(source -> source.find(words, actor).stream())
                                // Sorting keeps what is alike together, as the sources gave it.
                                .sorted(Comparator.comparing(one -> !one.exact()))
                                .toList();
        return Page.of("web/search", "web.search.title")
                .with("words", words)
                .with("none", found.isEmpty())
                .with(
                        "found",
                        Listing.of("found", found, asked)
                                .column("web.search.what", SearchSource.Found::link)
                                .column("web.search.kind", SearchSource.Found::kind)
                                .column("web.search.note", SearchSource.Found::note)
                                // Found by a name that is not shown, it is found all the same.
                                .also(one -> words));
    }
}
