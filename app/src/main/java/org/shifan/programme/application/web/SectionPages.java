package org.shifan.programme.application.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.plan.ThreeWay;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Part;
import org.shifan.programme.application.Part.Saved;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A section of the plan: its text, or the table of its measures or indicators. */
@Controller
class SectionPages {
    private final CityDesk desk;
    private final Drafting drafting;
    private final Formats formats;

    SectionPages(CityDesk desk, Drafting drafting, Formats formats) {
        this.desk = desk;
        this.drafting = drafting;
        this.formats = formats;
    }

    @GetMapping("/plan/sections/{id}")
    @Allowed("plan.read-draft")
    Page show(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var notice = desk.notice(application);
        var section = CityDesk.section(notice, id);
        var template =
                switch (section.kind()) {
                    case TEXT -> "planning/text";
                    case MEASURES -> "planning/measures";
                    case INDICATORS -> "planning/indicators";
                };
        var page =
                desk.inner(template, Words.text(section.title()), actor, application)
                        .lead(Words.text(section.hint()))
                        .with("section", section)
                        .with("current", id);
        if (section.kind() == Kind.TEXT) {
            var part = drafting.part(application.id(), Part.Kind.TEXT, id);
            return page.with("part", part)
                    .with("paragraphs", part.content().lines().toList())
                    .script("/plan.js");
        }
        var plan = drafting.plan(application.id());
        return page.with("plan", plan)
                .with("areas", areas(notice, plan))
                .with("locale", LocaleContextHolder.getLocale());
    }

    /** A task area with its measures and the tasks that have none yet. */
    record Area(TaskArea area, List<Measure> measures, List<TaskArea.Task> uncovered) {}

    private static List<Area> areas(Notice notice, Plan plan) {
        return notice.taskAreas().stream()
                .map(
                        area ->
                                new Area(
                                        area,
                                        plan.measures().stream()
                                                .filter(one -> one.area().equals(area.id()))
                                                .toList(),
                                        area.tasks().stream()
                                                .filter(task -> !covered(plan, task))
                                                .toList()))
                .toList();
    }

    private static boolean covered(Plan plan, TaskArea.Task task) {
        return plan.measures().stream().anyMatch(one -> one.tasks().contains(task.id()));
    }

    @PostMapping("/plan/sections/{id}")
    @Allowed("plan.edit")
    Object save(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean settled) {
        var application = text(id, actor);
        var mine = text.replace("\r\n", "\n");
        return switch (drafting.saveText(actor, application.id(), id, base, mine)) {
            // The script then knows that what it kept in the browser is in the stored text.
            case Saved.Stored stored ->
                    "redirect:/plan/sections/" + id + (settled ? "?settled" : "");
            case Saved.Merged merged -> "redirect:/plan/sections/" + id + "?joined";
            case Saved.Conflict conflict -> conflict(actor, application, id, base, conflict);
        };
    }

    /**
     * What became of a save between two keystrokes.
     *
     * @param saved false: both changed the same place; nothing was overwritten
     * @param revision that is stored
     * @param text that is stored, if it is not the one that was sent
     * @param at when, civil time of the call
     */
    record Kept(boolean saved, int revision, @Nullable String text, String at) {}

    /** The same, for the script that saves while somebody writes. */
    @PostMapping(path = "/plan/sections/{id}", params = "auto")
    @Allowed("plan.edit")
    ResponseEntity<Kept> keep(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String text) {
        var application = text(id, actor);
        var mine = text.replace("\r\n", "\n");
        return switch (drafting.saveText(actor, application.id(), id, base, mine)) {
            case Saved.Stored(var part) ->
                    ResponseEntity.ok(
                            new Kept(true, part.revision(), null, clock(application, part)));
            case Saved.Merged(var part) ->
                    ResponseEntity.ok(
                            new Kept(
                                    true,
                                    part.revision(),
                                    part.content(),
                                    clock(application, part)));
            case Saved.Conflict(var theirs, var unsaved) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(
                                    new Kept(
                                            false,
                                            theirs.revision(),
                                            null,
                                            clock(application, theirs)));
        };
    }

    /** HH:mm:ss */
    private String clock(Application application, Part part) {
        return formats.in(desk.notice(application).zone())
                .second(part.editedAt())
                .substring("uuuu-MM-dd ".length());
    }

    private Application text(String id, Actor actor) {
        var application = desk.application(actor);
        if (CityDesk.section(desk.notice(application), id).kind() != Kind.TEXT) {
            throw new Absent("text " + id);
        }
        return application;
    }

    /** A stretch of one of the two texts. */
    record Stretch(boolean disputed, String text) {}

    private Page conflict(
            Actor actor, Application application, String id, int base, Saved.Conflict conflict) {
        var section = CityDesk.section(desk.notice(application), id);
        var from =
                drafting.revisions(application.id(), Part.Kind.TEXT, id).stream()
                        .filter(one -> one.revision() == base)
                        .findFirst()
                        .map(Part::content)
                        .orElse("");
        var theirs = conflict.theirs();
        var parts =
                switch (ThreeWay.merge(from, conflict.mine(), theirs.content())) {
                    case ThreeWay.Conflict(var disputed) -> disputed;
                    case ThreeWay.Merged(var text) ->
                            List.<ThreeWay.Part>of(new ThreeWay.Agreed(List.of(text)));
                };
        return desk.inner("planning/conflict", Words.text(section.title()), actor, application)
                .with("current", id)
                .with("section", section)
                .with("theirs", theirs)
                .with("theirText", side(parts, false))
                .with("myText", side(parts, true))
                .with("joined", joined(parts))
                .errors(
                        new Errors()
                                .add(
                                        "section-" + id,
                                        "planning.conflict.found",
                                        theirs.editor(),
                                        theirs.editedAt()));
    }

    private static List<Stretch> side(List<ThreeWay.Part> parts, boolean mine) {
        var side = new ArrayList<Stretch>();
        for (var part : parts) {
            switch (part) {
                case ThreeWay.Agreed(var paragraphs) ->
                        paragraphs.forEach(one -> side.add(new Stretch(false, one)));
                case ThreeWay.Disputed disputed ->
                        (mine ? disputed.mine() : disputed.theirs())
                                .forEach(one -> side.add(new Stretch(true, one)));
            }
        }
        return side;
    }

    /** Everything that either wrote; in a disputed place the stored paragraphs come first. */
    private static String joined(List<ThreeWay.Part> parts) {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            switch (part) {
                case ThreeWay.Agreed(var paragraphs) -> lines.addAll(paragraphs);
                case ThreeWay.Disputed disputed -> {
                    lines.addAll(disputed.theirs());
                    lines.addAll(disputed.mine());
                }
            }
        }
        return String.join("\n", lines);
    }
}
