package org.shifan.programme.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.plan.PlanJson;
import org.shifan.decisions.plan.ThreeWay;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Part.Saved;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafting of the work plan. Every part has revisions; a save names the revision it started from,
 * so nobody's keystroke is overwritten.
 */
@Service
public class Drafting {
    private final Register register;
    private final Applications applications;
    private final Parts parts;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final Chance chance;
    private final Clock clock;

    Drafting(
            Register register,
            Applications applications,
            Parts parts,
            Calls calls,
            Acts acts,
            Ledger ledger,
            Chance chance,
            Clock clock) {
        this.register = register;
        this.applications = applications;
        this.parts = parts;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Begins the city's application.
     *
     * @throws Refused if the call does not address the city or bars it, or it has one already
     */
    public Application start(Actor actor, String call, String city) {
        return acts.perform(
                ApplicationAct.STARTED,
                actor,
                call,
                city,
                city,
                () -> {
                    var id = chance.id();
                    var place = addressed(call, city);
                    if (calls.eligibility(call).judge(place).excluded() == Answer.YES) {
                        throw new Refused(ApplicationRefusal.EXCLUDED, city);
                    }
                    var province = place.provinceCode();
                    if (!applications.add(id, call, city, province, clock.instant())) {
                        throw new Refused(ApplicationRefusal.STARTED, city);
                    }
                    var unused =
                            ledger.record(
                                    ApplicationAct.STARTED,
                                    actor,
                                    call,
                                    city,
                                    java.util.Map.of("city", city, "province", province));
                    return register.find(id).orElseThrow();
                });
    }

    /** The city, if the call addresses it. */
    Place addressed(String call, String city) {
        return calls.city(call, city)
                .filter(place -> calls.eligibility(call).judge(place).addressed())
                .orElseThrow(() -> new Refused(ApplicationRefusal.NOT_ADDRESSED, city));
    }

    /** Every part of the draft that is there. */
    public List<Part> parts(UUID application) {
        return parts.of(application).stream().filter(part -> !part.gone()).toList();
    }

    /** One part; revision 0 if it has never been written. */
    public Part part(UUID application, Part.Kind kind, String id) {
        return parts.find(application, kind, id)
                .orElseGet(() -> new Part(kind, id, 0, "", false, "", clock.instant()));
    }

    /** Every revision of a part, newest first. */
    public List<Part> revisions(UUID application, Part.Kind kind, String id) {
        return parts.revisions(application, kind, id);
    }

    /**
     * Saves a section's text. If somebody else has saved meanwhile, changes in different paragraphs
     * are joined; changes in the same place are not: then nothing is overwritten.
     *
     * @param base the revision that the writer started from
     */
    @Transactional
    public Saved saveText(Actor actor, UUID id, String section, int base, String text) {
        var current = open(actor, id, Part.Kind.TEXT, section);
        if (current.content().equals(text)) {
            return new Saved.Stored(current);
        }
        if (current.revision() == base) {
            return new Saved.Stored(write(actor, id, current, text, false));
        }
        var from = parts.revision(id, Part.Kind.TEXT, section, base).map(Part::content).orElse("");
        return switch (ThreeWay.merge(from, text, current.content())) {
            case ThreeWay.Merged merged ->
                    new Saved.Merged(write(actor, id, current, merged.text(), false));
            case ThreeWay.Conflict conflict -> new Saved.Conflict(current, text);
        };
    }

    /** Saves a measure under its id; a change by somebody else meanwhile is a conflict. */
    @Transactional
    public Saved save(Actor actor, UUID id, int base, Measure measure) {
        return saveItem(
                actor, id, Part.Kind.MEASURE, measure.id(), base, json(Plan.EMPTY.with(measure)));
    }

    /** Saves an indicator under its id; a change by somebody else meanwhile is a conflict. */
    @Transactional
    public Saved save(Actor actor, UUID id, int base, Indicator indicator) {
        return saveItem(
                actor,
                id,
                Part.Kind.INDICATOR,
                indicator.id(),
                base,
                json(Plan.EMPTY.with(indicator)));
    }

    private Saved saveItem(
            Actor actor, UUID id, Part.Kind kind, String item, int base, String content) {
        var current = open(actor, id, kind, item);
        if (current.content().equals(content) && !current.gone()) {
            return new Saved.Stored(current);
        }
        return current.revision() == base
                ? new Saved.Stored(write(actor, id, current, content, false))
                : new Saved.Conflict(current, content);
    }

    /** Deletes a measure or an indicator; its revisions stay, so it can be brought back. */
    @Transactional
    public Saved delete(Actor actor, UUID id, Part.Kind kind, String item, int base) {
        var current = open(actor, id, kind, item);
        return current.revision() == base
                ? new Saved.Stored(write(actor, id, current, current.content(), true))
                : new Saved.Conflict(current, "");
    }

    /**
     * Loads a whole plan in place of the draft, for example from a file. Every part becomes a
     * further revision, so what was there can be brought back; parts that the plan lacks stay.
     */
    @Transactional
    public void load(Actor actor, UUID id, Plan plan) {
        var application = applications.lock(id);
        requireOpen(actor, application);
        var now = clock.instant();
        var next = new java.util.ArrayList<Part>();
        plan.texts()
                .forEach(
                        (section, text) ->
                                next.add(next(actor, id, Part.Kind.TEXT, section, text, now)));
        plan.measures()
                .forEach(
                        measure ->
                                next.add(
                                        next(
                                                actor,
                                                id,
                                                Part.Kind.MEASURE,
                                                measure.id(),
                                                json(Plan.EMPTY.with(measure)),
                                                now)));
        plan.indicators()
                .forEach(
                        indicator ->
                                next.add(
                                        next(
                                                actor,
                                                id,
                                                Part.Kind.INDICATOR,
                                                indicator.id(),
                                                json(Plan.EMPTY.with(indicator)),
                                                now)));
        parts.writeAll(id, next);
    }

    private Part next(
            Actor actor, UUID id, Part.Kind kind, String item, String content, Instant at) {
        return new Part(
                kind,
                item,
                parts.find(id, kind, item).map(Part::revision).orElse(0) + 1,
                content,
                false,
                actor.personName(),
                at);
    }

    private Part open(Actor actor, UUID id, Part.Kind kind, String item) {
        requireOpen(actor, applications.lock(id));
        return part(id, kind, item);
    }

    static void requireOpen(Actor actor, Application application) {
        NotAllowed.unless(PlanRight.EDIT, actor, application.city());
        if (application.state() != State.DRAFTING) {
            throw new Refused(ApplicationRefusal.STATE, Work.EDIT, application.state());
        }
    }

    private Part write(Actor actor, UUID id, Part current, String content, boolean gone) {
        var next =
                new Part(
                        current.kind(),
                        current.id(),
                        current.revision() + 1,
                        content,
                        gone,
                        actor.personName(),
                        clock.instant());
        if (!parts.write(id, next)) {
            throw new IllegalStateException("Two revisions of one part at once");
        }
        return next;
    }

    /** The draft as a plan. */
    public Plan plan(UUID application) {
        var plan = Plan.EMPTY;
        for (var part : parts(application)) {
            plan =
                    switch (part.kind()) {
                        case TEXT -> plan.withText(part.id(), part.content());
                        case MEASURE -> plan.with(read(part).measures().getFirst());
                        case INDICATOR -> plan.with(read(part).indicators().getFirst());
                    };
        }
        return plan;
    }

    static String json(Plan plan) {
        return new String(PlanJson.write(plan), StandardCharsets.UTF_8);
    }

    private static Plan read(Part part) {
        return PlanJson.read(part.content().getBytes(StandardCharsets.UTF_8));
    }

    /** When the draft was last edited, if ever. */
    public Optional<Instant> lastEdited(UUID application) {
        return parts.lastEdited(application);
    }
}
