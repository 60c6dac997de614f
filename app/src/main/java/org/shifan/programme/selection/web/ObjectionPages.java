package org.shifan.programme.selection.web;

import java.util.List;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.selection.Objection;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.SelectionAct;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the objections: checked by whoever handles them, answered by whoever signs. */
@Controller
class ObjectionPages {
    private static final String ONE = Desks.ROUND + "/objections/{number:[0-9]{1,6}}";
    private static final String CHECK = "selection.check";
    private static final String ANSWER = "selection.answer";
    private static final int LONGEST = 4000;

    private final Desks desks;
    private final Calls calls;
    private final CurrentCall current;
    private final Objections objections;
    private final Confirmation confirmation;

    ObjectionPages(
            Desks desks,
            Calls calls,
            CurrentCall current,
            Objections objections,
            Confirmation confirmation) {
        this.desks = desks;
        this.calls = calls;
        this.current = current;
        this.objections = objections;
        this.confirmation = confirmation;
    }

    /** Those of the call that is being worked on. */
    @GetMapping("/objections")
    @Allowed("selection.read")
    Object current() {
        return current.find()
                .<Object>map(call -> "redirect:" + desks.last(call).path("objections"))
                .orElseGet(() -> Page.of("selection/none", "selection.objections.place"));
    }

    @GetMapping(Desks.ROUND + "/objections")
    @Allowed("selection.read")
    Page list(@PathVariable String call, @PathVariable String round, Asked asked) {
        var desk = desks.find(call, round);
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/objections", "selection.objections.title")
                        .place("/objections")
                        .with("outline", Steps.outline(desk, "objections"))
                        .with("rule", desk.notice().ruleFor("objection"))
                        .with("objections", listing(desk, standing.objections(), asked));
        standing.proposal()
                .ifPresentOrElse(
                        one ->
                                page.lead(
                                        standing.taking()
                                                ? "selection.objections.lead"
                                                : "selection.objections.lead.over",
                                        new Deadline(one.until(), desk.notice()),
                                        standing.unanswered().size()),
                        () -> page.lead("selection.objections.lead.none"));
        return page;
    }

    private Listing<Objection> listing(Desk desk, List<Objection> all, Asked asked) {
        return Listing.of("objections", all, asked)
                .column("selection.objection.number", one -> link(desk, one))
                .column("selection.objection.subject", one -> subject(desk, one))
                .column("selection.objection.name", Objection::name)
                .column("selection.objection.ground", Objection::ground)
                .column("selection.objection.received", Objection::receivedAt)
                .column("selection.objection.state", ObjectionWords::badge)
                .empty("selection.objections.empty");
    }

    private static Link link(Desk desk, Objection one) {
        return Link.of(
                desk.path("objections/" + one.number()), "selection.objection", one.number());
    }

    private Words subject(Desk desk, Objection one) {
        return ObjectionWords.subject(desks, desk.call(), one);
    }

    @GetMapping(ONE)
    @Allowed("selection.read")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable int number,
            @CurrentActor Actor actor) {
        return show(desks.find(call, round), number, actor, "", "");
    }

    private Page show(Desk desk, int number, Actor actor, String finding, String reason) {
        var one = find(desk, number);
        var page =
                desks.page(desk, "selection/objection", "selection.objection", number)
                        .crumb(desk.path("objections"), "selection.objections.title")
                        .place("/objections")
                        .badge(ObjectionWords.badge(one))
                        .lead(
                                one.answer()
                                        .map(
                                                answer ->
                                                        Words.of(
                                                                "selection.objection.lead.answered",
                                                                one.receivedAt(),
                                                                answer.at()))
                                        .orElseGet(
                                                () ->
                                                        Words.of(
                                                                "selection.objection.lead",
                                                                one.receivedAt())))
                        .with("outline", Steps.outline(desk, "objections"))
                        .with("objection", one)
                        .with("subject", subject(desk, one))
                        .with("record", desks.record(one.entry()))
                        .with(
                                "checkRecord",
                                one.finding().flatMap(found -> desks.record(found.entry())))
                        .with(
                                "answerRecord",
                                one.answer().flatMap(answer -> desks.record(answer.entry())))
                        .with("published", PublicObjectionPages.published(desk.call()))
                        .with("finding", finding)
                        .with("reason", reason);
        if (one.answer().isPresent()) {
            return page;
        }
        var path = desk.path("objections/" + number);
        var rules = desk.notice().ruleFor("objection").stream().toList();
        // Whoever signs may answer without a check, and one who may do both sees the check first.
        boolean answers = desk.may(SelectionAct.OBJECTION_ANSWERED, actor);
        if (desk.may(SelectionAct.OBJECTION_CHECKED, actor)
                && (!answers || one.finding().isEmpty())) {
            page.with("check", Act.of(CHECK, path + "/check", actor, number).under(rules));
        }
        if (answers) {
            page.with("answer", Act.of(ANSWER, path + "/answer", actor, number).under(rules));
        }
        return page;
    }

    private static Objection find(Desk desk, int number) {
        return desk.standing().objections().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Absent("objection " + number));
    }

    @PostMapping(ONE + "/check")
    @Allowed("objection.checked")
    Object check(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable int number,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var errors = new Errors();
        if (finding.isBlank() || finding.length() > LONGEST) {
            errors.add("check-finding", "selection.check.missing", LONGEST);
        }
        confirmation.check(actor, password, CHECK, errors);
        if (errors.any()) {
            return show(desk, number, actor, finding, "").errors(errors);
        }
        var unused = objections.check(actor, call, number, finding);
        return "redirect:" + desk.path("objections/" + number);
    }

    @PostMapping(ONE + "/answer")
    @Allowed("objection.answered")
    Object answer(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable int number,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String upheld,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var errors = new Errors();
        if (!upheld.equals("true") && !upheld.equals("false")) {
            errors.add("answer-upheld", "selection.answer.missing");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.add("answer-reason", "selection.answer.reason.missing", LONGEST);
        }
        confirmation.check(actor, password, ANSWER, errors);
        if (errors.any()) {
            return show(desk, number, actor, "", reason).with("upheld", upheld).errors(errors);
        }
        var unused =
                objections.answer(actor, call, round, number, Boolean.parseBoolean(upheld), reason);
        return "redirect:" + desk.path("objections/" + number);
    }
}
