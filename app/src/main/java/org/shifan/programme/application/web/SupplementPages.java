package org.shifan.programme.application.web;

import java.time.Clock;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.StateBadge;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city supplies what the formal check found missing. */
@Controller
class SupplementPages {
    private final CityDesk desk;
    private final FormalCheck check;
    private final Attachments attachments;
    private final Confirmation confirmation;
    private final Clock clock;

    SupplementPages(
            CityDesk desk,
            FormalCheck check,
            Attachments attachments,
            Confirmation confirmation,
            Clock clock) {
        this.desk = desk;
        this.check = check;
        this.attachments = attachments;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    @GetMapping("/materials/supplement")
    @Allowed("plan.read-draft")
    Page show(@CurrentActor Actor actor) {
        return page(actor, "");
    }

    private Page page(Actor actor, String answer) {
        var application = desk.application(actor);
        var open = desk.supplement(application);
        var page =
                Page.of("planning/supplement", "planning.supplement")
                        .crumb("/materials", "planning.attachments")
                        .badge(StateBadge.of(application))
                        .invented()
                        .with("open", open)
                        .with("zone", desk.notice(application).zone())
                        .with("all", desk.supplements(application))
                        .with("files", attachments.of(application.id()))
                        .with("rule", desk.notice(application).ruleFor("supplement"))
                        .with("answer", answer);
        if (open.isEmpty()) {
            return page.lead("planning.supplement.none");
        }
        var due = new Deadline(open.get().due(), desk.notice(application));
        page.lead("planning.supplement.lead", open.get().items().size(), due);
        return ApplicationAct.SUPPLIED.allows(actor, application.city())
                ? page.with(
                        "supply",
                        Act.of(
                                "planning.supply",
                                "/materials/supplement",
                                actor,
                                open.get().items().size(),
                                due))
                : page;
    }

    @PostMapping("/materials/supplement")
    @Allowed("check.supplied")
    Object supply(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String password) {
        // The whole request has been read by now: this is when its last byte was there.
        var receivedAt = clock.instant();
        var errors = new Errors();
        if (answer.isBlank()) {
            errors.add("supply-answer", "planning.supply.answer.missing");
        }
        confirmation.check(actor, password, "planning.supply", errors);
        if (errors.any()) {
            return page(actor, answer).errors(errors);
        }
        var unused = check.supply(actor, desk.application(actor).id(), answer, receivedAt);
        return "redirect:/materials/supplement";
    }
}
