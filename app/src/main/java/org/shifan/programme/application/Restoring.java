package org.shifan.programme.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an older version of the plan back into the draft. */
@Service
public class Restoring {
    private final Applications applications;
    private final Parts parts;
    private final Clock clock;

    Restoring(Applications applications, Parts parts, Clock clock) {
        this.applications = applications;
        this.parts = parts;
        this.clock = clock;
    }

    private record Key(Part.Kind kind, String id) {}

    /**
     * Makes the draft the same as the plan. What differs becomes a further revision of each part,
     * and what the plan lacks is deleted, so what stood there before can be brought back too.
     * Somebody who is writing meanwhile is shown both texts at the next save.
     *
     * @return how many parts were changed
     * @throws Refused if the draft is not open
     */
    @Transactional
    public int restore(Actor actor, UUID id, Plan plan) {
        Drafting.requireOpen(actor, applications.lock(id));
        var wanted = contents(plan);
        var next = new ArrayList<Part>();
        for (var part : parts.of(id)) {
            var content = wanted.remove(new Key(part.kind(), part.id()));
            boolean gone = content == null && part.kind() != Part.Kind.TEXT;
            var kept = content == null ? gone ? part.content() : "" : content;
            if (!part.content().equals(kept) || part.gone() != gone) {
                next.add(next(actor, part, kept, gone));
            }
        }
        wanted.forEach(
                (key, content) ->
                        next.add(
                                next(
                                        actor,
                                        new Part(
                                                key.kind(),
                                                key.id(),
                                                0,
                                                "",
                                                false,
                                                "",
                                                clock.instant()),
                                        content,
                                        false)));
        parts.writeAll(id, next);
        return next.size();
    }

    private static Map<Key, String> contents(Plan plan) {
        var contents = new LinkedHashMap<Key, String>();
        plan.texts().forEach((id, text) -> contents.put(new Key(Part.Kind.TEXT, id), text));
        plan.measures()
                .forEach(
                        one ->
                                contents.put(
                                        new Key(Part.Kind.MEASURE, one.id()),
                                        Drafting.json(Plan.EMPTY.with(one))));
        plan.indicators()
                .forEach(
                        one ->
                                contents.put(
                                        new Key(Part.Kind.INDICATOR, one.id()),
                                        Drafting.json(Plan.EMPTY.with(one))));
        return contents;
    }

    private Part next(Actor actor, Part part, String content, boolean gone) {
        return new Part(
                part.kind(),
                part.id(),
                part.revision() + 1,
                content,
                gone,
                actor.personName(),
                clock.instant());
    }
}
