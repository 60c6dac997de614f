package org.shifan.programme.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.ReviewAct;
import org.shifan.programme.review.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The host's desk: how far the panels of a round have come. */
@Controller
class PanelPages {
    static final String PANELS = "/calls/{call}/rounds/{round}/panels";

    private final Rounds rounds;
    private final Experts experts;
    private final ReviewWords words;
    private final Formats formats;

    PanelPages(Rounds rounds, Experts experts, ReviewWords words, Formats formats) {
        this.rounds = rounds;
        this.experts = experts;
        this.words = words;
        this.formats = formats;
    }

    @GetMapping("/panels")
    @Allowed("review.read")
    String current() {
        return "redirect:" + rounds.current().orElseThrow(() -> new Absent("call")).path();
    }

    @GetMapping(PANELS)
    @Allowed("review.read")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            Asked asked,
            @CurrentActor Actor actor) {
        var standing = rounds.find(call, round);
        var experts = this.experts.of(call);
        var page =
                Page.of("review/panels", "review.panels.title")
                        .place("/panels")
                        .invented()
                        .lead(rounds.lead(standing))
                        .button(experts(call), "review.experts.title")
                        .fact("review.panels.experts", experts.size())
                        .fact("review.panels.applications", standing.panels().size())
                        .fact(
                                "review.seat.LOCKED",
                                standing.count(Seat.State.LOCKED),
                                Words.plain("/ " + standing.seats().size()))
                        .fact("review.panels.excused", standing.count(Seat.State.EXCUSED))
                        .with("standing", standing)
                        .with("rounds", others(standing))
                        .with("rules", ReviewWords.rules(standing.call().notice()))
                        .with("dates", ReviewWords.dates(standing.call().notice()))
                        .with("panels", listing(standing, names(experts), asked));
        if (ReviewAct.APPOINTED.allows(actor, "")) {
            page.button(experts(call) + "/new", "review.appoint.go");
        }
        if (standing.done() && standing.waiting().isEmpty()) {
            page.button(
                    "/calls/%s/rounds/%s".formatted(call, standing.round().id()),
                    "review.panels.on");
        }
        if (standing.opened() && !standing.waiting().isEmpty()) {
            page.button(standing.path() + "/assign", "review.assign.go");
        }
        return page;
    }

    static String experts(String call) {
        return "/calls/" + call + "/experts";
    }

    /** A round to go to. */
    record Other(String path, Text title, boolean here) {}

    private static List<Other> others(Rounds.Standing standing) {
        return standing.call().notice().settings().rounds().stream()
                .map(
                        one ->
                                new Other(
                                        "/calls/%s/rounds/%s/panels"
                                                .formatted(standing.call().id(), one.id()),
                                        one.title(),
                                        one.equals(standing.round())))
                .toList();
    }

    static Map<String, Member> names(List<Member> experts) {
        return experts.stream().collect(Collectors.toMap(Member::code, member -> member));
    }

    /** A panel in the table. */
    private record Row(String receipt, List<Seat> seats) {
        long locked() {
            return seats.stream().filter(one -> one.state() == Seat.State.LOCKED).count();
        }

        Seat.State state() {
            if (seats.stream().anyMatch(one -> one.state() == Seat.State.EXCUSED)) {
                return Seat.State.EXCUSED;
            }
            if (locked() == seats.size()) {
                return Seat.State.LOCKED;
            }
            return seats.stream().allMatch(one -> one.state() == Seat.State.OPEN)
                    ? Seat.State.OPEN
                    : Seat.State.BEGUN;
        }
    }

    private Listing<Row> listing(Rounds.Standing standing, Map<String, Member> names, Asked asked) {
        var rows = new java.util.ArrayList<Row>();
        standing.panels().forEach((receipt, seats) -> rows.add(new Row(receipt, seats)));
        return Listing.of("panels", rows, asked)
                .titled("review.panels.table")
                .column(
                        "review.city",
                        row ->
                                new Link(
                                        standing.path() + "/" + row.receipt(),
                                        words.subject(row.receipt())))
                .column("review.receipt", Row::receipt)
                .column("review.panel", row -> row.seats().stream().map(Seat::expert).toList())
                .figure("review.locked", Row::locked)
                .column("review.state", row -> badge(row.state()))
                .filter("review.state", row -> formats.show(badge(row.state())))
                .also(row -> people(row, names))
                .empty("review.panels.empty");
    }

    private static Badge badge(Seat.State state) {
        return SeatBadge.of(state);
    }

    private static String people(Row row, Map<String, Member> names) {
        return row.seats().stream()
                .flatMap(seat -> Optional.ofNullable(names.get(seat.expert())).stream())
                .map(member -> member.name() + " " + member.employer())
                .collect(Collectors.joining(" "));
    }
}
