package org.shifan.programme.selection.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Consultation;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Procedure;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organs' consultation: what they decided, and the form in which the host records it. */
@Controller
class ConsultationPages {
    private static final String ACT = "selection.consult";

    private final Desks desks;
    private final Rows rows;
    private final Consultations consultations;
    private final Confirmation confirmation;

    ConsultationPages(
            Desks desks, Rows rows, Consultations consultations, Confirmation confirmation) {
        this.desks = desks;
        this.rows = rows;
        this.consultations = consultations;
        this.confirmation = confirmation;
    }

    /**
     * A consultation as shown.
     *
     * @param counts whether it is the one that counts
     * @param departures rows that are not what the ranking alone gives, ties apart
     * @param tied rows that stood equal on the line
     * @param record on the ledger
     */
    record Held(
            Consultation consultation,
            boolean counts,
            List<Row> departures,
            List<Row> tied,
            Optional<Link> record) {}

    @GetMapping(Desks.ROUND + "/consultation")
    @Allowed("selection.read")
    Page show(@PathVariable String call, @PathVariable String round, @CurrentActor Actor actor) {
        var desk = desks.find(call, round);
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/consultation", "selection.consultation.title")
                        .lead("selection.consultation.lead")
                        .with("outline", Steps.outline(desk, "consultation"))
                        .with("rule", desk.notice().rule(Procedure.CONSULTATION))
                        .with("held", held(desk));
        boolean may = desk.may(SelectionAct.CONSULTED, actor) && open(standing);
        if (may) {
            page.button(
                    desk.path("consultation/new"),
                    standing.consultations().isEmpty()
                            ? "selection.consultation.new"
                            : "selection.consultation.again");
        }
        return page;
    }

    private List<Held> held(Desk desk) {
        return desk.standing().consultations().stream().map(one -> held(desk, one)).toList();
    }

    private Held held(Desk desk, Consultation one) {
        var table = rows.of(desk, Optional.of(one));
        return new Held(
                one,
                desk.standing()
                        .consultation()
                        .filter(counts -> counts.number() == one.number())
                        .isPresent(),
                table.rows().stream().filter(Row::departs).toList(),
                table.rows().stream().filter(row -> one.tied().contains(row.receipt())).toList(),
                desks.record(one.entry()));
    }

    /** Whether another consultation can be recorded now. */
    private static boolean open(Standing standing) {
        return standing.ranked().isPresent() && !standing.published();
    }

    @GetMapping(Desks.ROUND + "/consultation/new")
    @Allowed("selection.consulted")
    Page form(@PathVariable String call, @PathVariable String round, @CurrentActor Actor actor) {
        var desk = desks.find(call, round);
        var table = rows.of(desk, Optional.empty());
        var last = desk.standing().consultations().stream().findFirst();
        return form(desk, table, actor, Wish.first(last, table));
    }

    private Page form(Desk desk, Rows.Table table, Actor actor, Wish wish) {
        var page =
                desks.page(desk, "selection/consult", "selection.consult.page")
                        .crumb(desk.path("consultation"), "selection.consultation.title")
                        .lead(Words.text(table.sentence()))
                        .script("/selection.js")
                        .with("outline", Steps.outline(desk, "consultation"))
                        .with("tieRule", desk.notice().ruleFor("rounds.tie"))
                        .with("table", table)
                        .with("wish", wish);
        return page.with("act", act(desk, actor));
    }

    private static Act act(Desk desk, Actor actor) {
        var standing = desk.standing();
        var act =
                Act.of(
                                ACT,
                                desk.path("consultation"),
                                actor,
                                standing.consultations().size() + 1,
                                standing.round().places())
                        .under(Desks.rules(desk, Procedure.CONSULTATION));
        if (standing.ranked().isEmpty()) {
            return act.blocked(
                    Words.of("selection.consult.not-ranked"),
                    Link.of(desk.path("ranking"), "selection.outline.ranking"));
        }
        return open(standing)
                ? act
                : act.blocked(
                        Words.of("selection.consult.closed"),
                        Link.of(desk.path("proposal"), "selection.outline.proposal"));
    }

    @PostMapping(Desks.ROUND + "/consultation")
    @Allowed("selection.consulted")
    Object record(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var wish = Wish.sent(sent);
        var errors = new Errors();
        if (open(desk.standing())) {
            var table = rows.of(desk, Optional.empty());
            wish.check(consultations.violations(call, round, wish.outcome()), table, errors);
            confirmation.check(actor, password, ACT, errors);
            if (errors.any()) {
                return form(desk, table, actor, wish).errors(errors);
            }
        }
        var unused = consultations.record(actor, call, round, wish.outcome());
        return "redirect:" + desk.path("consultation");
    }
}
