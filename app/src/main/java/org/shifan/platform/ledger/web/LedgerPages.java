package org.shifan.platform.ledger.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.LedgerSearch;
import org.shifan.platform.ledger.LedgerSearch.By;
import org.shifan.platform.ledger.Placed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.OpenCalls;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 存证记录: the entries, one after another, and each with its proof. */
@Controller
@ConditionalOnWebApplication
@Public
class LedgerPages {
    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 50_000;

    private final Ledger ledger;
    private final Names names;
    private final OpenCalls calls;

    LedgerPages(Ledger ledger, Names names, OpenCalls calls) {
        this.ledger = ledger;
        this.names = names;
        this.calls = calls;
    }

    /** A type of act in the choice above the table. */
    public record Type(String code, Words words) {}

    /** A head of the table: where it leads, and how the table is sorted by it now. */
    public record Head(Words title, String path, String sort) {}

    /** A row of the table. */
    public record Row(Placed placed, Words type, Words organ) {}

    @GetMapping("/ledger")
    Page list(Asked asked, @CurrentActor Optional<Actor> actor) {
        var search =
                new LedgerSearch(
                        asked.value("type"),
                        asked.value("q").map(LedgerPages::words),
                        by(asked),
                        ascending(asked),
                        asked.value("from").map(Numbers::index).orElse(OptionalLong.empty()));
        if (asked.value("format").filter(Set.of("csv", "xlsx")::contains).isPresent()) {
            return exported(search, asked);
        }
        var found = ledger.search(search, ROWS);
        var page =
                Page.of("ledger/list", "ledger.title")
                        .open()
                        .lead("ledger.lead")
                        .button("/verify", "ledger.verify.place")
                        .with("asked", asked)
                        .with("search", search)
                        .with("found", found)
                        .with("rows", rows(found))
                        .with("types", types())
                        .with("previous", found.previous().map(to -> address(asked, to)))
                        .with("next", found.next().map(to -> address(asked, to)))
                        .with("csv", asked.with(Map.of("format", "csv", "from", "")))
                        .with("xlsx", asked.with(Map.of("format", "xlsx", "from", "")))
                        .with("heads", heads(asked, search))
                        .with("mostExported", MOST_EXPORTED);
        newest(page);
        return placed(page, actor);
    }

    @GetMapping("/ledger/{index:[0-9]{1,18}}")
    Page entry(@PathVariable long index, @CurrentActor Optional<Actor> actor) {
        var receipt = ledger.receipt(index).orElseThrow(() -> new Absent("entry " + index));
        var leaf = receipt.leaf();
        var page =
                Page.of("ledger/entry", "ledger.entry.title", Numbers.shown(index))
                        .open()
                        .crumb("/ledger", "ledger.title")
                        .lead(
                                "ledger.entry.lead",
                                names.type(leaf.type()),
                                names.organ(leaf.organ()))
                        .button("/ledger/%d/receipt.json".formatted(index), "ledger.receipt")
                        .button("/verify?q=" + index, "ledger.verify.now")
                        .with("proof", Proof.of(receipt, ledger))
                        .with("leaf", leaf)
                        .with("call", calls.title(leaf.call()))
                        .with("type", names.type(leaf.type()))
                        .with("organ", names.organ(leaf.organ()))
                        .with("size", ledger.size());
        newest(page);
        return placed(page, actor);
    }

    private void newest(Page page) {
        var signed = ledger.signed();
        var newest = signed.map(Ledger.Signed::note).map(Checkpoint::of);
        page.with("signed", signed)
                .with("newest", newest)
                .with("root", newest.map(Proof::root))
                .with("key", ledger.key().vkey())
                .with("forShow", ledger.signsForShow());
        if (ledger.halted()) {
            page.badge(Badge.of(Badge.Tone.WARN, "ledger.halted"));
        }
    }

    /** Whoever has no place of that name finds the ledger under the place where one verifies. */
    private static Page placed(Page page, Optional<Actor> actor) {
        return actor.filter(LedgerDesk::hasLedger).isPresent() ? page : page.place("/verify");
    }

    private List<Row> rows(LedgerSearch.Found found) {
        var organs = new HashMap<String, Words>();
        return found.entries().stream()
                .map(
                        placed ->
                                new Row(
                                        placed,
                                        names.type(placed.leaf().type()),
                                        organs.computeIfAbsent(
                                                placed.leaf().organ(), names::shortly)))
                .toList();
    }

    private List<Type> types() {
        return ledger.types().stream().map(code -> new Type(code, names.type(code))).toList();
    }

    private static String words(String typed) {
        var index = Numbers.index(typed);
        return index.isPresent() ? Numbers.shown(index.getAsLong()) : typed;
    }

    /** The newest first, if nothing else is asked for. */
    private static By by(Asked asked) {
        var name = asked.value("sort").orElse("").replaceFirst("^-", "");
        return Stream.of(By.values())
                .filter(by -> code(by).equals(name))
                .findFirst()
                .orElse(By.INDEX);
    }

    private static boolean ascending(Asked asked) {
        return asked.value("sort").filter(sort -> !sort.startsWith("-")).isPresent();
    }

    private static String code(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static List<Head> heads(Asked asked, LedgerSearch search) {
        return Stream.of(By.values()).map(by -> head(asked, search, by)).toList();
    }

    private static Head head(Asked asked, LedgerSearch search, By by) {
        boolean sorted = search.by() == by;
        boolean up = sorted && search.ascending();
        return new Head(
                Words.of("ledger." + code(by)),
                asked.with(Map.of("sort", (up ? "-" : "") + code(by), "from", "")),
                up ? "ascending" : sorted ? "descending" : "none");
    }

    private static String address(Asked asked, LedgerSearch to) {
        return asked.with(
                Map.of("from", to.from().isPresent() ? Numbers.shown(to.from().getAsLong()) : ""));
    }

    /** The newest of what was looked for, as a file. */
    private Page exported(LedgerSearch search, Asked asked) {
        var rows = rows(ledger.search(search.from(OptionalLong.empty()), MOST_EXPORTED));
        var format = Map.of("format", asked.value("format").orElse(""));
        return Page.of("ledger/list", "ledger.title")
                .with(
                        "rows",
                        Listing.of("ledger", rows, new Asked(asked.path(), format))
                                .column("ledger.index", row -> Numbers.shown(row.placed().index()))
                                .column("ledger.at", row -> row.placed().leaf().at().toString())
                                .column("ledger.type", Row::type)
                                .column("ledger.code", row -> row.placed().leaf().type())
                                .column("ledger.call", row -> row.placed().leaf().call())
                                .column("ledger.subject", row -> row.placed().leaf().subject())
                                .column("ledger.organ", Row::organ)
                                .column("ledger.body", row -> row.placed().leaf().body()));
    }
}
