package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.identity.Accounts;
import org.shifan.platform.identity.Accounts.Wish;
import org.shifan.platform.identity.Entrance;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.OneTimeLink;
import org.shifan.platform.identity.SignedInViewer;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Cautions;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a one-time link opens. Whoever holds the link is who it was meant for. */
@Controller
@ConditionalOnWebApplication
@Public
class LinkPages {
    private final Identity identity;
    private final Accounts accounts;
    private final Entrance entrance;
    private final SignedInViewer viewer;
    private final Cautions cautions;

    LinkPages(
            Identity identity,
            Accounts accounts,
            Entrance entrance,
            SignedInViewer viewer,
            Cautions cautions) {
        this.cautions = cautions;
        this.identity = identity;
        this.accounts = accounts;
        this.entrance = entrance;
        this.viewer = viewer;
    }

    @GetMapping("/link/{secret}")
    Page open(@PathVariable String secret) {
        var link = usable(secret);
        return page(secret, link, new Wish("", link.name().orElse(""), "", ""));
    }

    /** With a new account. */
    @PostMapping("/link/{secret}/account")
    Object account(
            @PathVariable String secret,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam Optional<MultipartFile> notice,
            @RequestParam(defaultValue = "false") boolean regardless,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var link = usable(secret);
        var wish = new Wish(username, name, password, again);
        var errors = new Errors();
        accounts.check(wish, errors);
        var file = notice.isPresent() ? notice.get().getBytes() : new byte[0];
        var read = link.purpose() == OneTimeLink.Purpose.SET_UP ? read(file, errors) : null;
        if (read != null) {
            check(read, regardless, errors);
        }
        if (errors.any() || link.purpose() == OneTimeLink.Purpose.RESET) {
            return page(secret, link, wish).errors(errors);
        }
        return enter(
                read == null ? accounts.accept(link, wish) : accounts.setUp(link, wish, read, file),
                request,
                response);
    }

    /** With the account under which one is signed in. */
    @PostMapping("/link/{secret}/accept")
    String accept(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var link = usable(secret);
        var person = viewer.person().orElseThrow(() -> new Absent("nobody is signed in"));
        if (link.purpose() != OneTimeLink.Purpose.INVITATION) {
            throw new Absent("not an invitation");
        }
        return enter(accounts.accept(link, person.id()), request, response);
    }

    /** Another password. */
    @PostMapping("/link/{secret}/password")
    Object password(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam String again) {
        var link = usable(secret);
        if (link.purpose() != OneTimeLink.Purpose.RESET) {
            throw new Absent("not for a password");
        }
        var errors = new Errors();
        accounts.reset(link, password, again, errors);
        return errors.any()
                ? page(secret, link, new Wish("", "", "", "")).errors(errors)
                : "redirect:/sign-in";
    }

    private OneTimeLink usable(String secret) {
        var link = accounts.link(secret).orElseThrow(() -> new Absent("link"));
        accounts.requireUsable(link);
        return link;
    }

    private Page page(String secret, OneTimeLink link, Wish wish) {
        var kind = link.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Page.of("identity/link-" + kind, "identity.link." + kind)
                .place("/")
                .with("secret", secret)
                .with("link", link)
                .with("organ", link.organ().flatMap(identity::organ))
                .with("person", link.person().flatMap(identity::person))
                .with("me", viewer.person())
                .with("wish", wish);
    }

    private static @org.jspecify.annotations.Nullable Notice read(byte[] file, Errors errors) {
        if (file.length == 0) {
            errors.add("notice", "identity.notice.missing");
            return null;
        }
        var reading = NoticeFile.read(file);
        var locale = LocaleContextHolder.getLocale();
        var found =
                reading.findings().stream().filter(finding -> finding.problem().isError()).toList();
        found.stream()
                .limit(20)
                .forEach(
                        finding ->
                                errors.add(
                                        "notice",
                                        Words.of(
                                                "identity.notice.finding",
                                                finding.at().line(),
                                                finding.at().column(),
                                                finding.sentence(locale),
                                                finding.remedy(locale))));
        if (found.size() > 20) {
            errors.add("notice", "identity.notice.more", found.size() - 20);
        }
        return reading.notice().orElse(null);
    }

    /** To open a call cannot be undone, so whoever opens one with a doubt in it says so. */
    private void check(Notice notice, boolean regardless, Errors errors) {
        if (!notice.missing().isEmpty()) {
            var parts = notice.missing().stream().map(Notice.Missing::part);
            errors.add(
                    "notice", "refusal.call.incomplete", parts.collect(Collectors.joining(", ")));
        } else if (!regardless && !cautions.of(notice).isEmpty()) {
            cautions.of(notice).forEach(one -> errors.add("regardless", one));
            errors.add("regardless", "identity.notice.cautions");
        }
    }

    private String enter(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        entrance.enter(actor.person(), actor.office(), request, response);
        return "redirect:/inbox";
    }
}
