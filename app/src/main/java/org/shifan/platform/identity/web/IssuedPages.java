package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shifan.platform.identity.Accounts;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Invitations.Issued;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The links that were just made. Only the page that shows them knows their secrets: it sends them
 * back to be searched, turned over or made a file, and nothing of them is kept or stands in an
 * address.
 */
@Controller
@ConditionalOnWebApplication
class IssuedPages {
    private static final String PATH = "/people/links";

    private final Identity identity;
    private final Invitations invitations;
    private final Accounts accounts;
    private final LinkAddress address;

    IssuedPages(
            Identity identity, Invitations invitations, Accounts accounts, LinkAddress address) {
        this.identity = identity;
        this.invitations = invitations;
        this.accounts = accounts;
        this.address = address;
    }

    /** One link, and whom to give it to. */
    record Shown(Organ organ, String name, Set<Duty> duties, String address, Instant expires) {}

    /** The links of invitations. */
    Page invited(Actor by, List<Issued> issued, HttpServletRequest request) {
        return page(by, issued.stream().map(Issued::secret).toList(), Map.of(), request);
    }

    /** The link by which a person sets another password. */
    Page reset(Issued issued, HttpServletRequest request) {
        var one =
                new Shown(
                        identity.organ(issued.invited().organ()).orElseThrow(),
                        issued.invited().name(),
                        issued.invited().duties(),
                        address.of(issued.secret(), request),
                        accounts.link(issued.secret()).orElseThrow().expires());
        return page(List.of(one), List.of(), Map.of());
    }

    /** The same links once more: those searched for, the next ones, or a file of them. */
    @PostMapping(PATH)
    @Allowed("people.administer")
    Page again(
            @RequestParam(defaultValue = "") String secrets,
            @RequestParam Map<String, String> sent,
            @CurrentActor Actor actor,
            HttpServletRequest request) {
        var all = Arrays.stream(secrets.strip().split("\\s+")).limit(InvitationTable.MOST).toList();
        return page(actor, all, sent, request).crumb("/people", "identity.people.place");
    }

    private Page page(
            Actor by, List<String> secrets, Map<String, String> sent, HttpServletRequest request) {
        var shown =
                invitations.handed(by, secrets).stream()
                        .map(
                                one ->
                                        new Shown(
                                                one.organ(),
                                                one.link().name().orElse(""),
                                                one.link().duties(),
                                                address.of(one.secret(), request),
                                                one.link().expires()))
                        .toList();
        return page(shown, secrets, sent);
    }

    private static Page page(List<Shown> shown, List<String> secrets, Map<String, String> sent) {
        var query = new HashMap<>(sent);
        query.keySet().retainAll(Set.of("q", "page", "format"));
        var asked = new Asked(PATH, query);
        var links =
                Listing.of("one-time-links", shown, asked)
                        .column("identity.organ.name", one -> Words.text(one.organ().name()))
                        .column("identity.office.name", Shown::name)
                        .column("identity.office.duties", one -> PeoplePages.duties(one.duties()))
                        .column("identity.issued.link", Shown::address)
                        .column("identity.invitation.expires", Shown::expires)
                        .empty("identity.issued.none");
        return Page.of("identity/issued", "identity.issued.title", shown.size())
                .lead(shown.size() > 1 ? "identity.issued.lead.many" : "identity.issued.lead")
                .place("/people")
                .with("links", links)
                .with("secrets", String.join(" ", secrets));
    }
}
