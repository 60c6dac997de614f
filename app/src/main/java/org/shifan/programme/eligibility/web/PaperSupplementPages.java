package org.shifan.programme.eligibility.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.documents.Scans;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host registers what a city supplied on paper (补正). */
@Controller
@Allowed("check.supplied-on-paper")
class PaperSupplementPages {
    private static final String ACT = "eligibility.supplied";
    private static final String PATH = HostPages.CITY + "/supplement";

    private final HostPages host;
    private final FormalCheck check;
    private final Scans scans;
    private final Documented documented;
    private final Calls calls;
    private final Confirmation confirmation;

    PaperSupplementPages(
            HostPages host,
            FormalCheck check,
            Scans scans,
            Documented documented,
            Calls calls,
            Confirmation confirmation) {
        this.host = host;
        this.check = check;
        this.scans = scans;
        this.documented = documented;
        this.calls = calls;
        this.confirmation = confirmation;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String city, @CurrentActor Actor actor) {
        return page(city, actor, Map.of());
    }

    private Page page(String city, Actor actor, Map<String, String> given) {
        var application = waiting(city);
        var name = calls.city(application.call(), city).orElseThrow().name();
        return Page.of("eligibility/supplement", "eligibility.supplied.page")
                .crumb("/host", "eligibility.host.title")
                .crumb("/host/cities/" + city, "eligibility.supplied.city", name)
                .place("/host")
                .lead("eligibility.supplied.lead", name)
                .with("open", open(application))
                .with("given", given)
                .with("zone", calls.notice(application.call()).zone())
                .with(
                        "supplied",
                        Act.of(ACT, "/host/cities/" + city + "/supplement", actor, name)
                                .under(
                                        calls
                                                .notice(application.call())
                                                .ruleFor("supplement")
                                                .stream()
                                                .toList()));
    }

    private FormalCheck.Supplement open(Application application) {
        return check.of(application.receipt().orElseThrow()).getLast();
    }

    private Application waiting(String city) {
        var application = host.find(city);
        if (application.state() != State.SUPPLEMENT) {
            throw new Absent("notice to supply of " + city);
        }
        return application;
    }

    @PostMapping(PATH)
    Object register(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String password) {
        var application = waiting(city);
        var errors = new Errors();
        var receivedAt =
                documented.instant(
                        application.call(),
                        fields.getOrDefault("receivedAt", ""),
                        "supplied-receivedAt",
                        "endorsement.paper.receivedAt.missing",
                        errors);
        receivedAt
                .flatMap(at -> check.refusesTime(open(application), at))
                .ifPresent(why -> errors.add("supplied-receivedAt", why));
        var answer = fields.getOrDefault("answer", "");
        if (answer.isBlank()) {
            errors.add("supplied-answer", "eligibility.supplied.answer.missing");
        }
        scans.check(scan, "supplied-scan", errors);
        confirmation.check(actor, password, ACT, errors);
        if (errors.any() || scan == null || receivedAt.isEmpty()) {
            return page(city, actor, fields).errors(errors);
        }
        var unused =
                check.register(actor, application.id(), answer, receivedAt.get(), scans.keep(scan));
        return "redirect:/host/cities/" + city;
    }
}
