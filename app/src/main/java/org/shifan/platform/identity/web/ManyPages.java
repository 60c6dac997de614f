package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many invitations at once, from a table. */
@Controller
@ConditionalOnWebApplication
class ManyPages {
    private final Identity identity;
    private final Invitations invitations;
    private final Confirmation confirmation;
    private final IssuedPages links;

    ManyPages(
            Identity identity,
            Invitations invitations,
            Confirmation confirmation,
            IssuedPages links) {
        this.identity = identity;
        this.invitations = invitations;
        this.confirmation = confirmation;
        this.links = links;
    }

    @GetMapping("/people/invite")
    @Allowed("people.administer")
    Page many(@CurrentActor Actor actor) {
        var organs =
                identity.organs().stream()
                        .filter(organ -> identity.administers(actor, organ))
                        .toList();
        return Page.of("identity/many", "identity.many.title")
                .crumb("/people", "identity.people.place")
                .lead("identity.many.lead")
                .with("organs", organs)
                .with("act", Act.of("identity.many", "/people/invite", actor));
    }

    @PostMapping("/people/invite")
    @Allowed("office.invited")
    Page many(
            @RequestParam MultipartFile table,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor,
            HttpServletRequest request)
            throws IOException {
        var errors = new Errors();
        var people = InvitationTable.read(table.getBytes(), identity, actor, errors);
        if (!errors.any()) {
            confirmation.check(actor, password, "identity.many", errors);
        }
        if (errors.any()) {
            return many(actor).errors(errors);
        }
        return links.invited(actor, invitations.invite(actor, List.copyOf(people)), request)
                .crumb("/people", "identity.people.place");
    }
}
