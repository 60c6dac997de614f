package org.shifan.programme.application.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Settings.Reporter;
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
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.Proceedings;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city's application: begun, seen as a whole, made final and recalled. */
@Controller
class PlanPages {
    /** Not reported yet. */
    private static final Set<State> OPEN =
            EnumSet.of(State.DRAFTING, State.FINALISED, State.APPROVED, State.AGREED);

    private final CityDesk desk;
    private final Drafting drafting;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Register register;
    private final Proceedings history;
    private final List<Conclusions> conclusions;
    private final Clock clock;
    private final Confirmation confirmation;

    PlanPages(
            CityDesk desk,
            Drafting drafting,
            Finalising finalising,
            Approvals approvals,
            Attachments attachments,
            Register register,
            Proceedings history,
            List<Conclusions> conclusions,
            Clock clock,
            Confirmation confirmation) {
        this.desk = desk;
        this.drafting = drafting;
        this.finalising = finalising;
        this.approvals = approvals;
        this.attachments = attachments;
        this.register = register;
        this.history = history;
        this.conclusions = conclusions;
        this.clock = clock;
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
        var call = desk.call();
        if (call.isEmpty()) {
            return Page.of("planning/begin", "planning.begin.title")
                    .with("none", "planning.no-call");
        }
        var title = call.get().notice().title();
        var page =
                Page.of("planning/begin", "planning.begin.title")
                        .lead("planning.begin.lead", title, Deadline.of(call.get().notice()));
        if (!ApplicationAct.STARTED.allows(actor, actor.place())) {
            return page.with("none", "planning.begin.waits");
        }
        var name = desk.cityName(call.get().id(), actor.place());
        var act = Act.of("planning.start", "/plan/start", actor, name, title);
        var rules = Link.of("/calls/" + call.get().id(), "planning.start.rules");
        return page.with(
                "start",
                desk.barrier(call.get(), actor.place())
                        .map(why -> act.blocked(Words.of(why), rules))
                        .orElse(act));
    }

    private Page plan(Actor actor, Application application) {
        var notice = desk.notice(application);
        var completeness = finalising.completeness(application.id());
        var name = desk.cityName(application.call(), application.city());
        var page =
                desk.page(
                        "planning/plan",
                        Words.of("planning.title", name),
                        actor,
                        application,
                        completeness);
        var returned = desk.returned(application);
        page.with("returned", returned)
                .with("returnedBy", returned.map(history::who))
                .with("conclusions", conclusions(application))
                .with("supplement", desk.supplement(application))
                .with("zone", desk.notice(application).zone())
                .with("plan", drafting.plan(application.id()))
                .with("edited", drafting.lastEdited(application.id()))
                .with("attachments", attachments.of(application.id()))
                .with("planPath", "/plans/" + application.city())
                .with("restorable", CityDesk.editable(actor, application))
                .with("receipt", application.receipt())
                .with("versions", finalising.versions(application.id()))
                .with("approval", approvals.of(application.id(), application.version()))
                .with("events", history.of(application.id()));
        acts(page, actor, application, completeness);
        page.lead(lead(application, notice, completeness));
        return scan(application)
                .map(scan -> scanned(page, application, scan))
                .orElseGet(() -> written(page, application, completeness));
    }

    /** How far the draft is. */
    private static Page written(Page page, Application application, Completeness completeness) {
        return page.fact("planning.percent", completeness.percent(), Words.plain("%"))
                .fact(
                        "planning.tasks",
                        completeness.tasksCovered(),
                        Words.plain("/ " + completeness.tasks()))
                .fact("planning.must", completeness.findings(Grade.MUST).size())
                .fact("planning.version", application.version());
    }

    /** What is missing in a draft that does not count is of no interest. */
    private static Page scanned(Page page, Application application, PlanVersion scan) {
        PlanReader.offers(page, application.city(), scan);
        return application.state() == State.AGREED
                ? page.lead("planning.lead.scanned", application.version())
                : page;
    }

    /** The version that counts, if the host took it up from paper and has not taken it back. */
    private Optional<PlanVersion> scan(Application application) {
        return application.state() == State.DRAFTING
                ? Optional.empty()
                : finalising
                        .version(application.id(), application.version())
                        .filter(version -> version.scan().isPresent());
    }

    private List<Conclusions.Conclusion> conclusions(Application application) {
        return conclusions.stream()
                .map(one -> one.on(application))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One sentence: what is to be done, or that it is too late for it. */
    private Words lead(Application application, Notice notice, Completeness completeness) {
        var deadline = notice.settings().schedule().deadline();
        boolean open = OPEN.contains(application.state());
        if (open && register.settled(application.call())) {
            return Words.of("planning.lead.settled");
        }
        if (open && !clock.instant().isBefore(deadline)) {
            return Words.of("planning.lead.past", Deadline.of(notice));
        }
        return application.state() == State.DRAFTING
                ? CityDesk.lead(notice, completeness)
                : Words.of(
                        "planning.lead."
                                + (toSubmit(application, notice) ? "submit" : stage(application)),
                        application.version());
    }

    /** Whether nothing is left but for the city itself to submit it. */
    private static boolean toSubmit(Application application, Notice notice) {
        var approvals = notice.settings().approvals();
        var last =
                approvals.contains(Approval.PROVINCE_GOVERNMENT)
                        ? State.AGREED
                        : approvals.isEmpty() ? State.FINALISED : State.APPROVED;
        return application.state() == last && notice.settings().report().by() == Reporter.CITY;
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

    private Act finalise(Act act, Application application, Completeness completeness) {
        if (register.settled(application.call())) {
            return act.blocked(Words.of("refusal." + ApplicationRefusal.SETTLED.code()));
        }
        int open = completeness.findings(Grade.MUST).size();
        return open == 0
                ? act
                : act.blocked(
                        Words.of("planning.finalise.open", open),
                        Link.of("/plan#checks", "planning.finalise.see"));
    }

    private void acts(Page page, Actor actor, Application application, Completeness completeness) {
        var city = application.city();
        if (application.state() == State.DRAFTING && ApplicationAct.FINALISED.allows(actor, city)) {
            var act =
                    Act.of("planning.finalise", "/plan/finalise", actor, application.version() + 1);
            page.with("finalise", finalise(act, application, completeness));
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
        var call = desk.call().orElseThrow(() -> new Absent("call"));
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
