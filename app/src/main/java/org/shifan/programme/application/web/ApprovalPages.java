package org.shifan.programme.application.web;

import java.util.Map;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.Proceedings;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The city government reads the final version of the plan, and approves it or sends it back. */
@Controller
class ApprovalPages {
    private static final String SEND_BACK = "planning.send-back";

    private final CityDesk desk;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Documented documented;
    private final Proceedings history;
    private final Confirmation confirmation;

    ApprovalPages(
            CityDesk desk,
            Finalising finalising,
            Approvals approvals,
            Attachments attachments,
            Documented documented,
            Proceedings history,
            Confirmation confirmation) {
        this.desk = desk;
        this.finalising = finalising;
        this.approvals = approvals;
        this.attachments = attachments;
        this.documented = documented;
        this.history = history;
        this.confirmation = confirmation;
    }

    @GetMapping("/approval")
    @Allowed("plan.read-draft")
    Page show(@CurrentActor Actor actor) {
        return page(actor, Map.of());
    }

    /** With what was typed, by name of the field. */
    private Page page(Actor actor, Map<String, String> typed) {
        var own = desk.own(actor);
        var version = own.flatMap(one -> finalising.version(one.id(), one.version()));
        if (own.isEmpty() || version.isEmpty()) {
            return Page.of("planning/begin", "planning.approval")
                    .with("none", "planning.approval.none");
        }
        return read(actor, own.get(), version.get()).with("typed", typed);
    }

    private Page read(Actor actor, Application application, PlanVersion version) {
        var notice = desk.notice(application);
        var name = desk.cityName(application.call(), application.city());
        var page =
                Page.of("planning/approval", Words.of("planning.title", name))
                        .badge(StateBadge.of(application))
                        .invented()
                        .place("/approval")
                        .lead(
                                "planning.approval.lead." + stage(application),
                                version.version(),
                                Deadline.of(notice))
                        .with("notice", notice)
                        .with("final", version)
                        .with("plan", version.plan())
                        .with("paragraphs", PlanReader.paragraphs(version.plan()))
                        .with("locale", LocaleContextHolder.getLocale())
                        .with("files", attachments.of(application.id(), version))
                        .with("approval", approvals.of(application.id(), version.version()))
                        .with("events", history.of(application.id()));
        PlanReader.offers(page, application.city(), version);
        boolean waits = application.state() == State.FINALISED;
        if (waits && ApplicationAct.APPROVED.allows(actor, application.city())) {
            page.with("approve", act("planning.approve", "/approval", actor, name, version));
        }
        if (waits && ApplicationAct.SENT_BACK.allows(actor, application.city())) {
            page.with("sendBack", act(SEND_BACK, "/approval/send-back", actor, name, version));
        }
        return page;
    }

    private static Act act(
            String prefix, String path, Actor actor, Text city, PlanVersion version) {
        return Act.of(prefix, path, actor, city, version.version());
    }

    private static String stage(Application application) {
        return switch (application.state()) {
            case FINALISED -> "waits";
            case DRAFTING -> "drafting";
            default -> "done";
        };
    }

    @PostMapping("/approval")
    @Allowed("plan.approved")
    Object approve(
            @CurrentActor Actor actor,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String password) {
        var application = desk.application(actor);
        var errors = new Errors();
        var given = documented.read(application.call(), number, dated, "approve", errors);
        confirmation.check(actor, password, "planning.approve", errors);
        if (errors.any() || given.date().isEmpty()) {
            return page(actor, Map.of("number", number, "dated", dated)).errors(errors);
        }
        var unused =
                approvals.approve(
                        actor, application.id(), version, given.number(), given.date().get());
        return "redirect:/approval";
    }

    @PostMapping("/approval/send-back")
    @Allowed("plan.sent-back")
    Object sendBack(
            @CurrentActor Actor actor,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add("send-back-reason", "planning.send-back.reason.missing");
        }
        confirmation.check(actor, password, SEND_BACK, errors);
        if (errors.any()) {
            return page(actor, Map.of("reason", reason)).errors(errors);
        }
        var unused = approvals.sendBack(actor, desk.application(actor).id(), version, reason);
        return "redirect:/approval";
    }
}
