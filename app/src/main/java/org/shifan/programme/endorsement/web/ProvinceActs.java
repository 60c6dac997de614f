package org.shifan.programme.endorsement.web;

import java.util.Map;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.programme.application.Documented;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The provincial government agrees; it or its commission returns an application. */
@Controller
class ProvinceActs {
    private final ProvincePages pages;
    private final ProvinceDesk desk;
    private final Endorsement endorsement;
    private final Documented documented;
    private final Confirmation confirmation;

    ProvinceActs(
            ProvincePages pages,
            ProvinceDesk desk,
            Endorsement endorsement,
            Documented documented,
            Confirmation confirmation) {
        this.pages = pages;
        this.desk = desk;
        this.endorsement = endorsement;
        this.documented = documented;
        this.confirmation = confirmation;
    }

    @PostMapping("/province/cities/{city:[0-9]{6}}/agree")
    @Allowed("endorsement.agreed")
    Object agree(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "LETTER") Agreement.Form form,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var application = desk.row(actor, city).application();
        var errors = new Errors();
        var document = documented.read(application.call(), number, dated, "agree", errors);
        document.date()
                .flatMap(date -> endorsement.refusesOrder(application, date))
                .ifPresent(why -> errors.add("agree-dated", why));
        if (over && reason.isBlank()) {
            errors.add("agree-reason", "endorsement.over.reason.missing");
        }
        confirmation.check(actor, password, "endorsement.agree", errors);
        if (errors.any() || document.date().isEmpty()) {
            return pages.city(city, actor)
                    .with(
                            "given",
                            Map.of(
                                    "form", form.name(),
                                    "number", number,
                                    "dated", dated,
                                    "over", over,
                                    "reason", reason))
                    .errors(errors);
        }
        var unused =
                endorsement.agree(
                        actor,
                        application.id(),
                        new Endorsement.Terms(
                                form, document.number(), document.date().get(), over, reason));
        return "redirect:/province/cities/" + city;
    }

    @PostMapping("/province/cities/{city:[0-9]{6}}/return")
    @Allowed("endorsement.returned")
    Object giveBack(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add("return-reason", "endorsement.reason.missing");
        }
        confirmation.check(actor, password, "endorsement.return", errors);
        if (errors.any()) {
            return pages.city(city, actor)
                    .with("reasons", Map.of("return-reason", reason))
                    .errors(errors);
        }
        var unused = endorsement.giveBack(actor, desk.row(actor, city).application().id(), reason);
        return "redirect:/province/cities/" + city;
    }
}
