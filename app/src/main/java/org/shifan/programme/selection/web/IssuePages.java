package org.shifan.programme.selection.web;

import java.util.stream.Stream;
import org.shifan.decisions.bundle.Tier;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Documented;
import org.shifan.programme.selection.Bundles;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing.Step;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list is issued under a number, and whoever may takes the bundles. */
@Controller
class IssuePages {
    private static final String ACT = "selection.issue";

    private final Desks desks;
    private final Issues issues;
    private final Bundles bundles;
    private final Documented documented;
    private final Confirmation confirmation;

    IssuePages(
            Desks desks,
            Issues issues,
            Bundles bundles,
            Documented documented,
            Confirmation confirmation) {
        this.desks = desks;
        this.issues = issues;
        this.bundles = bundles;
        this.documented = documented;
        this.confirmation = confirmation;
    }

    @GetMapping(Desks.ROUND + "/issue")
    @Allowed("selection.read")
    Page show(@PathVariable String call, @PathVariable String round, @CurrentActor Actor actor) {
        return show(desks.find(call, round), actor, "", "");
    }

    private Page show(Desk desk, Actor actor, String number, String dated) {
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/issue", "selection.issue.page")
                        .badge(
                                standing.issue().isPresent()
                                        ? Badge.of(Tone.GOOD, "selection.issued")
                                        : Badge.of(Tone.WAIT, "selection.issue.not-yet"))
                        .lead(Steps.lead(desk))
                        .with("outline", Steps.outline(desk, "issue"))
                        .with(
                                "rules",
                                Stream.of("rounds", "objection")
                                        .flatMap(key -> desk.notice().ruleFor(key).stream())
                                        .toList())
                        .with("number", number)
                        .with("dated", dated)
                        .with("audits", SelectionRight.AUDIT.allows(actor, ""))
                        .with("published", standing.published())
                        .with("record", standing.issue().flatMap(one -> desks.record(one.entry())));
        if (standing.issue().isEmpty() && desk.may(SelectionAct.ISSUED, actor)) {
            page.with("act", act(desk, actor));
        }
        return page;
    }

    private static Act act(Desk desk, Actor actor) {
        var standing = desk.standing();
        int chosen = standing.consultation().map(one -> one.chosen().size()).orElse(0);
        var act =
                Act.of(ACT, desk.path("issue"), actor, chosen)
                        .under(desk.notice().ruleFor("objection").stream().toList());
        return standing.step() == Step.ISSUE
                ? act
                : act.blocked(Steps.lead(desk), Link.of(desk.path(), "selection.overview"));
    }

    @PostMapping(Desks.ROUND + "/issue")
    @Allowed("selection.issued")
    Object issue(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var errors = new Errors();
        var given = documented.read(call, number, dated, "issue", errors);
        confirmation.check(actor, password, ACT, errors);
        if (errors.any() || given.date().isEmpty()) {
            return show(desk, actor, number, dated).errors(errors);
        }
        var unused = issues.issue(actor, call, round, given.number(), given.date().get());
        return "redirect:" + desk.path("issue");
    }

    /** Everything, with salts and personal data: for who has to audit the call. */
    @GetMapping(Desks.ROUND + "/bundle-auditor.zip")
    @Allowed("selection.audit")
    ResponseEntity<byte[]> bundle(@PathVariable String call, @PathVariable String round) {
        var desk = desks.find(call, round);
        return Attached.of(
                desk.call().id() + "-auditor.zip",
                MediaType.parseMediaType("application/zip"),
                bundles.write(call, Tier.AUDITOR)
                        .orElseThrow(() -> new Absent("bundle of " + call)));
    }
}
