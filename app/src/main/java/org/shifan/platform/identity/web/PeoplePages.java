package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.IdentityPermission;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.identity.Office;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The persons of an organ: who holds which office, who is invited, who must have a new password.
 */
@Controller
@ConditionalOnWebApplication
class PeoplePages {
    private final Identity identity;
    private final Invitations invitations;
    private final Confirmation confirmation;
    private final IssuedPages links;
    private final Formats formats;

    PeoplePages(
            Identity identity,
            Invitations invitations,
            Confirmation confirmation,
            IssuedPages links,
            Formats formats) {
        this.identity = identity;
        this.invitations = invitations;
        this.confirmation = confirmation;
        this.links = links;
        this.formats = formats;
    }

    /** Every organ, with the names of people where one may see them. */
    @GetMapping("/organs")
    @Public
    Page organs(Asked asked) {
        return Page.of("identity/organs", "identity.organs.title")
                .lead("identity.organs.lead")
                .with(
                        "organs",
                        Listing.of("organs", sorted(identity.organs()), asked)
                                .column(
                                        "identity.organ.name",
                                        organ ->
                                                new Link(
                                                        "/organs/" + organ.id(),
                                                        Words.text(organ.name())))
                                .column("identity.organ.kind", PeoplePages::kind)
                                .column("identity.organ.short", Organ::shortName)
                                .column("identity.organ.place", organ -> blank(organ.place()))
                                .column("identity.organ.since", Organ::since)
                                .column("identity.organ.until", Organ::until)
                                .filter("identity.organ.kind", organ -> formats.say(kind(organ)))
                                .empty("identity.organs.none"));
    }

    /** As a notice names them: the central ones, then those of each place, by its code. */
    private List<Organ> sorted(List<Organ> organs) {
        var names = Collator.getInstance(Locale.forLanguageTag(formats.language()));
        return organs.stream()
                .sorted(
                        Comparator.comparing(Organ::kind)
                                .thenComparing(Organ::place)
                                .thenComparing(one -> one.name().in(formats.language()), names))
                .toList();
    }

    private static Words kind(Organ organ) {
        return Words.of("web.kind." + organ.kind());
    }

    /** The own organ. */
    @GetMapping("/people")
    @Allowed("people.read")
    String people(@CurrentActor Actor actor) {
        return "redirect:/organs/" + actor.organ();
    }

    @GetMapping("/organs/{id}")
    @Public
    Page organ(@PathVariable String id, @CurrentActor Optional<Actor> actor, Asked asked) {
        var organ = identity.organ(id).orElseThrow(() -> new Absent("organ " + id));
        boolean own =
                actor.filter(a -> a.organ().equals(id))
                        .filter(a -> IdentityPermission.PEOPLE.allows(a, ""))
                        .isPresent();
        boolean administers = actor.filter(a -> identity.administers(a, organ)).isPresent();
        var page =
                Page.of("identity/organ", Words.text(organ.name()))
                        .crumb("/organs", "identity.organs.title")
                        .place(own ? "/people" : "/organs")
                        .with("organ", organ)
                        .with("superior", organ.superior().flatMap(identity::organ))
                        .with("successor", organ.successor().flatMap(identity::organ))
                        .with("sees", own || administers)
                        .with("administers", administers);
        var below = identity.below(id);
        if (!below.isEmpty()) {
            var vacant = administers ? identity.withoutAdministrator(id) : Set.<String>of();
            page.with("below", below(below, vacant, asked));
        }
        if (own || administers) {
            page.with("people", people(organ, administers, asked));
        }
        if (administers) {
            page.with("open", invitations.open(id))
                    .with("duties", Duty.values())
                    .with("invite", invite(organ, actor.orElseThrow()));
        }
        return page;
    }

    private static Listing<Organ> below(List<Organ> organs, Set<String> vacant, Asked asked) {
        // Those that wait for an administrator come first.
        var open = Comparator.comparing((Organ one) -> !vacant.contains(one.id()));
        return Listing.of("below", organs.stream().sorted(open).toList(), asked)
                .apart()
                .titled("identity.organ.below")
                .column(
                        "identity.organ.name",
                        one -> new Link("/organs/" + one.id(), Words.text(one.shortName())))
                .column(
                        "identity.organ.administrator",
                        one ->
                                vacant.contains(one.id())
                                        ? Badge.of(Badge.Tone.WARN, "identity.organ.vacant")
                                        : null)
                .also(one -> one.name().in("zh") + " " + one.name().in("en"));
    }

    private Listing<Office> people(Organ organ, boolean administers, Asked asked) {
        var people =
                Listing.of("people", identity.offices(organ.id()), asked)
                        .titled("identity.people.title")
                        .column("identity.office.name", Office::name)
                        .column("identity.office.username", Office::username)
                        .column("identity.office.duties", office -> duties(office.duties()))
                        .column("identity.office.state", PeoplePages::state)
                        .column("identity.office.begun", Office::begun)
                        .column("identity.office.until", Office::ended)
                        .empty("identity.people.none");
        return administers
                ? people.column(
                        "identity.office.manage",
                        office ->
                                office.ended().isPresent()
                                        ? null
                                        : Link.of(
                                                "/organs/%s/offices/%s"
                                                        .formatted(organ.id(), office.id()),
                                                "identity.office.open"))
                : people;
    }

    /** Invites one person. */
    @PostMapping("/organs/{id}/invite")
    @Allowed("office.invited")
    Page invite(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Duty> duties,
            @RequestParam(defaultValue = "") String password,
            Asked asked,
            HttpServletRequest request) {
        var errors = new Errors();
        if (name.isBlank() || name.length() > 60) {
            errors.add("name", "identity.name.missing", 60);
        }
        if (duties.isEmpty()) {
            errors.add("duties", "identity.duties.missing");
        }
        if (!errors.any()) {
            confirmation.check(actor, password, "identity.invite", errors);
        }
        if (errors.any()) {
            return organ(id, Optional.of(actor), asked).with("name", name).errors(errors);
        }
        var issued = invitations.invite(actor, List.of(new Invited(id, name.strip(), duties)));
        return links.invited(actor, issued, request)
                .crumb("/organs/" + id, "identity.people.title");
    }

    /** Takes an invitation back. */
    @PostMapping("/organs/{id}/invitations/{link}/take-back")
    @Allowed("office.uninvited")
    String takeBack(@PathVariable String id, @PathVariable String link, @CurrentActor Actor actor) {
        invitations.takeBack(actor, id, link);
        return "redirect:/organs/" + id;
    }

    private static Act invite(Organ organ, Actor actor) {
        return Act.of(
                "identity.invite", "/organs/" + organ.id() + "/invite", actor, organ.shortName());
    }

    static List<Words> duties(Set<Duty> duties) {
        return duties.stream().sorted().map(duty -> Words.of("web.duty." + duty)).toList();
    }

    static Badge state(Office office) {
        return office.ended().isPresent()
                ? Badge.of(Tone.MUTE, "identity.office.ended")
                : Badge.of(Tone.NOW, "identity.office.held");
    }

    private static Optional<String> blank(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
