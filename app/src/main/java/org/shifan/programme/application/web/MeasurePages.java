package org.shifan.programme.application.web;

import java.util.List;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Finding;
import org.shifan.decisions.plan.Measure;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Part;
import org.shifan.programme.application.Part.Saved;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A measure of the plan: added, changed, deleted. */
@Controller
class MeasurePages {
    private final CityDesk desk;
    private final Drafting drafting;
    private final Items items;

    MeasurePages(CityDesk desk, Drafting drafting, Items items) {
        this.desk = desk;
        this.drafting = drafting;
        this.items = items;
    }

    @GetMapping("/plan/measures/new")
    @Allowed("plan.edit")
    Page blank(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String area) {
        var application = desk.application(actor);
        return form(actor, application, "new", 0, MeasureForms.empty(area));
    }

    @GetMapping("/plan/measures/{id}")
    @Allowed("plan.read-draft")
    Page show(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, Part.Kind.MEASURE, id);
        return form(
                actor, application, id, part.revision(), MeasureForms.of(measure(application, id)));
    }

    private Measure measure(Application application, String id) {
        return drafting.plan(application.id())
                .measure(id)
                .orElseThrow(() -> new Absent("measure " + id));
    }

    private Page form(Actor actor, Application application, String id, int base, Fields fields) {
        var added = id.equals("new");
        var plan = drafting.plan(application.id());
        var title =
                added
                        ? Words.of("planning.measure.new")
                        : Words.of(
                                "planning.measure.one",
                                id,
                                plan.measure(id).map(Measure::title).orElse(""));
        return desk.inner("planning/measure", title, actor, application)
                .crumb(CityDesk.back(desk.notice(application), Kind.MEASURES))
                .with("id", id)
                .with("anchor", Finding.anchor(Subject.MEASURE, id))
                .with("base", base)
                .with("fields", fields)
                .with("plan", plan)
                .with("categories", List.of(Measure.Category.values()))
                .with("locale", LocaleContextHolder.getLocale());
    }

    @PostMapping("/plan/measures/{id}")
    @Allowed("plan.edit")
    Object save(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam int base,
            @RequestParam MultiValueMap<String, String> given) {
        var application = desk.application(actor);
        var notice = desk.notice(application);
        var fields = new Fields(given);
        var errors = new Errors();
        var anchor = Finding.anchor(Subject.MEASURE, id);
        var added = id.equals("new");
        if (!added) {
            items.written(application, Part.Kind.MEASURE, id);
        }
        var read = MeasureForms.read(notice, added ? "" : id, fields, anchor, errors);
        if (errors.any()) {
            return form(actor, application, id, base, fields).errors(errors);
        }
        var measure =
                added
                        ? MeasureForms.read(
                                notice,
                                items.free(
                                        application, Part.Kind.MEASURE, n -> read.area() + "-" + n),
                                fields,
                                anchor,
                                errors)
                        : read;
        return switch (drafting.save(actor, application.id(), added ? 0 : base, measure)) {
            case Saved.Stored(var part) -> back(application, part.id());
            case Saved.Merged(var part) -> back(application, part.id());
            case Saved.Conflict(var theirs, var mine) -> {
                if (added) { // Somebody took the id between two statements; the next one is free.
                    errors.add(anchor + "-title", "planning.item.again");
                    yield form(actor, application, id, 0, fields).errors(errors);
                }
                var page =
                        form(actor, application, id, theirs.revision(), fields)
                                .errors(Items.changed(errors, anchor, theirs));
                yield theirs.gone()
                        ? page
                        : page.with("theirs", MeasureForms.of(measure(application, id)));
            }
        };
    }

    private String back(Application application, String id) {
        return "redirect:"
                + CityDesk.back(desk.notice(application), Kind.MEASURES).path()
                + "#"
                + Finding.anchor(Subject.MEASURE, id);
    }

    @GetMapping("/plan/measures/{id}/delete")
    @Allowed("plan.edit")
    Page ask(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, Part.Kind.MEASURE, id);
        return desk.inner(
                        "planning/delete",
                        Words.of("planning.measure.delete", id),
                        actor,
                        application)
                .crumb(CityDesk.back(desk.notice(application), Kind.MEASURES))
                .with("path", "/plan/measures/" + id)
                .with("anchor", Finding.anchor(Subject.MEASURE, id))
                .with("part", part)
                .with("name", measure(application, id).title());
    }

    @PostMapping("/plan/measures/{id}/delete")
    @Allowed("plan.edit")
    Object delete(@PathVariable String id, @CurrentActor Actor actor, @RequestParam int base) {
        var application = desk.application(actor);
        items.there(application, Part.Kind.MEASURE, id);
        var saved = drafting.delete(actor, application.id(), Part.Kind.MEASURE, id, base);
        return saved instanceof Saved.Conflict(var theirs, var mine) && !theirs.gone()
                ? ask(id, actor)
                        .errors(
                                Items.changed(
                                        new Errors(), Finding.anchor(Subject.MEASURE, id), theirs))
                : "redirect:" + CityDesk.back(desk.notice(application), Kind.MEASURES).path();
    }
}
