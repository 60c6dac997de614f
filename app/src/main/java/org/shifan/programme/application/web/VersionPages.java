package org.shifan.programme.application.web;

import java.util.List;
import org.shifan.decisions.plan.PlanDiff;
import org.shifan.decisions.plan.TextDiff;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Part;
import org.shifan.programme.application.Part.Saved;
import org.shifan.programme.application.Restoring;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stood in the plan before: its final versions, the revisions of a section, brought back. */
@Controller
class VersionPages {
    private final CityDesk desk;
    private final PlanReader reader;
    private final Drafting drafting;
    private final Restoring restoring;
    private final Formats formats;

    VersionPages(
            CityDesk desk,
            PlanReader reader,
            Drafting drafting,
            Restoring restoring,
            Formats formats) {
        this.desk = desk;
        this.reader = reader;
        this.drafting = drafting;
        this.restoring = restoring;
        this.formats = formats;
    }

    /** What bringing back the version would change in the draft. */
    @GetMapping("/plan/versions/{version}/restore")
    @Allowed("plan.read-draft")
    Page ask(@PathVariable int version, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var read = reader.written(application, version);
        var diff = PlanDiff.between(drafting.plan(application.id()), read.plan());
        return Page.of("planning/restore", "planning.restore.title", version)
                .crumb("/plan", "planning.place.plan")
                .place("/plan")
                .lead("planning.restore.lead", version, read.by(), read.at())
                .invented()
                .with("version", version)
                .with("editable", CityDesk.editable(actor, application))
                .with(
                        "changes",
                        Changes.of(
                                diff,
                                desk.notice(application),
                                formats,
                                LocaleContextHolder.getLocale()));
    }

    @PostMapping("/plan/versions/{version}/restore")
    @Allowed("plan.edit")
    String restore(@PathVariable int version, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var unused =
                restoring.restore(
                        actor, application.id(), reader.written(application, version).plan());
        return "redirect:/plan";
    }

    /** Every revision of a section's text, and what one of them would change. */
    @GetMapping("/plan/sections/{id}/revisions")
    @Allowed("plan.read-draft")
    Page revisions(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            Asked asked,
            @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var section = CityDesk.section(desk.notice(application), id);
        var all = drafting.revisions(application.id(), Part.Kind.TEXT, id);
        var current = drafting.part(application.id(), Part.Kind.TEXT, id);
        var chosen = all.stream().filter(one -> one.revision() == revision).findFirst();
        return Page.of("planning/revisions", Words.of("planning.revisions.title", section.title()))
                .crumb("/plan", "planning.place.plan")
                .crumb("/plan/sections/" + id, "planning.revisions.section", section.title())
                .place("/plan")
                .lead("planning.revisions.lead", all.size())
                .invented()
                .with("section", section)
                .with("revisions", listed(id, all, current, asked))
                .with("unwritten", all.isEmpty())
                .with("current", current)
                .with("chosen", chosen)
                .with(
                        "marks",
                        chosen.map(one -> TextDiff.between(current.content(), one.content())))
                .with("editable", CityDesk.editable(actor, application));
    }

    private Listing<Part> listed(String section, List<Part> all, Part current, Asked asked) {
        var path = "/plan/sections/" + section + "/revisions?revision=";
        return Listing.of("revisions", all, asked)
                .titled("planning.revisions")
                .column(
                        "planning.revision",
                        one ->
                                new Link(
                                        path + one.revision(),
                                        Words.of("planning.revisions.one", one.revision())))
                .column("planning.revision.at", one -> formats.second(one.editedAt()))
                .column("planning.revision.by", Part::editor)
                .column(
                        "planning.revision.now",
                        one ->
                                one.revision() == current.revision()
                                        ? Badge.of(Badge.Tone.NOW, "planning.revisions.current")
                                        : null)
                .empty("planning.text.none");
    }

    @PostMapping("/plan/sections/{id}/revisions/{revision}")
    @Allowed("plan.edit")
    Object bringBack(
            @PathVariable String id,
            @PathVariable int revision,
            @RequestParam int base,
            @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var old =
                drafting.revisions(application.id(), Part.Kind.TEXT, id).stream()
                        .filter(one -> one.revision() == revision)
                        .findFirst()
                        .orElseThrow(() -> new Absent("revision " + revision));
        return switch (drafting.saveText(actor, application.id(), id, base, old.content())) {
            case Saved.Stored stored -> "redirect:/plan/sections/" + id;
            case Saved.Merged merged -> "redirect:/plan/sections/" + id + "?joined";
            // Somebody has written meanwhile: shown again with the newest text beside it.
            case Saved.Conflict conflict ->
                    "redirect:/plan/sections/%s/revisions?revision=%d".formatted(id, revision);
        };
    }
}
