package org.shifan.programme.selection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.selection.Ranking.Ranked;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Fixed;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Manner;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Publications.Publication;

/** The public result of a call as tables, as points on a map, and as data. */
public record ResultList(
        Publication publication,
        List<Application> shown,
        Map<UUID, Manner> unusual,
        Calls calls,
        Places places) {
    private static final int DIGITS = 2;

    /** The cities on the list. */
    Listing<Application> listed(Asked asked) {
        return columns(
                        Listing.of(
                                "cities",
                                shown.stream().filter(publication::lists).toList(),
                                asked))
                .titled("selection.result.listed")
                .empty("selection.result.empty");
    }

    /** The other applications, where the call makes them public. */
    Listing<Application> others(Asked asked) {
        return columns(
                        Listing.of(
                                        "others",
                                        shown.stream()
                                                .filter(one -> !publication.lists(one))
                                                .toList(),
                                        asked)
                                .apart())
                .titled("selection.result.others")
                .empty("selection.result.others.none");
    }

    private Listing<Application> columns(Listing<Application> listing) {
        var table =
                listing.column("selection.city", this::link)
                        .column("selection.province", this::province)
                        .column("selection.receipt", one -> one.receipt().orElse(null));
        if (publication.shows("ranking")) {
            table =
                    table.figure(
                                    "selection.rank",
                                    one -> ranked(one).map(Ranked::rank).orElse(null))
                            .figure(
                                    "selection.score",
                                    one ->
                                            ranked(one)
                                                    .map(r -> Fixed.of(r.score().rounded(DIGITS)))
                                                    .orElse(null));
        }
        if (shown.stream().anyMatch(one -> unusual.containsKey(one.id()))) {
            table = table.column("application.manner", this::manner);
        }
        if (shown.stream().anyMatch(Application::over)) {
            table = table.column("selection.quota", ResultList::over);
        }
        table = table.column("selection.state", one -> StateBadge.of(one));
        // On the page the sentences stand with each city; the table finds their words there too.
        return publication.shows("ranking")
                ? table.filed("selection.result.why", one -> together(why(one))).also(this::words)
                : table;
    }

    private String words(Application one) {
        return why(one).stream()
                .flatMap(sentence -> sentence.byLanguage().values().stream())
                .collect(Collectors.joining(" "));
    }

    /** The sentences as one text; between Chinese ones there is no space. */
    private static @Nullable Text together(List<Text> sentences) {
        var languages =
                sentences.stream()
                        .flatMap(one -> one.byLanguage().keySet().stream())
                        .distinct()
                        .toList();
        return languages.isEmpty()
                ? null
                : new Text(
                        languages.stream()
                                .collect(
                                        Collectors.toMap(
                                                language -> language,
                                                language ->
                                                        sentences.stream()
                                                                .map(one -> one.in(language))
                                                                .collect(joined(language)))));
    }

    private static Collector<CharSequence, ?, String> joined(String language) {
        return Collectors.joining(language.equals("zh") ? "" : " ");
    }

    private Manner manner(Application one) {
        return unusual.getOrDefault(one.id(), Manner.IN_TIME);
    }

    private static @Nullable Object over(Application one) {
        return one.over() ? Badge.of(Badge.Tone.WARN, "selection.over") : null;
    }

    private Link link(Application one) {
        return new Link(
                "/calls/%s/cities/%s".formatted(one.call(), one.city()),
                Words.text(place(one).name()));
    }

    private @Nullable Object province(Application one) {
        return places.province(one.province())
                .map(province -> Words.text(province.name()))
                .orElse(null);
    }

    private Place place(Application one) {
        return calls.city(one.call(), one.city()).orElseThrow();
    }

    /** Where the application stands in the ranking, if there is one to be seen. */
    Optional<Ranked> ranked(Application one) {
        return publication
                .outcome()
                .filter(outcome -> publication.shows("ranking"))
                .flatMap(outcome -> one.receipt().flatMap(outcome.ranking()::of));
    }

    /** Why it is on the list or not; nothing where the call does not make that public. */
    List<Text> why(Application one) {
        return publication
                .outcome()
                .filter(outcome -> publication.shows("ranking"))
                .flatMap(outcome -> one.receipt().map(outcome::of))
                .orElse(List.of());
    }

    /** The listed cities on the map; null if none of them has a known centre. */
    @Nullable Map<String, Object> map(Formats f) {
        var points =
                shown.stream()
                        .filter(publication::lists)
                        .map(one -> point(one, f))
                        .flatMap(Optional::stream)
                        .toList();
        return points.isEmpty() ? null : Map.of("points", points);
    }

    private Optional<Map<String, Object>> point(Application one, Formats f) {
        return places.city(one.city(), calls.asOf(one.call()))
                .flatMap(city -> city.centre())
                .map(
                        centre ->
                                Map.of(
                                        "name", f.show(place(one).name()),
                                        "value", List.of(centre.longitude(), centre.latitude())));
    }

    /**
     * The result as data: the call, its documents, and each application that is public.
     *
     * @param generated whether this is the example, in which nothing is real
     */
    Map<String, Object> data(boolean generated) {
        var call = publication.call();
        var data = new LinkedHashMap<String, Object>();
        data.put("generated", generated);
        data.put("call", call.id());
        data.put("title", call.notice().title().byLanguage());
        data.put("notice", call.notice().document().number());
        publication
                .proposal()
                .ifPresent(proposal -> data.put("objectionsUntil", proposal.until().toString()));
        publication
                .issue()
                .ifPresent(
                        issue -> {
                            data.put("issued", issue.number());
                            data.put("dated", issue.dated().toString());
                        });
        data.put("places", call.notice().settings().rounds().getLast().places());
        data.put("applications", shown.stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(Application one) {
        var data = new LinkedHashMap<String, Object>();
        data.put("city", one.city());
        data.put("name", place(one).name().byLanguage());
        data.put("province", one.province());
        data.put("receipt", one.receipt().orElse(""));
        data.put("received", manner(one).name());
        data.put("state", Objects.requireNonNull(one.state()).name());
        data.put("listed", publication.lists(one));
        data.put("overLimit", one.over());
        ranked(one)
                .ifPresent(
                        ranked -> {
                            data.put("rank", ranked.rank());
                            data.put("score", ranked.score().toString());
                        });
        data.put("why", why(one).stream().map(Text::byLanguage).toList());
        return data;
    }
}
