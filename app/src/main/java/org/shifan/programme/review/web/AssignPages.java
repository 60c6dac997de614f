package org.shifan.programme.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shifan.decisions.review.Assignment;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.ReviewAct;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Seats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panels of a round as they would be, and their assignment. */
@Controller
class AssignPages {
    private final Rounds rounds;
    private final Reviews reviews;
    private final Experts experts;
    private final Seats seats;
    private final ReviewWords words;
    private final Confirmation confirmation;

    AssignPages(
            Rounds rounds,
            Reviews reviews,
            Experts experts,
            Seats seats,
            ReviewWords words,
            Confirmation confirmation) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.experts = experts;
        this.seats = seats;
        this.words = words;
        this.confirmation = confirmation;
    }

    @GetMapping(PanelPages.PANELS + "/assign")
    @Allowed("review.read")
    Page preview(
            @PathVariable String call,
            @PathVariable String round,
            Asked asked,
            @CurrentActor Actor actor) {
        var standing = rounds.find(call, round);
        var page =
                Page.of("review/assign", "review.assign.title")
                        .crumb(standing.path(), "review.panels.title")
                        .place("/panels")
                        .invented()
                        .lead("review.assign.lead")
                        .with("standing", standing)
                        .with(
                                "undecided",
                                Listing.of("undecided", standing.undecided(), asked)
                                        .apart()
                                        .titled("review.assign.undecided")
                                        .column(
                                                "review.city",
                                                one ->
                                                        new Link(
                                                                "/host/cities/" + one.city(),
                                                                Words.text(words.city(one))))
                                        .column("review.receipt", one -> one.receipt().orElse(null))
                                        .column("review.state", one -> StateBadge.of(one))
                                        .column("review.since", one -> one.since())
                                        .empty("review.assign.undecided.none"));
        if (!standing.opened() || standing.waiting().isEmpty()) {
            return page.with("nothing", rounds.lead(standing));
        }
        return planned(page, standing, asked, actor);
    }

    private Page planned(Page page, Rounds.Standing standing, Asked asked, Actor actor) {
        var call = standing.call().id();
        var review = standing.call().notice().settings().review();
        page.with("rules", ReviewWords.rules(standing.call().notice()));
        var act =
                Act.of(
                        "review.assign",
                        standing.path() + "/assign",
                        actor,
                        standing.waiting().size(),
                        review.perApplication());
        switch (reviews.preview(call, standing.round().id())) {
            case Assignment.Complete complete -> {
                page.with("waiting", waiting(standing, complete.panels(), asked))
                        .with("loads", loads(standing, complete));
                act = blocked(act, standing);
            }
            case Assignment.Impossible(var shortages) -> {
                page.with("waiting", waiting(standing, Map.of(), asked))
                        .with("shortages", shortages);
                act =
                        act.blocked(
                                Words.of("review.assign.short", shortages.size()),
                                Link.of(PanelPages.experts(call) + "/new", "review.appoint.go"));
            }
        }
        return ReviewAct.ASSIGNED.allows(actor, "")
                ? page.with("assign", act)
                : page.with("awaited", awaited("assign", standing));
    }

    /** Whom it waits for, to be read by whoever may not act. */
    static Words awaited(String verb, Rounds.Standing standing) {
        return Words.of("review." + verb + ".awaited", standing.call().notice().host().shortName());
    }

    private static Act blocked(Act act, Rounds.Standing standing) {
        return standing.undecided().isEmpty()
                ? act
                : act.blocked(
                        Words.of("review.assign.wait", standing.undecided().size()),
                        Link.of("/host", "review.assign.host"));
    }

    /** Who waits, who must stand back from it, and its panel if one can be had. */
    private Listing<Application> waiting(
            Rounds.Standing standing, Map<String, List<String>> panels, Asked asked) {
        var members = experts.of(standing.call().id());
        var ties = reviews.ties(standing.call().id());
        var listing =
                Listing.of("waiting", standing.waiting(), asked)
                        .titled("review.assign.panels")
                        .column("review.city", one -> Words.text(words.city(one)))
                        .column("review.receipt", one -> one.receipt().orElse(null))
                        .column(
                                "review.tied",
                                one ->
                                        members.stream()
                                                .filter(member -> !ties.free(member, one))
                                                .map(Member::code)
                                                .toList())
                        .empty("review.panels.empty");
        return panels.isEmpty()
                ? listing
                : listing.column(
                        "review.panel", one -> one.receipt().map(panels::get).orElse(null));
    }

    /** How many applications, and the codes of the experts who would read so many. */
    record Load(int applications, List<String> experts) {}

    /** The most first. */
    private List<Load> loads(Rounds.Standing standing, Assignment.Complete complete) {
        var already = seats.loads(standing.call().id(), standing.round().id());
        var added = complete.loads();
        var loads = new TreeMap<Integer, List<String>>(Comparator.reverseOrder());
        for (var member : experts.of(standing.call().id())) {
            var code = member.code();
            int load = already.getOrDefault(code, 0) + added.getOrDefault(code, 0);
            loads.computeIfAbsent(load, none -> new ArrayList<>()).add(code);
        }
        return loads.entrySet().stream()
                .map(one -> new Load(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    @PostMapping(PanelPages.PANELS + "/assign")
    @Allowed("review.assigned")
    Object assign(
            @PathVariable String call,
            @PathVariable String round,
            @RequestParam(defaultValue = "") String password,
            Asked asked,
            @CurrentActor Actor actor) {
        var standing = rounds.find(call, round);
        var errors = new Errors();
        confirmation.check(actor, password, "review.assign", errors);
        if (errors.any()) {
            return preview(call, round, asked, actor).errors(errors);
        }
        var unused = reviews.assign(actor, call, round);
        return "redirect:" + standing.path();
    }
}
