package org.shifan.programme.selection.web;

import java.time.Clock;
import java.time.Instant;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Cautions;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Consultation;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposed list: put up by the host once all have signed, for some working days. */
@Controller
class ProposalPages {
    private static final String ACT = "selection.propose";

    private final Desks desks;
    private final Rows rows;
    private final Proposals proposals;
    private final Confirmation confirmation;
    private final Cautions cautions;
    private final Clock clock;

    ProposalPages(
            Desks desks,
            Rows rows,
            Proposals proposals,
            Confirmation confirmation,
            Cautions cautions,
            Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.proposals = proposals;
        this.confirmation = confirmation;
        this.cautions = cautions;
        this.clock = clock;
    }

    @GetMapping(Desks.ROUND + "/proposal")
    @Allowed("selection.read")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            Asked asked) {
        var desk = desks.find(call, round);
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/proposal", "selection.proposal.title")
                        .badge(badge(standing))
                        .lead(lead(desk))
                        .with("zone", desk.notice().zone())
                        .with("outline", Steps.outline(desk, "proposal"))
                        .with("rule", desk.notice().ruleFor("objection"))
                        .with("disclosed", OverviewPages.disclosed(desk.notice().settings()))
                        .with(
                                "record",
                                standing.proposals().stream()
                                        .findFirst()
                                        .flatMap(one -> desks.record(one.entry())));
        standing.consultation()
                .or(() -> standing.consultations().stream().findFirst())
                .ifPresent(one -> page.with("cities", cities(desk, one, asked)));
        if (!standing.published() && desk.may(SelectionAct.PROPOSED, actor)) {
            page.with("act", act(desk, actor))
                    .with("calendar", cautions.calendar(desk.notice(), until(desk)));
        }
        return page;
    }

    private static Badge badge(Standing standing) {
        if (standing.proposal().isEmpty()) {
            return Badge.of(Tone.WAIT, "selection.proposal.not-yet");
        }
        return standing.taking()
                ? Badge.of(Tone.NOW, "selection.proposal.open")
                : Badge.of(Tone.MUTE, "selection.proposal.over");
    }

    private static Words lead(Desk desk) {
        var standing = desk.standing();
        return standing.proposal()
                .map(
                        one ->
                                Words.of(
                                        "selection.proposal.lead",
                                        one.at(),
                                        new Deadline(one.until(), desk.notice())))
                .orElseGet(() -> Words.of("selection.proposal.lead.none", standing.period()));
    }

    private Listing<Row> cities(Desk desk, Consultation consultation, Asked asked) {
        var chosen =
                rows.of(desk, java.util.Optional.of(consultation)).rows().stream()
                        .filter(row -> row.chosen().orElse(false))
                        .toList();
        return Listing.of("proposed", chosen, asked)
                .titled("selection.proposal.cities", chosen.size())
                .column(
                        "selection.city",
                        row -> new Link("/host/cities/" + row.city(), Words.text(row.name())))
                .column("selection.province", Row::province)
                .figure("selection.rank", Row::rank)
                .column("selection.line", Row::badge)
                .column("selection.reason", row -> row.reason().isEmpty() ? null : row.reason())
                .empty("selection.proposal.none");
    }

    /** When the time for objections would end, if it began now. */
    private Instant until(Desk desk) {
        return WorkingDays.of(desk.notice()).deadline(clock.instant(), desk.standing().period());
    }

    private Act act(Desk desk, Actor actor) {
        var standing = desk.standing();
        var act =
                Act.of(
                                ACT,
                                desk.path("proposal"),
                                actor,
                                standing.consultation().map(one -> one.chosen().size()).orElse(0),
                                standing.period(),
                                new Deadline(until(desk), desk.notice()),
                                standing.organs().size())
                        .under(desk.notice().ruleFor("objection").stream().toList());
        if (standing.step() == Standing.Step.PROPOSAL) {
            return act;
        }
        var text = Link.of(desk.path("text"), "selection.outline.text");
        return standing.step() == Standing.Step.SIGNING
                ? act.blocked(
                        Words.of(
                                "selection.propose.unsigned",
                                Steps.organs(desk, standing.unsigned())),
                        text)
                : act.blocked(Steps.lead(desk), Link.of(desk.path(), "selection.overview"));
    }

    @PostMapping(Desks.ROUND + "/proposal")
    @Allowed("selection.proposed")
    Object propose(
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
        var unused = proposals.propose(actor, call, round);
        return "redirect:" + desks.find(call, round).path("proposal");
    }
}
