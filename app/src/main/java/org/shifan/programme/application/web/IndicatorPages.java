package org.shifan.programme.application.web;

import java.util.List;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Finding;
import org.shifan.decisions.plan.Indicator;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An indicator of the plan: added, changed, deleted. */
@Controller
class IndicatorPages {
    private final CityDesk desk;
    private final Drafting drafting;
    private final Items items;

    IndicatorPages(CityDesk desk, Drafting drafting, Items items) {
        this.desk = desk;
        this.drafting = drafting;
        this.items = items;
    }

    @GetMapping("/plan/indicators/new")
    @Allowed("plan.edit")
    Page blank(@CurrentActor Actor actor) {
        var application = desk.application(actor);
        // The last full year before the notice.
        int year = desk.notice(application).document().date().getYear() - 1;
        return form(actor, application, "new", 0, IndicatorForms.empty(year));
    }

    @GetMapping("/plan/indicators/{id}")
    @Allowed("plan.read-draft")
    Page show(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, Part.Kind.INDICATOR, id);
        return form(
                actor,
                application,
                id,
                part.revision(),
                IndicatorForms.of(indicator(application, id)));
    }

    private Indicator indicator(Application application, String id) {
        return drafting.plan(application.id())
                .indicator(id)
                .orElseThrow(() -> new Absent("indicator " + id));
    }

    private Page form(Actor actor, Application application, String id, int base, Fields fields) {
        var added = id.equals("new");
        var plan = drafting.plan(application.id());
        var title =
                added
                        ? Words.of("planning.indicator.new")
                        : Words.of(
                                "planning.indicator.one",
                                id,
                                plan.indicator(id).map(Indicator::title).orElse(""));
        return desk.inner("planning/indicator", title, actor, application)
                .crumb(CityDesk.back(desk.notice(application), Kind.INDICATORS))
                .with("id", id)
                .with("anchor", Finding.anchor(Subject.INDICATOR, id))
                .with("base", base)
                .with("fields", fields)
                .with("ways", List.of("UP", "DOWN"))
                .with("historyRows", IndicatorForms.rows(fields, "history"))
                .with("targetRows", IndicatorForms.rows(fields, "target"));
    }

    @PostMapping("/plan/indicators/{id}")
    @Allowed("plan.edit")
    Object save(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam int base,
            @RequestParam MultiValueMap<String, String> given) {
        var application = desk.application(actor);
        var fields = new Fields(given);
        var errors = new Errors();
        var anchor = Finding.anchor(Subject.INDICATOR, id);
        var added = id.equals("new");
        if (!added) {
            items.written(application, Part.Kind.INDICATOR, id);
        }
        var read = IndicatorForms.read(added ? "" : id, fields, anchor, errors);
        if (errors.any()) {
            return form(actor, application, id, base, fields).errors(errors);
        }
        var indicator =
                added
                        ? IndicatorForms.read(
                                items.free(application, Part.Kind.INDICATOR, "I-%02d"::formatted),
                                fields,
                                anchor,
                                errors)
                        : read;
        return switch (drafting.save(actor, application.id(), added ? 0 : base, indicator)) {
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
                        : page.with("theirs", IndicatorForms.of(indicator(application, id)));
            }
        };
    }

    private String back(Application application, String id) {
        return "redirect:"
                + CityDesk.back(desk.notice(application), Kind.INDICATORS).path()
                + "#"
                + Finding.anchor(Subject.INDICATOR, id);
    }

    @GetMapping("/plan/indicators/{id}/delete")
    @Allowed("plan.edit")
    Page ask(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, Part.Kind.INDICATOR, id);
        return desk.inner(
                        "planning/delete",
                        Words.of("planning.indicator.delete", id),
                        actor,
                        application)
                .crumb(CityDesk.back(desk.notice(application), Kind.INDICATORS))
                .with("path", "/plan/indicators/" + id)
                .with("anchor", Finding.anchor(Subject.INDICATOR, id))
                .with("part", part)
                .with("name", indicator(application, id).title());
    }

    @PostMapping("/plan/indicators/{id}/delete")
    @Allowed("plan.edit")
    Object delete(@PathVariable String id, @CurrentActor Actor actor, @RequestParam int base) {
        var application = desk.application(actor);
        items.there(application, Part.Kind.INDICATOR, id);
        var saved = drafting.delete(actor, application.id(), Part.Kind.INDICATOR, id, base);
        return saved instanceof Saved.Conflict(var theirs, var mine) && !theirs.gone()
                ? ask(id, actor)
                        .errors(
                                Items.changed(
                                        new Errors(),
                                        Finding.anchor(Subject.INDICATOR, id),
                                        theirs))
                : "redirect:" + CityDesk.back(desk.notice(application), Kind.INDICATORS).path();
    }
}
