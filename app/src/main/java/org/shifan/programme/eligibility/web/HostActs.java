package org.shifan.programme.eligibility.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host checks what it has received, gives verdicts, and decides exceptions with the others. */
@Controller
class HostActs {
    private final HostPages pages;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final EvidenceForm evidence;
    private final Exceptions exceptions;
    private final Confirmation confirmation;

    HostActs(
            HostPages pages,
            FormalCheck check,
            Verdicts verdicts,
            EvidenceForm evidence,
            Exceptions exceptions,
            Confirmation confirmation) {
        this.pages = pages;
        this.check = check;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.exceptions = exceptions;
        this.confirmation = confirmation;
    }

    @PostMapping(HostPages.CITY + "/request")
    @Allowed("check.supplement-requested")
    Object request(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String items,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (items.isBlank()) {
            errors.add("items", "eligibility.items.missing");
        }
        return confirmed(
                city,
                actor,
                password,
                errors,
                "eligibility.request",
                Map.of("items", items),
                one -> check.request(actor, one.id(), items.lines().toList()));
    }

    @PostMapping(HostPages.CITY + "/pass")
    @Allowed("check.passed")
    Object pass(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String password) {
        return confirmed(
                city, actor, password, "eligibility.pass", one -> check.pass(actor, one.id()));
    }

    @PostMapping(HostPages.CITY + "/prepare")
    @Allowed("verdict.prepared")
    Object prepare(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String password) {
        return confirmed(
                city,
                actor,
                password,
                "eligibility.prepare",
                one -> verdicts.prepare(actor, one.id()));
    }

    @PostMapping(HostPages.CITY + "/give")
    @Allowed("verdict.given")
    Object give(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String password) {
        return confirmed(
                city, actor, password, "eligibility.give", one -> verdicts.give(actor, one.id()));
    }

    @PostMapping(HostPages.CITY + "/decide")
    @Allowed("verdict.decided")
    Object decide(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable Boolean meets,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (meets == null) {
            errors.add("decide-meets", "eligibility.meets.missing");
        }
        if (reason.isBlank()) {
            errors.add("decide-reason", "eligibility.reason.missing");
        }
        var given = evidence.read(pages.find(city).call(), fields, file, errors);
        return confirmed(
                city,
                actor,
                password,
                errors,
                "eligibility.decide",
                fields,
                one ->
                        verdicts.decide(
                                actor,
                                one.id(),
                                Boolean.TRUE.equals(meets),
                                reason,
                                given.map(evidence::kept)));
    }

    @PostMapping(HostPages.CITY + "/opinion")
    @Allowed("exception.opinion")
    Object opinion(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable Boolean agree,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (agree == null) {
            errors.add("opinion-agree", "eligibility.agree.missing");
        }
        if (Boolean.FALSE.equals(agree) && reason.isBlank()) {
            errors.add("opinion-reason", "eligibility.reason.missing");
        }
        return confirmed(
                city,
                actor,
                password,
                errors,
                "eligibility.opinion",
                Map.of("agree", Objects.toString(agree, ""), "reason", reason),
                one -> exceptions.give(actor, one.id(), Boolean.TRUE.equals(agree), reason));
    }

    @PostMapping(HostPages.CITY + "/exception")
    @Allowed("exception.decided")
    Object exception(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String password) {
        return confirmed(
                city,
                actor,
                password,
                "eligibility.exception",
                one -> exceptions.decide(actor, one.id()));
    }

    private Object confirmed(
            String city, Actor actor, String password, String act, Consumer<Application> work) {
        return confirmed(city, actor, password, new Errors(), act, Map.of(), work);
    }

    private Object confirmed(
            String city,
            Actor actor,
            String password,
            Errors errors,
            String act,
            Map<String, String> typed,
            Consumer<Application> work) {
        confirmation.check(actor, password, act, errors);
        if (errors.any()) {
            return pages.show(city, actor).with("typed", typed).errors(errors);
        }
        work.accept(pages.find(city));
        return "redirect:/host/cities/" + city;
    }
}
