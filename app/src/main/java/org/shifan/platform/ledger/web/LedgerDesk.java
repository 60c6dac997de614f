package org.shifan.platform.ledger.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.OpenCalls;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** The ledger's places, and its entries among what the field in the bar finds. */
@Component
class LedgerDesk implements Contribution, SearchSource {
    private final Ledger ledger;
    private final Names names;
    private final OpenCalls calls;

    LedgerDesk(Ledger ledger, Names names, OpenCalls calls) {
        this.ledger = ledger;
        this.names = names;
        this.calls = calls;
    }

    /** Whoever signs in loses the public's places; the ledger and its check stay within reach. */
    @Override
    public List<Link> foot() {
        return List.of(
                Link.of("/ledger", "ledger.place"), Link.of("/verify", "ledger.verify.place"));
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("ledger.place", "/ledger", 100, LedgerDesk::hasLedger),
                Place.open("ledger.verify.place", "/verify", 60));
    }

    /** Whether the actor's row of places has the ledger; for all others it lies below /verify. */
    static boolean hasLedger(Actor actor) {
        return actor.kind().central();
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        return Numbers.receipt(ledger, asked).stream()
                .map(
                        receipt ->
                                new Found(
                                        Link.of(
                                                "/ledger/" + receipt.index(),
                                                "ledger.entry.title",
                                                Numbers.shown(receipt.index())),
                                        Words.of("ledger.place"),
                                        note(receipt.leaf())))
                .toList();
    }

    private Words note(Leaf leaf) {
        var type = names.type(leaf.type());
        return calls.title(leaf.call())
                .map(title -> Words.of("ledger.found", type, title))
                .orElse(type);
    }
}
