package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.IdentityPermission;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.identity.Invitations.Issued;
import org.shifan.platform.identity.Office;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One office: it can be ended, and its holder can be given a link to set another password. */
@Controller
@ConditionalOnWebApplication
class OfficePages {
    private final Identity identity;
    private final Invitations invitations;
    private final Confirmation confirmation;
    private final IssuedPages links;

    OfficePages(
            Identity identity,
            Invitations invitations,
            Confirmation confirmation,
            IssuedPages links) {
        this.identity = identity;
        this.invitations = invitations;
        this.confirmation = confirmation;
        this.links = links;
    }

    /** One office, and what can be done about it. */
    @GetMapping("/organs/{id}/offices/{office}")
    @Allowed("people.administer")
    Page office(@PathVariable String id, @PathVariable UUID office, @CurrentActor Actor actor) {
        var found = held(id, office);
        var organ = identity.organ(id).orElseThrow();
        if (!identity.administers(actor, organ)) {
            throw new NotAllowed(IdentityPermission.ADMINISTERED);
        }
        var path = "/organs/%s/offices/%s".formatted(id, office);
        return Page.of("identity/office", Words.plain(found.name()))
                .crumb("/organs", "identity.organs.title")
                .crumb(new Link("/organs/" + id, Words.text(organ.name())))
                .badge(PeoplePages.state(found))
                .place("/people")
                .with("office", found)
                .with("duties", PeoplePages.duties(found.duties()))
                .with(
                        "end",
                        Act.of(
                                "identity.end",
                                path + "/end",
                                actor,
                                found.name(),
                                organ.shortName()))
                .with("reset", Act.of("identity.reset", path + "/reset", actor, found.name()));
    }

    @PostMapping("/organs/{id}/offices/{office}/end")
    @Allowed("office.ended")
    Object end(
            @PathVariable String id,
            @PathVariable UUID office,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor) {
        held(id, office);
        var errors = new Errors();
        confirmation.check(actor, password, "identity.end", errors);
        if (errors.any()) {
            return office(id, office, actor).errors(errors);
        }
        identity.end(actor, office);
        return "redirect:/organs/" + id;
    }

    @PostMapping("/organs/{id}/offices/{office}/reset")
    @Allowed("password.reset")
    Page reset(
            @PathVariable String id,
            @PathVariable UUID office,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor,
            HttpServletRequest request) {
        var found = held(id, office);
        var errors = new Errors();
        confirmation.check(actor, password, "identity.reset", errors);
        if (errors.any()) {
            return office(id, office, actor).errors(errors);
        }
        var secret = invitations.reset(actor, office);
        return links.reset(
                        new Issued(new Invited(id, found.name(), found.duties()), secret), request)
                .crumb("/organs/" + id, "identity.people.title");
    }

    private Office held(String organ, UUID id) {
        return identity.office(id)
                .filter(office -> office.organ().equals(organ))
                .orElseThrow(() -> new Absent("office " + id));
    }
}
