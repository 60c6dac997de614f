package org.shifan.programme.selection.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.plan.TextDiff;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Procedure;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text of the list: in full, with its digest, who has spoken, who has signed. */
@Controller
class TextPages {
    private final Desks desks;

    TextPages(Desks desks) {
        this.desks = desks;
    }

    @GetMapping(Desks.ROUND + "/text")
    @Allowed("selection.read")
    Page show(@PathVariable String call, @PathVariable String round, @CurrentActor Actor actor) {
        return show(desks.find(call, round), actor, "");
    }

    /**
     * The newest version.
     *
     * @param reason what stood in the field, if the form comes back
     */
    Page show(Desk desk, Actor actor, String reason) {
        var newest = desk.standing().versions().stream().findFirst();
        var page =
                desks.page(desk, "selection/text", "selection.text.title")
                        .lead(Steps.lead(desk))
                        .with("outline", Steps.outline(desk, "text"))
                        .with("rule", desk.notice().rule(Procedure.SIGNING))
                        .with("reason", reason)
                        .with("versions", desk.standing().versions());
        if (drafts(desk, actor)) {
            page.button(
                    desk.path("text/new"),
                    newest.isEmpty() ? "selection.draft.new" : "selection.draft.next");
        }
        newest.ifPresent(draft -> show(page, desk, draft, actor));
        return page;
    }

    private static boolean drafts(Desk desk, Actor actor) {
        var standing = desk.standing();
        return desk.may(SelectionAct.DRAFTED, actor)
                && standing.consultation().isPresent()
                && !standing.published();
    }

    private void show(Page page, Desk desk, Decision draft, Actor actor) {
        boolean counts = desk.standing().text().isPresent();
        page.badge(TextWords.badge(desk))
                .with("draft", draft)
                .with("counts", counts)
                .with("paragraphs", draft.text().lines().toList())
                .with("voices", Voice.of(desk, draft, desks));
        if (counts) {
            opinion(desk, draft, actor).ifPresent(act -> page.with("opinion", act));
            sign(desk, draft, actor).ifPresent(act -> page.with("sign", act));
        }
    }

    /** An organ speaks once on each version; then there is nothing to do but to sign. */
    private static Optional<Act> opinion(Desk desk, Decision draft, Actor actor) {
        boolean speaks =
                desk.may(SelectionAct.OPINION, actor)
                        && draft.opinionOf(actor.organ()).isEmpty()
                        && !desk.standing().published();
        return speaks
                ? Optional.of(
                        Act.of(
                                        "selection.opinion",
                                        desk.path("text/opinion"),
                                        actor,
                                        draft.version())
                                .under(Desks.rules(desk, Procedure.SIGNING)))
                : Optional.empty();
    }

    private static Optional<Act> sign(Desk desk, Decision draft, Actor actor) {
        boolean signs =
                desk.may(SelectionAct.SIGNED, actor)
                        && opinion(desk, draft, actor).isEmpty()
                        && draft.signatureOf(actor.organ()).isEmpty();
        if (!signs) {
            return Optional.empty();
        }
        var standing = desk.standing();
        var act =
                Act.of(
                                "selection.sign",
                                desk.path("text/signature"),
                                actor,
                                draft.version(),
                                standing.organs().size())
                        .under(Desks.rules(desk, Procedure.SIGNING));
        return Optional.of(
                waitsFor(desk, standing)
                        .map(
                                why ->
                                        act.blocked(
                                                why,
                                                Link.of(
                                                        desk.path("text") + "#voices",
                                                        "selection.voices")))
                        .orElse(act));
    }

    private static Optional<Words> waitsFor(Desk desk, Standing standing) {
        if (!standing.against().isEmpty()) {
            return Optional.of(
                    Words.of("selection.sign.against", Steps.organs(desk, standing.against())));
        }
        return standing.silent().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Words.of("selection.sign.silent", Steps.organs(desk, standing.silent())));
    }

    @GetMapping(Desks.ROUND + "/text/{version:[0-9]{1,4}}")
    @Allowed("selection.read")
    Page version(@PathVariable String call, @PathVariable String round, @PathVariable int version) {
        var desk = desks.find(call, round);
        var draft = version(desk, version);
        var before = desk.standing().version(version - 1);
        return desks.page(desk, "selection/version", "selection.version.title", version)
                .crumb(desk.path("text"), "selection.text.title")
                .lead(
                        before.isPresent()
                                ? Words.of("selection.version.lead", version - 1)
                                : Words.of("selection.version.first"))
                .button(desk.path("text/%d.txt".formatted(version)), "selection.text.file")
                .with("outline", Steps.outline(desk, "text"))
                .with("draft", draft)
                .with("marks", marks(before, draft))
                .with("voices", Voice.of(desk, draft, desks));
    }

    private static List<TextDiff.Mark> marks(Optional<Decision> before, Decision draft) {
        // Of the first version nothing is new: there was nothing before it.
        return TextDiff.between(before.map(Decision::text).orElse(draft.text()), draft.text());
    }

    private static Decision version(Desk desk, int number) {
        return desk.standing()
                .version(number)
                .orElseThrow(() -> new Absent("version " + number + " of " + desk.path()));
    }

    /** Exactly the bytes that are signed. */
    @GetMapping(Desks.ROUND + "/text/{version:[0-9]{1,4}}.txt")
    @Allowed("selection.read")
    ResponseEntity<byte[]> file(
            @PathVariable String call, @PathVariable String round, @PathVariable int version) {
        var draft = version(desks.find(call, round), version);
        var name = "%s-%s-%d.txt".formatted(call, round, version);
        return Attached.of(
                name,
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                draft.text().getBytes(StandardCharsets.UTF_8));
    }
}
