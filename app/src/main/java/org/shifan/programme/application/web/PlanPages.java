package org.shifan.programme.application.web;

import org.shifan.decisions.plan.Completeness;
import org.shifan.decisions.plan.Grade;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's application: begun, seen as a whole, made final and recalled. */
@Controller
class PlanPages {
    private final CityDesk desk;
    private final Drafting drafting;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Register register;
    private final Confirmation confirmation;

    PlanPages(
            CityDesk desk,
            Drafting drafting,
            Finalising finalising,
            Approvals approvals,
            Attachments attachments,
            Register register,
            Confirmation confirmation) {
        this.desk = desk;
        this.drafting = drafting;
        this.finalising = finalising;
        this.approvals = approvals;
        this.attachments = attachments;
        this.register = register;
        this.confirmation = confirmation;
    }

    @GetMapping("/plan")
    @Allowed("plan.read-draft")
    Page show(@CurrentActor Actor actor) {
        return desk.own(actor)
                .map(application -> plan(actor, application))
                .orElseGet(() -> begin(actor));
    }

    private Page begin(Actor actor) {
        var call = desk.newest();
        if (call.isEmpty()) {
            return Page.of("planning/begin", "planning.begin.title")
                    .with("none", "planning.no-call");
        }
        var title = call.get().notice().title();
        var schedule = call.get().notice().settings().schedule();
        var page =
                Page.of("planning/begin", "planning.begin.title")
                        .lead("planning.begin.lead", title, new Deadline(schedule.deadline()));
        if (!ApplicationAct.STARTED.allows(actor, actor.place())) {
            return page.with("none", "planning.begin.waits");
        }
        var name = desk.cityName(call.get().id(), actor.place());
        var act = Act.of("planning.start", "/plan/start", actor, name, title);
        return page.with(
                "start",
                desk.addressed(call.get(), actor.place())
                        ? act
                        : act.blocked(
                                Words.of("planning.start.not-addressed"),
                                Link.of("/calls", "planning.start.rules")));
    }

    private Page plan(Actor actor, Application application) {
        var notice = desk.notice(application);
        var completeness = finalising.completeness(application.id());
        var name = desk.cityName(application.call(), application.city());
        var page =
                desk.page("planning/plan", Words.of("planning.title", name), actor, application)
                        .fact("planning.percent", completeness.percent(), Words.plain("%"))
                        .fact(
                                "planning.tasks",
                                completeness.tasksCovered(),
                                Words.plain("/ " + completeness.tasks()))
                        .fact("planning.must", completeness.findings(Grade.MUST).size())
                        .fact("planning.version", application.version());
        page.with("returned", desk.returned(application))
                .with("supplement", desk.supplement(application))
                .with("plan", drafting.plan(application.id()))
                .with("edited", drafting.lastEdited(application.id()))
                .with("attachments", attachments.of(application.id()))
                .with("planPath", "/plans/" + application.city())
                .with("restorable", CityDesk.editable(actor, application))
                .with("receipt", application.receipt())
                .with("versions", finalising.versions(application.id()))
                .with("approval", approvals.of(application.id(), application.version()))
                .with("events", register.events(application.id()));
        acts(page, actor, application, completeness);
        return application.state() == State.DRAFTING
                ? page.lead(CityDesk.lead(notice, completeness))
                : page.lead("planning.lead." + stage(application), application.version());
    }

    private static String stage(Application application) {
        return switch (application.state()) {
            case DRAFTING -> "ready";
            case FINALISED -> "finalised";
            case APPROVED -> "approved";
            case AGREED -> "agreed";
            case SUPPLEMENT -> "supplement";
            default -> "reported";
        };
    }

    private static void acts(
            Page page, Actor actor, Application application, Completeness completeness) {
        var city = application.city();
        if (application.state() == State.DRAFTING && ApplicationAct.FINALISED.allows(actor, city)) {
            var act =
                    Act.of("planning.finalise", "/plan/finalise", actor, application.version() + 1);
            int open = completeness.findings(Grade.MUST).size();
            page.with(
                    "finalise",
                    open == 0
                            ? act
                            : act.blocked(
                                    Words.of("planning.finalise.open", open),
                                    Link.of("/plan#checks", "planning.finalise.see")));
        }
        if (application.state() == State.FINALISED && ApplicationAct.RECALLED.allows(actor, city)) {
            page.with(
                    "recall",
                    Act.of("planning.recall", "/plan/recall", actor, application.version()));
        }
    }

    @PostMapping("/plan/start")
    @Allowed("application.started")
    Object start(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "planning.start", errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var call = desk.newest().orElseThrow(() -> new Absent("call"));
        var unused = drafting.start(actor, call.id(), actor.place());
        return "redirect:/plan";
    }

    @PostMapping("/plan/finalise")
    @Allowed("plan.finalised")
    Object finalise(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "planning.finalise", errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var unused = finalising.finalise(actor, desk.application(actor).id());
        return "redirect:/plan";
    }

    @PostMapping("/plan/recall")
    @Allowed("plan.recalled")
    Object recall(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "planning.recall", errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var unused = finalising.recall(actor, desk.application(actor).id());
        return "redirect:/plan";
    }
}
