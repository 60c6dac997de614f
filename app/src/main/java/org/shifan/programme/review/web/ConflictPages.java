package org.shifan.programme.review.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.review.Declarations;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An expert asks to be excused from an application (申请回避), before panels exist or after. */
@Controller
class ConflictPages {
    private static final int LONGEST = 1000;

    private final Desk desk;
    private final Register register;
    private final Candidates candidates;
    private final Declarations declarations;
    private final Reviews reviews;
    private final Seats seats;
    private final ReviewWords words;
    private final Confirmation confirmation;

    ConflictPages(
            Desk desk,
            Register register,
            Candidates candidates,
            Declarations declarations,
            Reviews reviews,
            Seats seats,
            ReviewWords words,
            Confirmation confirmation) {
        this.desk = desk;
        this.register = register;
        this.candidates = candidates;
        this.declarations = declarations;
        this.reviews = reviews;
        this.seats = seats;
        this.words = words;
        this.confirmation = confirmation;
    }

    /** A choice in the form. */
    record Choice(String receipt, Text name, boolean mine) {}

    /** A line of what was declared. */
    private record Declaration(Declarations.Declared declared, Optional<Application> about) {}

    @GetMapping("/review/conflicts")
    @Allowed("review.desk")
    Page show(
            @RequestParam(defaultValue = "") String receipt,
            Asked asked,
            @CurrentActor Actor actor) {
        return page(actor, asked, receipt, "");
    }

    private Page page(Actor actor, Asked asked, String receipt, String reason) {
        var page =
                Page.of("review/conflicts", "review.conflicts.title")
                        .crumb("/review", "review.desk.title")
                        .invented()
                        .with("receipt", receipt)
                        .with("reason", reason);
        var who = desk.appointed(actor).stream().findFirst();
        if (who.isEmpty()) {
            return page.lead("review.desk.lead.none");
        }
        var member = who.get().member();
        page.with("declared", declared(member, asked));
        if (candidates.over(member.call())) {
            return page.lead("review.conflicts.lead.over");
        }
        var choices = choices(actor, member);
        var act = Act.of("review.declare", "/review/conflicts", actor);
        return page.lead("review.conflicts.lead")
                .with("choices", choices)
                .with("rule", who.get().notice().ruleFor("review.conflicts"))
                .with(
                        "declare",
                        choices.isEmpty() ? act.blocked(Words.of("review.declare.nothing")) : act);
    }

    /** What can be declared: readable, not declared before, not scored; the own desk first. */
    private List<Choice> choices(Actor actor, Member member) {
        var mine =
                seats.ofPerson(actor.person()).stream()
                        .filter(seat -> seat.call().equals(member.call()))
                        .collect(Collectors.toMap(Seat::receipt, Seat::state, (a, b) -> b));
        var before =
                declarations.declared(member.call(), member.code()).stream()
                        .map(Declarations.Declared::receipt)
                        .toList();
        var ties = reviews.ties(member.call());
        return candidates.readable(member.call()).stream()
                .filter(one -> one.receipt().isPresent())
                .filter(one -> !before.contains(one.receipt().get()))
                .filter(one -> mine.get(one.receipt().get()) != Seat.State.LOCKED)
                .filter(one -> ties.free(member, one))
                .map(one -> choice(one, mine.containsKey(one.receipt().get())))
                .sorted(Comparator.comparing(Choice::mine).reversed())
                .toList();
    }

    private Choice choice(Application one, boolean mine) {
        return new Choice(one.receipt().orElseThrow(), words.city(one), mine);
    }

    private Listing<Declaration> declared(Member member, Asked asked) {
        var all =
                declarations.declared(member.call(), member.code()).stream()
                        .map(one -> new Declaration(one, register.byReceipt(one.receipt())))
                        .toList();
        return Listing.of("declared", all, asked)
                .titled("review.declared.mine")
                .column("review.city", one -> one.about().map(words::city).orElse(null))
                .column("review.receipt", one -> one.declared().receipt())
                .column("review.reason", one -> one.declared().reason())
                .column("review.at", one -> one.declared().at())
                .column(
                        "review.entry",
                        one -> words.record(Optional.of(one.declared().entry())).orElse(null))
                .empty("review.declared.none");
    }

    @PostMapping("/review/conflicts")
    @Allowed("review.conflict-declared")
    Object declare(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password,
            Asked asked,
            @CurrentActor Actor actor) {
        var who =
                desk.appointed(actor).stream().findFirst().orElseThrow(() -> new Absent("expert"));
        var errors = new Errors();
        // Once all is over there is no form to correct: the act itself is refused.
        if (!candidates.over(who.member().call())
                && choices(actor, who.member()).stream()
                        .noneMatch(one -> one.receipt().equals(receipt))) {
            errors.add("declare-receipt", "review.declare.receipt.missing");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.add("declare-reason", "review.declare.reason.missing", LONGEST);
        }
        confirmation.check(actor, password, "review.declare", errors);
        if (errors.any()) {
            return page(actor, asked, receipt, reason).errors(errors);
        }
        var unused = declarations.declare(actor, who.member().call(), receipt, reason);
        return "redirect:/review/conflicts";
    }
}
