package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
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
    Page many(@CurrentActor Actor actor, Asked asked) {
        return Page.of("identity/many", "identity.many.title")
                .crumb("/people", "identity.people.place")
                .lead("identity.many.lead")
                .with(
                        "organs",
                        Listing.of("organs", organs(actor), asked)
                                .titled("identity.many.organs")
                                .column("identity.organ.name", one -> Words.text(one.name()))
                                .column("identity.organ.short", one -> Words.text(one.shortName()))
                                .column("identity.many.organ.code", Organ::id)
                                .column(
                                        "identity.organ.kind",
                                        one -> Words.of("web.kind." + one.kind())))
                .with("act", Act.of("identity.many", "/people/invite", actor));
    }

    /**
     * The table to fill in, as the CSV file that is read: under the heads of the language, a line
     * for each duty.
     */
    @GetMapping("/people/invite/template")
    @Allowed("people.administer")
    Page template(@CurrentActor Actor actor, Asked asked) {
        var organ = organs(actor).stream().findFirst();
        var filed = new Asked(asked.path(), Map.of("format", "csv"));
        var rows =
                Listing.of("invitations", List.of(Duty.values()), filed)
                        .column(
                                "identity.many.head.organ",
                                duty -> organ.map(one -> Words.text(one.name())))
                        .column(
                                "identity.many.head.name",
                                duty -> Words.of("identity.many.example"))
                        .column("identity.many.head.duties", duty -> Words.of("web.duty." + duty));
        return Page.of("identity/organs", "identity.many.title").with("organs", rows);
    }

    private List<Organ> organs(Actor actor) {
        return identity.organs().stream()
                .filter(organ -> identity.administers(actor, organ))
                .toList();
    }

    @PostMapping("/people/invite")
    @Allowed("office.invited")
    Page many(
            @RequestParam MultipartFile table,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor,
            Asked asked,
            HttpServletRequest request)
            throws IOException {
        var errors = new Errors();
        var people = InvitationTable.read(table.getBytes(), identity, actor, errors);
        if (!errors.any()) {
            confirmation.check(actor, password, "identity.many", errors);
        }
        if (errors.any()) {
            return many(actor, asked).errors(errors);
        }
        return links.invited(actor, invitations.invite(actor, List.copyOf(people)), request)
                .crumb("/people", "identity.people.place");
    }
}
