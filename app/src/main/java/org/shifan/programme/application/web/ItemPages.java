package org.shifan.programme.application.web;

import java.util.Optional;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Finding;
import org.shifan.decisions.plan.Plan;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of one kind of item of the plan, a measure or an indicator: shown, saved, deleted. Two
 * people at one item never overwrite each other.
 *
 * @param <T> the item
 */
abstract class ItemPages<T> {
    /** What the address of an item that is being added has in place of its id. */
    static final String NEW = "new";

    final CityDesk desk;
    final Drafting drafting;
    final Items items;
    private final Sort sort;

    ItemPages(CityDesk desk, Drafting drafting, Items items, Sort sort) {
        this.desk = desk;
        this.drafting = drafting;
        this.items = items;
        this.sort = sort;
    }

    /**
     * What kind of item.
     *
     * @param path where its pages lie
     * @param name of the template, and in the keys of texts
     * @param part of the draft
     * @param section of the plan in which they stand
     * @param subject of findings on one
     */
    record Sort(String path, String name, Part.Kind part, Kind section, Subject subject) {}

    /** The item in the plan. */
    abstract Optional<T> in(Plan plan, String id);

    abstract String title(T item);

    /** The item as a form shows it. */
    abstract Fields fields(T item);

    /** Reads the form; what is wrong goes into the errors. */
    abstract T read(Application application, String id, Fields fields, Errors errors);

    /** An id that no item has ever had, for one that is added. */
    abstract String free(Application application, T read);

    abstract Saved save(Actor actor, Application application, int base, T item);

    /** Adds to the page what the form needs besides. */
    abstract Page furnish(Page page, Plan plan, Fields fields);

    @GetMapping("/{id}")
    @Allowed("plan.read-draft")
    Page show(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, sort.part(), id);
        return form(actor, application, id, part.revision(), fields(item(application, id)));
    }

    private T item(Application application, String id) {
        return in(drafting.plan(application.id()), id)
                .orElseThrow(() -> new Absent(sort.name() + " " + id));
    }

    final Page form(Actor actor, Application application, String id, int base, Fields fields) {
        var plan = drafting.plan(application.id());
        var title =
                id.equals(NEW)
                        ? Words.of("planning." + sort.name() + ".new")
                        : Words.of(
                                "planning." + sort.name() + ".one",
                                id,
                                in(plan, id).map(this::title).orElse(""));
        return furnish(
                desk.inner("planning/" + sort.name(), title, actor, application)
                        .crumb(CityDesk.back(desk.notice(application), sort.section()))
                        .with("id", id)
                        .with("anchor", anchor(id))
                        .with("base", base)
                        .with("fields", fields),
                plan,
                fields);
    }

    @PostMapping("/{id}")
    @Allowed("plan.edit")
    Object save(
            @PathVariable String id,
            @CurrentActor Actor actor,
            @RequestParam int base,
            @RequestParam MultiValueMap<String, String> given) {
        var application = desk.application(actor);
        var fields = new Fields(given);
        var errors = new Errors();
        var added = id.equals(NEW);
        if (!added) {
            items.written(application, sort.part(), id);
        }
        var read = read(application, added ? "" : id, fields, errors);
        if (errors.any()) {
            return form(actor, application, id, base, fields).errors(errors);
        }
        var item = added ? read(application, free(application, read), fields, errors) : read;
        return switch (save(actor, application, added ? 0 : base, item)) {
            case Saved.Stored(var part) -> back(application, part.id());
            case Saved.Merged(var part) -> back(application, part.id());
            case Saved.Conflict(var theirs, var mine) -> {
                if (added) { // Somebody took the id between two statements; the next one is free.
                    errors.add(anchor(id) + "-title", "planning.item.again");
                    yield form(actor, application, id, 0, fields).errors(errors);
                }
                var page =
                        form(actor, application, id, theirs.revision(), fields)
                                .errors(Items.changed(errors, anchor(id), theirs));
                yield theirs.gone() ? page : page.with("theirs", fields(item(application, id)));
            }
        };
    }

    private String back(Application application, String id) {
        return "redirect:" + section(application) + "#" + anchor(id);
    }

    private String section(Application application) {
        return CityDesk.back(desk.notice(application), sort.section()).path();
    }

    final String anchor(String id) {
        return Finding.anchor(sort.subject(), id);
    }

    @GetMapping("/{id}/delete")
    @Allowed("plan.edit")
    Page ask(@PathVariable String id, @CurrentActor Actor actor) {
        var application = desk.application(actor);
        var part = items.there(application, sort.part(), id);
        return desk.inner(
                        "planning/delete",
                        Words.of("planning." + sort.name() + ".delete", id),
                        actor,
                        application)
                .crumb(CityDesk.back(desk.notice(application), sort.section()))
                .with("path", sort.path() + "/" + id)
                .with("anchor", anchor(id))
                .with("part", part)
                .with("name", title(item(application, id)));
    }

    @PostMapping("/{id}/delete")
    @Allowed("plan.edit")
    Object delete(@PathVariable String id, @CurrentActor Actor actor, @RequestParam int base) {
        var application = desk.application(actor);
        items.there(application, sort.part(), id);
        var saved = drafting.delete(actor, application.id(), sort.part(), id, base);
        return saved instanceof Saved.Conflict(var theirs, var mine) && !theirs.gone()
                ? ask(id, actor).errors(Items.changed(new Errors(), anchor(id), theirs))
                : "redirect:" + section(application);
    }
}
