package org.shifan.platform.places.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.ListDifferences;
import org.shifan.platform.places.ListInfo;
import org.shifan.platform.places.ListVersion;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.PlacesAct;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists, every version of them: to browse, and to take along. */
@Controller
class ListPages {
    static final String ALL = "/lists";
    private static final String ONE = ALL + "/{id:[a-z0-9-]+}";
    private static final String VERSION = ONE + "/versions/{number:[0-9]{1,6}}";

    /** Columns that say which place it is. */
    private static final Set<String> PLACE = Set.of(CityList.CODE, "name_zh");

    private final Places places;
    private final Formats f;

    ListPages(Places places, Formats formats) {
        this.places = places;
        this.f = formats;
    }

    /** All lists, and the files of places. */
    @GetMapping(ALL)
    @Public
    Page all(Asked asked) {
        var lists = places.lists();
        return Page.of("places/lists", "places.data.title")
                .open()
                .lead("places.data.lead")
                .with("files", places.files())
                .with(
                        "lists",
                        Listing.of("lists", lists, asked)
                                .column("places.list", ListPages::link)
                                .column("places.as-of", list -> list.info().asOf())
                                .figure("places.rows", ListVersion::rows)
                                .figure("places.version", ListVersion::version)
                                .column(
                                        "places.standing",
                                        list -> Wordings.standing(list.info().standing()))
                                .column(
                                        "places.completeness",
                                        list -> Wordings.complete(list.info().complete()))
                                .also(ListVersion::id)
                                .empty("places.lists.none"));
    }

    /** The newest version. */
    @GetMapping(ONE)
    @Public
    Page newest(@PathVariable String id, @CurrentActor Optional<Actor> actor, Asked asked) {
        return show(id, Optional.empty(), actor, asked);
    }

    /** Any version. */
    @GetMapping(VERSION)
    @Public
    Page version(
            @PathVariable String id,
            @PathVariable int number,
            @CurrentActor Optional<Actor> actor,
            Asked asked) {
        return show(id, Optional.of(number), actor, asked);
    }

    /** The file of a version, byte for byte as it was loaded. */
    @GetMapping(VERSION + "/file")
    @Public
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        var version = places.version(id, number).orElseThrow(() -> absent(id));
        return PlacePages.download(
                "%s-%d.csv".formatted(id, version.version()),
                places.content(id, version.version()));
    }

    static Absent absent(String id) {
        return new Absent("list " + id);
    }

    private Page show(String id, Optional<Integer> number, Optional<Actor> actor, Asked asked) {
        var versions = places.versions(id);
        var version =
                versions.stream()
                        .filter(one -> number.map(wanted -> wanted == one.version()).orElse(true))
                        .findFirst()
                        .orElseThrow(() -> absent(id));
        var newest = versions.getFirst();
        var info = version.info();
        var page =
                Page.of("places/list", Words.text(info.title()))
                        .open()
                        .crumb(ALL, "places.data.title")
                        .badge(Wordings.standing(info.standing()))
                        .lead("places.list.lead", info.asOf(), version.rows());
        if (!info.complete()) {
            page.badge(Wordings.complete(false));
        }
        if (actor.filter(who -> PlacesAct.LIST_LOADED.allows(who, "")).isPresent()) {
            page.button(ALL + "/" + id + "/load", "places.load.title");
        }
        return page.with("version", version)
                .with("newest", newest)
                .with("versions", versions)
                .with("file", path(version) + "/file")
                .with("differences", differences(version))
                .with("rows", rows(version, asked));
    }

    private Listing<CityList.Row> rows(ListVersion version, Asked asked) {
        var list = places.list(version);
        var table =
                Listing.of(
                                version.id() + "-" + version.version(),
                                List.copyOf(list.rows().values()),
                                asked)
                        .column("places.city", row -> city(row.code()))
                        .column("places.code", CityList.Row::code)
                        .column("places.province", row -> province(row.code()));
        for (var column : version.info().columns()) {
            switch (column.type()) {
                case RANK -> table.figure("rank", title(column), row -> row.rank());
                case NUMBER ->
                        table.figure(
                                column.name(),
                                title(column),
                                row -> cell(row, column).map(BigDecimal::new));
                case MONTH -> table.column(column.name(), title(column), row -> cell(row, column));
                case WORD ->
                        table.column(
                                column.name(),
                                title(column),
                                row -> cell(row, column).map(column.words()::get));
                case CODE, TEXT -> {} // the place itself says its code and name
            }
        }
        return table.filter("places.province", row -> f.show(province(row.code()).words()))
                .also(row -> places.city(row.code()).map(Wordings::searched).orElse(""))
                .empty("places.list.none");
    }

    private Optional<Differences> differences(ListVersion version) {
        if (version.version() == 1) {
            return Optional.empty();
        }
        var before = places.list(version.id(), version.version() - 1);
        var rows = ListDifferences.between(before, places.list(version)).rows();
        return Optional.of(
                new Differences(
                        rows.size(),
                        rows.stream()
                                .limit(Listing.ROWS)
                                .map(
                                        row ->
                                                new Differing(
                                                        city(row.code()),
                                                        row.before().map(this::cells),
                                                        row.now().map(this::cells)))
                                .toList()));
    }

    /** How many cities differ from the version before, and the first of them. */
    record Differences(int all, List<Differing> rows) {}

    /** A city that differs, with its cells before and now. */
    record Differing(List<Object> city, Optional<String> before, Optional<String> now) {}

    private String cells(CityList.Row row) {
        var cells =
                row.values().entrySet().stream()
                        .filter(cell -> !PLACE.contains(cell.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .toList();
        return cells.isEmpty() ? f.say("places.on-list") : String.join(f.say("web.comma"), cells);
    }

    private List<Object> city(String code) {
        return places.city(code).map(Wordings::marked).orElse(List.of(code));
    }

    private Link province(String code) {
        return places.city(code)
                .flatMap(city -> places.province(city.place().provinceCode()))
                .map(Wordings::link)
                .orElse(Link.plain("/places", code));
    }

    private static Optional<String> cell(CityList.Row row, ListInfo.Column column) {
        return Optional.ofNullable(row.values().get(column.name()));
    }

    private static Words title(ListInfo.Column column) {
        return Words.text(column.title());
    }

    static Link link(ListVersion version) {
        return new Link(ALL + "/" + version.id(), Words.text(version.info().title()));
    }

    private static String path(ListVersion version) {
        return "%s/%s/versions/%d".formatted(ALL, version.id(), version.version());
    }
}
