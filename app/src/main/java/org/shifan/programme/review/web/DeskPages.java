package org.shifan.programme.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的评议: the plans that an expert was assigned, and how far each has come. */
@Controller
class DeskPages {
    private final Desk desk;
    private final Scores scores;
    private final Calls calls;
    private final ReviewWords words;

    DeskPages(Desk desk, Scores scores, Calls calls, ReviewWords words) {
        this.desk = desk;
        this.scores = scores;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping("/review")
    @Allowed("review.desk")
    Page show(Asked asked, @CurrentActor Actor actor) {
        var appointed = desk.appointed(actor);
        var places = desk.places(actor);
        var page =
                Page.of("review/desk", "review.desk.title")
                        .invented()
                        .with("appointed", appointed)
                        .with("places", places)
                        .with("sheets", listing(places, asked));
        if (appointed.isEmpty()) {
            return page.lead("review.desk.lead.none");
        }
        page.button("/review/conflicts", "review.conflicts.title");
        var notice = appointed.getFirst().notice();
        Desk.next(places).ifPresent(one -> page.button(one.path(), "review.desk.go", one.city()));
        return page.lead(lead(appointed.getFirst(), places))
                .fact("review.desk.all", count(places, Seat.State.values()))
                .fact("review.seat.LOCKED", count(places, Seat.State.LOCKED))
                .fact("review.seat.BEGUN", count(places, Seat.State.BEGUN))
                .fact("review.seat.OPEN", count(places, Seat.State.OPEN))
                .with("notice", notice)
                .with("rules", ReviewWords.rules(notice))
                .with("dates", ReviewWords.dates(notice))
                .with("form", SheetForm.of(notice.settings().review(), Map.of(), ""));
    }

    private static Words lead(Desk.Appointed who, List<Desk.Place> places) {
        long left = count(places, Seat.State.OPEN, Seat.State.BEGUN);
        var code = who.member().code();
        if (places.isEmpty()) {
            return Words.of("review.desk.lead.waits", code);
        }
        return left == 0
                ? Words.of("review.desk.lead.done", code)
                : Words.of("review.desk.lead", code, left);
    }

    private static long count(List<Desk.Place> places, Seat.State... states) {
        return places.stream().filter(one -> List.of(states).contains(one.seat().state())).count();
    }

    private Listing<Desk.Place> listing(List<Desk.Place> places, Asked asked) {
        var marked = marked(places);
        var listing =
                Listing.of("sheets", places, asked)
                        .column("review.city", DeskPages::link)
                        .column("review.province", one -> province(one).orElse(null))
                        .column("review.receipt", one -> one.seat().receipt())
                        .column("review.state", one -> SeatBadge.of(one.seat().state()))
                        .column(
                                "review.marked",
                                one ->
                                        Words.of(
                                                "review.marked.of",
                                                marked.getOrDefault(one.seat(), 0),
                                                calls.notice(one.seat().call())
                                                        .settings()
                                                        .review()
                                                        .criteria()
                                                        .size()))
                        .column(
                                "review.saved",
                                one -> one.seat().lockedAt().or(one.seat()::savedAt).orElse(null))
                        .empty("review.desk.empty");
        boolean several = places.stream().anyMatch(one -> round(one).isPresent());
        return several ? listing.column("review.round", one -> round(one).orElse(null)) : listing;
    }

    private Optional<Text> round(Desk.Place one) {
        return ReviewWords.round(calls.notice(one.seat().call()), one.seat().round());
    }

    private Optional<Text> province(Desk.Place one) {
        return words.place(one.seat().call(), Optional.of(one.application().province()));
    }

    /** Who was excused no longer reads the plan. */
    private static Object link(Desk.Place one) {
        return one.seat().state() == Seat.State.EXCUSED
                ? Words.text(one.city())
                : new Link(one.path(), Words.text(one.city()));
    }

    /** How many criteria have a mark, by seat. */
    private Map<Seat, Integer> marked(List<Desk.Place> places) {
        return places.stream()
                .map(Desk.Place::seat)
                .filter(seat -> seat.savedAt().isPresent())
                .collect(Collectors.toMap(seat -> seat, this::marks));
    }

    private int marks(Seat seat) {
        return scores.sheet(seat.call(), seat.round(), seat.receipt(), seat.expert())
                .map(sheet -> sheet.marks().size())
                .orElse(0);
    }
}
