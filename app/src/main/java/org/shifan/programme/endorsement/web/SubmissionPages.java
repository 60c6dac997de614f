package org.shifan.programme.endorsement.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A city submits its own application, where the call has no province between, and takes it back.
 */
@Controller
class SubmissionPages {
    private static final String SUBMIT = "endorsement.submit";
    private static final String WITHDRAW = "endorsement.take-back";

    private final SelfReporting self;
    private final Reports reports;
    private final Receiving receiving;
    private final Documented documented;
    private final Confirmation confirmation;
    private final Clock clock;

    SubmissionPages(
            SelfReporting self,
            Reports reports,
            Receiving receiving,
            Documented documented,
            Confirmation confirmation,
            Clock clock) {
        this.self = self;
        this.reports = reports;
        this.receiving = receiving;
        this.documented = documented;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    @GetMapping("/submission")
    @Allowed("report.read-own")
    Page show(@CurrentActor Actor actor) {
        return page(actor, Map.of());
    }

    /** With what was typed, by name of the field. */
    private Page page(Actor actor, Map<String, String> typed) {
        var call = call(actor);
        var standing = self.standing(actor);
        var page =
                Page.of("endorsement/submission", "endorsement.submission.title")
                        .invented()
                        .lead(lead(call, standing.isPresent()))
                        .with("typed", typed)
                        .with("special", call.notice().settings().conditions().exception())
                        .with("reports", self.reports(actor));
        self.own(actor).ifPresent(one -> page.badge(StateBadge.of(one)));
        standing.flatMap(report -> takingBack(actor, call, report))
                .ifPresent(act -> page.with("takeBack", act));
        if (standing.isPresent()) {
            return page;
        }
        if (EndorsementAct.SUBMITTED.allows(actor, actor.place())) {
            return page.with("ready", self.ready(actor)).with("submit", submission(actor, call));
        }
        return self.ready(actor)
                ? page.with("awaited", Words.of("endorsement.submission.awaited"))
                : page;
    }

    /** One sentence: until when, or that it is too late, or that it has been done. */
    private Words lead(Call call, boolean done) {
        var deadline = call.notice().settings().schedule().deadline();
        var key = done ? "done" : clock.instant().isBefore(deadline) ? "open" : late(call);
        return Words.of("endorsement.submission.lead." + key, Deadline.of(call.notice()));
    }

    private String late(Call call) {
        return receiving.closed(call.id()).isPresent() ? "closed" : "late";
    }

    private Act submission(Actor actor, Call call) {
        var act =
                Act.of(
                        SUBMIT,
                        "/submission",
                        actor,
                        Words.text(call.notice().host().name()),
                        call.notice().joint().size());
        if (self.ready(actor)) {
            return act;
        }
        var refused =
                self.reports(actor).stream()
                        .filter(one -> one.standing() == Standing.REFUSED_LATE)
                        .findFirst();
        return refused.isPresent()
                ? act.blocked(Words.of("endorsement.report.late"))
                : act.blocked(
                        Words.of("endorsement.submission.not-ready"),
                        Link.of("/plan", "endorsement.submission.plan"));
    }

    private Optional<Act> takingBack(Actor actor, Call call, Report report) {
        boolean open =
                report.standing() == Standing.SUBMITTED
                        && clock.instant().isBefore(call.notice().settings().schedule().deadline())
                        && EndorsementAct.WITHDRAWN.allows(actor, report.unit());
        return open
                ? Optional.of(
                        Act.of(
                                WITHDRAW,
                                "/submission/%s/withdraw".formatted(report.id()),
                                actor,
                                report.number()))
                : Optional.empty();
    }

    @PostMapping("/submission")
    @Allowed("report.submitted")
    Object submit(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "") String special,
            @RequestParam(defaultValue = "") String password) {
        // The whole request has been read by now: this is when its last byte was there.
        var receivedAt = clock.instant();
        var call = call(actor);
        var errors = new Errors();
        var document = documented.read(call.id(), number, dated, "submit", errors);
        confirmation.check(actor, password, SUBMIT, errors);
        if (errors.any() || document.date().isEmpty()) {
            return page(actor, Map.of("number", number, "dated", dated, "special", special))
                    .errors(errors);
        }
        var reason = Optional.of(special.strip()).filter(text -> !text.isEmpty());
        var unused =
                reports.submit(
                        actor,
                        call.id(),
                        new Report.Document(document.number(), document.date().get()),
                        List.of(new Report.Wanted(own(actor).id(), 1, reason)),
                        receivedAt);
        return "redirect:/submission";
    }

    @PostMapping("/submission/{id}/withdraw")
    @Allowed("report.withdrawn")
    Object withdraw(
            @PathVariable UUID id,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var report =
                self.reports(actor).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Absent("submission " + id));
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add("take-back-reason", "endorsement.reason.missing");
        }
        confirmation.check(actor, password, WITHDRAW, errors);
        if (errors.any()) {
            return page(actor, Map.of())
                    .with("reasons", Map.of("take-back-reason", reason))
                    .errors(errors);
        }
        var unused = reports.withdraw(actor, report.id(), reason);
        return "redirect:/submission";
    }

    private Call call(Actor actor) {
        return self.call(actor).orElseThrow(() -> new Absent("a call to submit to"));
    }

    private Application own(Actor actor) {
        return self.own(actor).orElseThrow(() -> new Absent("application"));
    }
}
