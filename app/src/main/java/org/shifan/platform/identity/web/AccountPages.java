package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Accounts;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.identity.Sessions;
import org.shifan.platform.identity.SignedInPerson;
import org.shifan.platform.identity.SignedInViewer;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: offices, sessions, password. */
@Controller
@ConditionalOnWebApplication
@SignedIn
class AccountPages {
    private final Identity identity;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedInViewer viewer;

    AccountPages(Identity identity, Accounts accounts, Sessions sessions, SignedInViewer viewer) {
        this.identity = identity;
        this.accounts = accounts;
        this.sessions = sessions;
        this.viewer = viewer;
    }

    @GetMapping("/account")
    Page account(HttpSession session) {
        var person = identity.person(me().id()).orElseThrow();
        var actors = identity.actorsOf(person.id());
        return Page.of("identity/account", "identity.account.title")
                .lead("identity.account.lead", person.name(), person.username())
                .with("person", person)
                .with("changed", accounts.passwordChanged(person.id()))
                .with("current", viewer.actor())
                .with("actors", actors)
                .with("organs", names(actors))
                .with("sessions", sessions.of(person.id()))
                .with("here", session.getId());
    }

    /** An actor knows the name of the organ in one language only. */
    private Map<String, Text> names(List<Actor> actors) {
        return actors.stream()
                .map(Actor::organ)
                .distinct()
                .collect(
                        Collectors.toMap(
                                organ -> organ,
                                organ -> identity.organ(organ).map(Organ::name).orElseThrow()));
    }

    /** Acts in another of one's offices from now on. */
    @PostMapping("/account/office")
    String office(@RequestParam UUID office) {
        if (!viewer.switchTo(office)) {
            throw new Absent("office " + office);
        }
        return "redirect:/inbox";
    }

    /** Signs out everywhere, here too. */
    @PostMapping("/account/sign-out-everywhere")
    String everywhere(HttpSession session) {
        sessions.endAll(me().id());
        session.invalidate();
        return "redirect:/sign-in";
    }

    @GetMapping("/account/password")
    Page password() {
        return Page.of("identity/password", "identity.password.title")
                .crumb("/account", "identity.account.title")
                .lead("identity.password.lead");
    }

    @PostMapping("/account/password")
    Object password(
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpSession session) {
        var errors = new Errors();
        accounts.change(me().id(), old, password, again, session.getId(), errors);
        return errors.any() ? password().errors(errors) : "redirect:/account";
    }

    private SignedInPerson me() {
        return viewer.person().orElseThrow();
    }
}
