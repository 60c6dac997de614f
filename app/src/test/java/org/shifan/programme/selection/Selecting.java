package org.shifan.programme.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.Office;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.review.Reviewing.Reader;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.selection.Decision.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a call to where a test of the selection begins: three cities, two readers, locked marks.
 */
@Component
public class Selecting {
    public static final String ROUND = Reviewing.ROUND;
    private static final List<String> CITIES = List.of("340100", "410300", "420500");
    private static final String READERS_FROM = "440000";

    private final Reviewing reviewing;
    private final Reviews reviews;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Calls calls;
    private final JdbcClient jdbc;

    Selecting(
            Reviewing reviewing,
            Reviews reviews,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Calls calls,
            JdbcClient jdbc) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** A call with as many places, and its receipts in the order of their marks. */
    public record Started(String call, List<String> receipts) {}

    /**
     * All marks are locked.
     *
     * @param places of the round
     * @param marks one for each of the three cities, from the first
     */
    public Started reviewed(int places, int... marks) {
        return reviewed(Map.of("places: 30", "places: " + places), marks);
    }

    /** The same with changes of the file. */
    private Started reviewed(Map<String, String> changes, int... marks) {
        var call = reviewing.open(changes);
        var receipts = new ArrayList<String>();
        for (int i = 0; i < marks.length; i++) {
            receipts.add(reviewing.eligible(call, CITIES.get(i)).receipt().orElseThrow());
        }
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < 2; i++) {
            readers.add(reviewing.expert(call, READERS_FROM));
        }
        var unused = reviews.assign(Office.host(), call, ROUND);
        for (int i = 0; i < marks.length; i++) {
            for (var reader : readers) {
                var locked = reviewing.lock(reader.actor(), call, receipts.get(i), marks[i]);
            }
        }
        return new Started(call, List.copyOf(receipts));
    }

    /** The same, and the ranking is recorded. */
    public Started ranked(int places, int... marks) {
        var started = reviewed(places, marks);
        rank(started);
        return started;
    }

    /** Records the ranking. */
    public void rank(Started started) {
        var unused = rankings.rank(Office.host(), started.call(), ROUND);
    }

    /** One place, clearly ranked; the first city is chosen. */
    public Started consulted() {
        var started = ranked(1, 5, 4, 3);
        var unused = consult(started, started.receipts().getFirst());
        return started;
    }

    public Consultation consult(Started started, String chosen) {
        // A reason where there is no departure is not needed, and does no harm.
        var reasons = new HashMap<String, String>();
        reasons.put(started.receipts().getFirst(), "示例：资金来源未落实");
        reasons.put(chosen, "示例：有先行价值");
        return consultations.record(
                Office.host(),
                started.call(),
                ROUND,
                new Consultations.Outcome(Set.of(chosen), reasons, "", "示例纪要"));
    }

    public Decision draft(Started started, String text) {
        return decisions.draft(Office.host(), started.call(), ROUND, text);
    }

    /** The deciding organs of the call, the host first. */
    public List<Actor> organs(Started started) {
        var organs = new ArrayList<Actor>();
        organs.add(Office.host());
        calls.notice(started.call()).joint().forEach(one -> organs.add(Office.joint(one.id())));
        return organs;
    }

    public Decision agree(Started started, Actor organ) {
        return speak(started, organ, Stance.AGREE, "");
    }

    public Decision speak(Started started, Actor organ, Stance stance, String reason) {
        int version = decisions.newest(started.call(), ROUND).orElseThrow().version();
        return decisions.give(organ, started.call(), ROUND, version, stance, reason);
    }

    public Decision sign(Started started, Actor organ) {
        var text = decisions.newest(started.call(), ROUND).orElseThrow().sha256();
        return decisions.sign(organ, started.call(), ROUND, text);
    }

    /** A text on which all agree and which all have signed. */
    public Started signed() {
        var started = consulted();
        signed(started);
        return started;
    }

    /** The same under a notice with further changes. */
    public Started signed(Map<String, String> changes) {
        var all = new HashMap<>(changes);
        all.put("places: 30", "places: 1");
        var started = reviewed(all, 5, 4, 3);
        rank(started);
        var unused = consult(started, started.receipts().getFirst());
        signed(started);
        return started;
    }

    public void signed(Started started) {
        var unused = draft(started, "示例：同意一个城市入选。");
        organs(started).forEach(organ -> agree(started, organ));
        organs(started).forEach(organ -> sign(started, organ));
    }

    /** Lets the time for objections run out, without moving the clock that all tests share. */
    public void letTheTimeRunOut(Started started) {
        var unused =
                jdbc.sql(
                                """
                                update selection.proposal set until = at - interval '1 day'
                                where call = ?
                                """)
                        .param(started.call())
                        .update();
    }

    public static Objections.Raised raised(String ground) {
        return new Objections.Raised(Optional.empty(), "示例公众甲", "example@shifan.example", ground);
    }
}
