package org.shifan.programme.selection.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Publicity;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.selection.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far a round is: what is done, what waits, for whom, and what the public will see. */
@Controller
class OverviewPages {
    private final Desks desks;
    private final Rows rows;
    private final Chronicle chronicle;
    private final Calls calls;
    private final CurrentCall current;

    OverviewPages(Desks desks, Rows rows, Chronicle chronicle, Calls calls, CurrentCall current) {
        this.desks = desks;
        this.rows = rows;
        this.chronicle = chronicle;
        this.calls = calls;
        this.current = current;
    }

    /** A kind of document and what the public sees of it. */
    record Disclosed(Words document, Badge publicity) {}

    /** The round that is being worked on. */
    @GetMapping("/selection")
    @Allowed("selection.read")
    Object current() {
        return desks.current()
                .findFirst()
                .<Object>map(desk -> "redirect:" + desk.path())
                .orElseGet(() -> Page.of("selection/none", "selection.place"));
    }

    @GetMapping(Desks.ROUND)
    @Allowed("selection.read")
    Page show(@PathVariable String call, @PathVariable String round) {
        var desk = desks.find(call, round);
        var standing = desk.standing();
        var page =
                Page.of("selection/overview", Words.text(standing.round().title()))
                        .crumb("/calls", "notice.calls.title")
                        .crumb(new Link("/calls/" + call, Words.text(desk.notice().title())))
                        .place("/selection")
                        .invented()
                        .badge(badge(standing))
                        .lead(Steps.lead(desk))
                        .with("desk", desk)
                        .with("standing", standing)
                        .with("outline", Steps.outline(desk, ""))
                        .with("stages", Steps.stages(desk))
                        .with("tasks", Steps.tasks(desk))
                        .with("log", chronicle.of(desk))
                        .with("disclosed", disclosed(desk.notice().settings()))
                        .with("publication", desk.notice().ruleFor("publication"))
                        .with("others", others(desk));
        return facts(page, desk);
    }

    private Page facts(Page page, Desk desk) {
        var standing = desk.standing();
        page.fact("selection.places", standing.round().places(), Words.of("selection.places.unit"));
        if (standing.ranked().isPresent()) {
            var table = rows.of(desk, standing.consultation());
            page.fact("selection.ranked", table.rows().size())
                    .fact(
                            "selection.tie",
                            table.line().tied().size(),
                            Words.of("selection.tie.left", table.line().left()))
                    .with("line", table.sentence());
            standing.consultation()
                    .ifPresent(
                            one ->
                                    page.fact("selection.chosen", one.chosen().size())
                                            .fact("selection.departures", one.reasons().size()));
        }
        int organs = standing.organs().size();
        if (standing.text().isPresent()) {
            page.fact(
                    "selection.signatures",
                    organs - standing.unsigned().size(),
                    Words.of("selection.of", organs));
        }
        return page;
    }

    static Badge badge(Standing standing) {
        var tone =
                switch (standing.step()) {
                    case REVIEW, CONSULTATION, TEXT, OPINIONS, OBJECTIONS -> Tone.NOW;
                    case RANKING, SIGNING, PROPOSAL, ISSUE -> Tone.WAIT;
                    case DONE -> Tone.GOOD;
                };
        return new Badge(tone, Steps.step(standing));
    }

    static List<Disclosed> disclosed(Settings settings) {
        return Settings.DOCUMENTS.stream()
                .sorted(
                        Comparator.<String, Publicity>comparing(settings::publicity)
                                .thenComparing(Comparator.naturalOrder()))
                .map(one -> new Disclosed(document(one), publicity(settings.publicity(one))))
                .toList();
    }

    private static Words document(String kind) {
        return Words.of("selection.document." + kind);
    }

    static Badge publicity(Publicity publicity) {
        var tone =
                switch (publicity) {
                    case PUBLIC -> Tone.GOOD;
                    case ON_REQUEST -> Tone.WAIT;
                    case WITHHELD -> Tone.MUTE;
                };
        return Badge.of(tone, "selection.publicity." + publicity.name());
    }

    /** The other rounds, of this call and of others. */
    private List<Link> others(Desk desk) {
        var links = new ArrayList<Link>();
        for (var call : current.all()) {
            for (var round : call.notice().settings().rounds()) {
                boolean here =
                        call.id().equals(desk.call().id()) && round.id().equals(desk.round());
                if (!here) {
                    links.add(
                            Link.of(
                                    "/calls/%s/rounds/%s".formatted(call.id(), round.id()),
                                    "selection.other",
                                    call.notice().title(),
                                    round.title()));
                }
            }
        }
        return links;
    }
}
