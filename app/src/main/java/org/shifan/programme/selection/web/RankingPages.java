package org.shifan.programme.selection.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.selection.Procedure;
import org.shifan.programme.selection.Rankings;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The order that the experts advise, with the line that the places draw through it. */
@Controller
class RankingPages {
    private static final String ACT = "selection.rank";

    private final Desks desks;
    private final Rows rows;
    private final Rankings rankings;
    private final Candidates candidates;
    private final Confirmation confirmation;
    private final Formats formats;

    RankingPages(
            Desks desks,
            Rows rows,
            Rankings rankings,
            Candidates candidates,
            Confirmation confirmation,
            Formats formats) {
        this.desks = desks;
        this.rows = rows;
        this.rankings = rankings;
        this.candidates = candidates;
        this.confirmation = confirmation;
        this.formats = formats;
    }

    @GetMapping(Desks.ROUND + "/ranking")
    @Allowed("selection.read")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            Asked asked) {
        var desk = desks.find(call, round);
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/ranking", "selection.ranking.title")
                        .with("outline", Steps.outline(desk, "ranking"))
                        .with("rules", Desks.rules(desk, Procedure.ADVICE))
                        .with("tieRule", desk.notice().ruleFor("rounds.tie"))
                        .with("placesRule", desk.notice().ruleFor("rounds"))
                        .with("criteria", criteria(desk))
                        .with("leftOut", leftOut(desk));
        if (standing.step() == Step.REVIEW) {
            // What single marks would give is nobody's business while others are still made.
            page.lead(
                    standing.unassigned()
                            ? Words.of("selection.lead.unassigned")
                            : Words.of(
                                    "selection.ranking.lead.early",
                                    standing.locked(),
                                    standing.seats()));
        } else {
            table(page, desk, asked);
        }
        if (standing.ranked().isEmpty() && desk.may(SelectionAct.RANKED, actor)) {
            page.with("act", act(desk, actor));
        }
        return page;
    }

    private void table(Page page, Desk desk, Asked asked) {
        var standing = desk.standing();
        var table = rows.of(desk, standing.consultation());
        boolean plain =
                asked.value("q").isEmpty()
                        && asked.value("sort").isEmpty()
                        && asked.query().keySet().stream().noneMatch(key -> key.startsWith("f-"));
        page.lead(
                        standing.ranked()
                                .map(one -> Words.of("selection.ranking.lead", one.at()))
                                .orElseGet(() -> Words.of("selection.ranking.lead.unrecorded")))
                .fact("selection.ranked", table.rows().size())
                .fact("selection.above", table.line().above().size())
                .fact("selection.tie", table.line().tied().size())
                .fact("selection.left", table.line().left())
                .with("table", table)
                .with("plain", plain)
                .with("record", standing.ranked().flatMap(one -> desks.record(one.entry())))
                .with("cities", listing(desk, table.rows(), asked));
    }

    private Listing<Row> listing(Desk desk, List<Row> rows, Asked asked) {
        var listing =
                Listing.of("ranking", rows, asked)
                        .column(
                                "selection.city",
                                row ->
                                        new Link(
                                                "/host/cities/" + row.city(),
                                                Words.text(row.name())))
                        .column("selection.province", Row::province)
                        .figure("selection.rank", Row::rank)
                        .figure("selection.score", Row::score)
                        .column("selection.exact", Row::exact)
                        .column("selection.line", Row::badge)
                        .figure("selection.panel", Row::panel)
                        .column("selection.receipt", Row::receipt);
        int at = 0;
        for (var weighed : criteria(desk)) {
            int index = at++;
            listing.figure(
                    "criterion-" + weighed.criterion().id(),
                    weighed.head(),
                    row -> row.means().size() > index ? row.means().get(index) : null);
        }
        return listing.filter("selection.province", row -> formats.show(row.province()))
                .empty("selection.ranking.none");
    }

    /**
     * An application that was handed in and takes no part.
     *
     * @param city code
     * @param name of the city
     * @param receipt number; empty where none was given
     * @param why it takes no part
     */
    record LeftOut(String city, Text name, Optional<String> receipt, Badge why) {}

    private List<LeftOut> leftOut(Desk desk) {
        return candidates.leftOut(desk.call().id(), desk.round()).stream()
                .map(
                        one ->
                                new LeftOut(
                                        one.city(),
                                        desks.city(desk.call(), one.city()),
                                        one.receipt(),
                                        one.state() == State.SUPPLEMENT
                                                ? Badge.of(Badge.Tone.WARN, "eligibility.overdue")
                                                : StateBadge.of(one)))
                .toList();
    }

    private static List<Weighed> criteria(Desk desk) {
        return desk.notice().settings().review().criteria().stream().map(Weighed::new).toList();
    }

    private static Act act(Desk desk, Actor actor) {
        var standing = desk.standing();
        var act =
                Act.of(ACT, desk.path("ranking"), actor, standing.seats())
                        .under(Desks.rules(desk, Procedure.ADVICE));
        return standing.step() == Step.RANKING
                ? act
                : act.blocked(
                        standing.unassigned()
                                ? Words.of("selection.rank.unassigned")
                                : standing.open() > 0
                                        ? Words.of("selection.rank.open", standing.open())
                                        : Words.of(
                                                "selection.rank.waiting",
                                                standing.seats() - standing.locked()));
    }

    @PostMapping(Desks.ROUND + "/ranking")
    @Allowed("selection.ranked")
    Object rank(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            Asked asked,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, ACT, errors);
        if (errors.any()) {
            return show(call, round, actor, asked).errors(errors);
        }
        var unused = rankings.rank(actor, call, round);
        return "redirect:" + desks.find(call, round).path("ranking");
    }
}
