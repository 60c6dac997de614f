package org.shifan.programme.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.decisions.review.Assignment;
import org.shifan.decisions.review.Conflicts;
import org.shifan.decisions.review.Panels;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Panels: who reads which application, assigned by the product under the rules of the notice. */
@Service
public class Reviews {
    private final Candidates candidates;
    private final Declarations declarations;
    private final Seats seats;
    private final Calls calls;
    private final Identity identity;
    private final CallLock lock;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Reviews(
            Candidates candidates,
            Declarations declarations,
            Seats seats,
            Calls calls,
            Identity identity,
            CallLock lock,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc) {
        this.candidates = candidates;
        this.declarations = declarations;
        this.seats = seats;
        this.calls = calls;
        this.identity = identity;
        this.lock = lock;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** The applications that wait for a panel in the round, by city code. */
    public List<Application> waiting(String call, String round) {
        var panels = panels(call, round).keySet();
        return candidates.of(call, round).stream()
                .filter(application -> !panels.contains(application.receipt().orElseThrow()))
                .toList();
    }

    /**
     * What an assignment of those waiting would look like, beside the panels that exist; nothing is
     * kept.
     */
    public Assignment preview(String call, String round) {
        var review = calls.notice(call).settings().review();
        var ties = ties(call);
        return Panels.assign(
                waiting(call, round).stream().map(ties::reviewed).toList(),
                ties.experts(),
                ties.conflicts(),
                review.perApplication(),
                review.mostPerExpert(),
                seats.loads(call, round));
    }

    /** Who must stand back from what, as things stand. */
    public Ties ties(String call) {
        var bodies =
                identity.organs().stream()
                        .filter(organ -> !organ.place().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Organ::place,
                                        Collectors.flatMapping(
                                                organ ->
                                                        organ.name().byLanguage().values().stream(),
                                                Collectors.toSet())));
        return new Ties(
                new Conflicts(calls.notice(call).settings().review().conflicts()),
                declarations.asked(call),
                bodies);
    }

    /**
     * Assigns the panels of a round; later again for whoever was admitted since then.
     *
     * @throws Refused while a received application is undecided, if nothing waits, or if the
     *     experts do not suffice
     */
    public Map<String, List<String>> assign(Actor actor, String call, String round) {
        return acts.perform(
                ReviewAct.ASSIGNED,
                actor,
                call,
                "",
                call,
                () -> {
                    lock.take(call);
                    candidates.requireDecided(call, round);
                    if (waiting(call, round).isEmpty()) {
                        throw panels(call, round).isEmpty()
                                ? new Refused(ReviewRefusal.NOTHING_TO_REVIEW)
                                : new Refused(ReviewRefusal.ASSIGNED, round);
                    }
                    return switch (preview(call, round)) {
                        case Assignment.Impossible impossible ->
                                throw new Refused(
                                        ReviewRefusal.IMPOSSIBLE,
                                        impossible.shortages().stream()
                                                .map(Assignment.Shortage::application)
                                                .toList());
                        case Assignment.Complete complete ->
                                keep(actor, call, round, complete.panels());
                    };
                });
    }

    /**
     * Lets only a round through in which every application has its panel and none is left lying on
     * the way there; before the ranking.
     *
     * @throws Refused naming the receipts
     */
    public void requireReady(String call, String round) {
        candidates.requireDecided(call, round);
        var without = waiting(call, round);
        if (!without.isEmpty()) {
            throw new Refused(ReviewRefusal.NO_PANEL, Candidates.receipts(without));
        }
    }

    private Map<String, List<String>> keep(
            Actor actor, String call, String round, Map<String, List<String>> panels) {
        var entry =
                ledger.record(
                        ReviewAct.ASSIGNED,
                        actor,
                        call,
                        call,
                        Map.of("round", round, "panels", panels));
        panels.forEach(
                (receipt, codes) ->
                        codes.forEach(expert -> seats.add(call, round, receipt, expert, entry)));
        return panels;
    }

    /** The panels of the round: experts' codes by receipt. */
    public Map<String, List<String>> panels(String call, String round) {
        return jdbc
                .sql(
                        """
                        select receipt, expert from review.seat
                        where call = ? and round = ? order by receipt, expert
                        """)
                .params(call, round)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The panel of one application: experts' codes in order; empty before it is assigned. */
    public List<String> panel(String call, String round, String receipt) {
        return jdbc.sql(
                        """
                        select expert from review.seat
                        where call = ? and round = ? and receipt = ? order by expert
                        """)
                .params(call, round, receipt)
                .query(String.class)
                .list();
    }
}
