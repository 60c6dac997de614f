package org.shifan.programme.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.selection.Decision.Choice;
import org.shifan.decisions.selection.Line;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Selection;
import org.shifan.decisions.selection.Violation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The organs' consultation: who is to be chosen, with a reason for every departure from the advice.
 */
@Service
public class Consultations {
    private final Rankings rankings;
    private final Versions versions;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consultations(
            Rankings rankings,
            Versions versions,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.rankings = rankings;
        this.versions = versions;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is to be recorded.
     *
     * @param chosen receipts
     * @param reasons receipt to reason, where the choice departs from the ranking
     * @param tieReason how a tie on the line was decided; empty where there is none
     * @param minutes of the consultation
     */
    public record Outcome(
            Set<String> chosen, Map<String, String> reasons, String tieReason, String minutes) {}

    /**
     * Records a consultation. A text drafted before says what was decided then, and counts no more.
     *
     * @throws Refused while a list is up, or if the choice breaks the rule of the round, naming the
     *     first breach
     */
    public Consultation record(Actor actor, String call, String round, Outcome outcome) {
        return acts.perform(
                SelectionAct.CONSULTED,
                actor,
                call,
                "",
                call,
                () -> {
                    versions.lock(call, round);
                    versions.requireOpen(call, round);
                    var ranking = requireRanked(call, round);
                    if (outcome.minutes().isBlank()) {
                        throw new Refused(SelectionRefusal.MINUTES);
                    }
                    var line = rankings.line(call, round, ranking);
                    var violations = violations(ranking, line, outcome);
                    if (!violations.isEmpty()) {
                        throw new Refused(SelectionRefusal.CHOICE, violations.getFirst().text());
                    }
                    return keep(actor, call, round, ranking, line, outcome);
                });
    }

    /**
     * Every breach of the rule of the round, so that a form can name each at its field.
     *
     * @throws Refused before the round has been ranked
     */
    public List<Violation> violations(String call, String round, Outcome outcome) {
        var ranking = requireRanked(call, round);
        return violations(ranking, rankings.line(call, round, ranking), outcome);
    }

    private Ranking requireRanked(String call, String round) {
        return rankings.find(call, round)
                .orElseThrow(
                        () ->
                                new Refused(
                                        SelectionRefusal.NOT_RANKED,
                                        Named.round(calls.notice(call), round)));
    }

    private static List<Violation> violations(Ranking ranking, Line line, Outcome outcome) {
        var known = new HashSet<>(ranking.applications());
        known.addAll(outcome.chosen());
        var choices =
                known.stream()
                        .sorted()
                        .map(
                                one ->
                                        new Choice(
                                                one,
                                                outcome.chosen().contains(one),
                                                line.tied().contains(one)
                                                        ? outcome.tieReason()
                                                        : outcome.reasons().getOrDefault(one, "")))
                        .toList();
        return Selection.check(new org.shifan.decisions.selection.Decision(choices), line);
    }

    private Consultation keep(
            Actor actor, String call, String round, Ranking ranking, Line line, Outcome outcome) {
        var chosen = ranking.applications().stream().filter(outcome.chosen()::contains).toList();
        var departures = departures(line, outcome);
        var choice = new HashMap<String, Object>();
        choice.put("round", round);
        choice.put("chosen", chosen);
        choice.put("departures", departures);
        if (!line.tied().isEmpty()) {
            choice.put(
                    "tie", Map.of("receipts", line.tied(), "reason", outcome.tieReason().strip()));
        }
        var minutes = outcome.minutes().replace("\r\n", "\n").strip();
        // The choice may be public where the minutes are not.
        var commitment = ledger.commit(minutes);
        var body = new HashMap<>(choice);
        body.put("minutes", commitment.hash());
        var entry = ledger.record(SelectionAct.CONSULTED, actor, call, call, body);
        jdbc.sql(
                        """
                        insert into selection.consultation
                            (call, round, number, choice, minutes, minutes_salt, at, entry)
                        select ?, ?, count(*) + 1, ?, ?, ?, ?, ?
                        from selection.consultation where call = ? and round = ?
                        """)
                .params(
                        call,
                        round,
                        CanonicalJson.of(choice),
                        minutes,
                        commitment.salt(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry,
                        call,
                        round)
                .update();
        return newest(call, round).orElseThrow();
    }

    /** Where the choice is not what the ranking alone gives, ties on the line apart. */
    private static List<Map<String, Object>> departures(Line line, Outcome outcome) {
        var departures = new TreeMap<String, Map<String, Object>>();
        line.above().stream()
                .filter(one -> !outcome.chosen().contains(one))
                .forEach(one -> departures.put(one, departure(one, false, outcome)));
        line.below().stream()
                .filter(outcome.chosen()::contains)
                .forEach(one -> departures.put(one, departure(one, true, outcome)));
        return List.copyOf(departures.values());
    }

    private static Map<String, Object> departure(String receipt, boolean in, Outcome outcome) {
        return Map.of(
                "receipt", receipt,
                "in", in,
                "reason", outcome.reasons().getOrDefault(receipt, "").strip());
    }

    /** The consultation that counts: the last one. */
    public Optional<Consultation> newest(String call, String round) {
        return of(call, round).stream().findFirst();
    }

    /** Every consultation of the round, newest first. */
    public List<Consultation> of(String call, String round) {
        return jdbc.sql(
                        """
                        select * from selection.consultation where call = ? and round = ?
                        order by number desc
                        """)
                .params(call, round)
                .query(Consultations::row)
                .list();
    }

    private static Consultation row(ResultSet row, int number) throws SQLException {
        var choice = CanonicalJson.read(row.getBytes("choice"));
        var reasons = new TreeMap<String, String>();
        for (var item : list(choice.get("departures"))) {
            var departure = (Map<?, ?>) item;
            reasons.put(
                    String.valueOf(departure.get("receipt")),
                    String.valueOf(departure.get("reason")));
        }
        var tie = choice.get("tie") instanceof Map<?, ?> map ? map : Map.of();
        return new Consultation(
                row.getInt("number"),
                texts(choice.get("chosen")),
                reasons,
                texts(tie.get("receipts")),
                tie.get("reason") instanceof String reason ? reason : "",
                row.getString("minutes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
