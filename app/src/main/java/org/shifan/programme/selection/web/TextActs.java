package org.shifan.programme.selection.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Procedure;
import org.shifan.programme.selection.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The host drafts the text, each organ gives its opinion, and all sign the same bytes. */
@Controller
class TextActs {
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REASON = 4000;
    private static final String DRAFT = "selection.draft";
    private static final String OPINION = "selection.opinion";
    private static final String SIGN = "selection.sign";

    private final Desks desks;
    private final TextPages pages;
    private final DraftWriter writer;
    private final Decisions decisions;
    private final Confirmation confirmation;

    TextActs(
            Desks desks,
            TextPages pages,
            DraftWriter writer,
            Decisions decisions,
            Confirmation confirmation) {
        this.desks = desks;
        this.pages = pages;
        this.writer = writer;
        this.decisions = decisions;
        this.confirmation = confirmation;
    }

    /**
     * The form of a further version.
     *
     * @param fresh begins with the words that the consultation gives, not with the last version
     */
    @GetMapping(Desks.ROUND + "/text/new")
    @Allowed("selection.drafted")
    Page form(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "false") boolean fresh) {
        var desk = desks.find(call, round);
        var last = desk.standing().text().filter(draft -> !fresh);
        var words =
                last.map(Decision::text)
                        .or(() -> desk.standing().consultation().map(one -> writer.of(desk, one)))
                        .orElse("");
        return form(desk, actor, words, last.isEmpty());
    }

    private Page form(Desk desk, Actor actor, String words, boolean generated) {
        var standing = desk.standing();
        var page =
                desks.page(desk, "selection/draft", "selection.draft.page", next(standing))
                        .crumb(desk.path("text"), "selection.text.title")
                        .with("outline", Steps.outline(desk, "text"))
                        .with("words", words)
                        .with("heard", heard(desk))
                        .with("act", act(desk, actor));
        standing.consultation()
                .ifPresent(
                        one ->
                                page.lead(
                                        generated
                                                ? "selection.draft.lead.generated"
                                                : "selection.draft.lead.last",
                                        one.number()));
        return generated
                ? page
                : page.button(desk.path("text/new") + "?fresh=true", "selection.draft.fresh");
    }

    /** Opinions on the last version that ask for a change. */
    private java.util.List<Voice> heard(Desk desk) {
        return desk.standing().versions().stream()
                .limit(1)
                .flatMap(draft -> Voice.of(desk, draft, desks).stream())
                .filter(voice -> !voice.reason().isEmpty())
                .toList();
    }

    private static int next(Standing standing) {
        return standing.versions().size() + 1;
    }

    private static Act act(Desk desk, Actor actor) {
        var standing = desk.standing();
        var act =
                Act.of(DRAFT, desk.path("text"), actor, next(standing), standing.organs().size())
                        .under(Desks.rules(desk, Procedure.SIGNING));
        if (standing.consultation().isEmpty()) {
            return act.blocked(
                    Words.of("selection.draft.not-consulted"),
                    Link.of(desk.path("consultation"), "selection.outline.consultation"));
        }
        return standing.published() ? act.blocked(Words.of("selection.draft.closed")) : act;
    }

    @PostMapping(Desks.ROUND + "/text")
    @Allowed("selection.drafted")
    Object draft(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var errors = new Errors();
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            errors.add("draft-text", "selection.draft.missing", LONGEST_TEXT);
        }
        confirmation.check(actor, password, DRAFT, errors);
        if (errors.any()) {
            return form(desk, actor, text, false).errors(errors);
        }
        var unused = decisions.draft(actor, call, round, text);
        return "redirect:" + desk.path("text");
    }

    @PostMapping(Desks.ROUND + "/text/opinion")
    @Allowed("selection.opinion")
    Object opinion(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var chosen = Stream.of(Stance.values()).filter(s -> s.name().equals(stance)).findFirst();
        var errors = new Errors();
        if (chosen.isEmpty()) {
            errors.add("opinion-stance", "selection.opinion.missing");
        } else if (chosen.get() != Stance.AGREE && reason.isBlank()) {
            errors.add("opinion-reason", "selection.opinion.reason." + chosen.get().name());
        }
        if (reason.length() > LONGEST_REASON) {
            errors.add("opinion-reason", "selection.long", LONGEST_REASON);
        }
        confirmation.check(actor, password, OPINION, errors);
        if (errors.any() || chosen.isEmpty()) {
            return again(desk, actor, chosen, reason).errors(errors);
        }
        var unused = decisions.give(actor, call, round, version, chosen.get(), reason);
        return "redirect:" + desk.path("text");
    }

    private Page again(Desk desk, Actor actor, Optional<Stance> stance, String reason) {
        return pages.show(desk, actor, reason).with("stance", stance.map(Stance::name).orElse(""));
    }

    @PostMapping(Desks.ROUND + "/text/signature")
    @Allowed("selection.signed")
    Object sign(
            @PathVariable String call,
            @PathVariable String round,
            @CurrentActor Actor actor,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String password) {
        var desk = desks.find(call, round);
        var errors = new Errors();
        confirmation.check(actor, password, SIGN, errors);
        if (errors.any()) {
            return pages.show(desk, actor, "").errors(errors);
        }
        var unused = decisions.sign(actor, call, round, sha256);
        return "redirect:" + desk.path("text");
    }
}
