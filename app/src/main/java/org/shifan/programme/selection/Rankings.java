package org.shifan.programme.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.Rational;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.decisions.selection.Line;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Scored;
import org.shifan.decisions.selection.Selection;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The ranking that the experts' locked marks give (排序建议): advice, exact, the same everywhere. */
@Service
public class Rankings {
    private final Register register;
    private final Reviews reviews;
    private final Scores scores;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rankings(
            Register register,
            Reviews reviews,
            Scores scores,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.reviews = reviews;
        this.scores = scores;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records the ranking of the round.
     *
     * @throws Refused while a received application is undecided or without a panel, or a seat on a
     *     panel has no locked marks
     */
    public Ranking rank(Actor actor, String call, String round) {
        return acts.perform(
                SelectionAct.RANKED,
                actor,
                call,
                "",
                call,
                () -> {
                    reviews.requireReady(call, round);
                    long seats =
                            reviews.panels(call, round).values().stream()
                                    .mapToLong(List::size)
                                    .sum();
                    long locked = scores.locked(call, round).size();
                    if (seats == 0 || locked < seats) {
                        throw new Refused(SelectionRefusal.SCORES_MISSING, seats - locked);
                    }
                    if (recorded(call, round)) {
                        throw new Refused(
                                SelectionRefusal.RANKED, Named.round(calls.notice(call), round));
                    }
                    var ranking = compute(call, round);
                    var body = Map.of("round", round, "ranking", lines(ranking));
                    var entry = ledger.record(SelectionAct.RANKED, actor, call, call, body);
                    jdbc.sql(
                                    """
                                    insert into selection.ranking (call, round, ranking, at, entry)
                                    values (?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    round,
                                    CanonicalJson.of(body),
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    return ranking;
                });
    }

    private static List<Map<String, Object>> lines(Ranking ranking) {
        return ranking.order().stream()
                .<Map<String, Object>>map(
                        one ->
                                Map.of(
                                        "receipt", one.application(),
                                        "city", one.scored().city(),
                                        "score", text(one.score()),
                                        "rank", one.rank()))
                .toList();
    }

    /** Whether the ranking of the round has been recorded. */
    public boolean recorded(String call, String round) {
        return jdbc.sql(
                        "select exists (select 1 from selection.ranking where call = ? and round ="
                                + " ?)")
                .params(call, round)
                .query(Boolean.class)
                .single();
    }

    /** That a ranking was recorded: when, and where on the ledger. */
    public record Recorded(Instant at, UUID entry) {}

    /** When the ranking of the round was recorded. */
    public Optional<Recorded> record(String call, String round) {
        return jdbc.sql("select at, entry from selection.ranking where call = ? and round = ?")
                .params(call, round)
                .query(
                        (row, n) ->
                                new Recorded(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("entry", UUID.class)))
                .optional();
    }

    /** The recorded ranking, computed again from the locked marks; empty before it is recorded. */
    public Optional<Ranking> find(String call, String round) {
        return recorded(call, round) ? Optional.of(compute(call, round)) : Optional.empty();
    }

    /** What the marks locked so far give; a panel without any is left out. */
    public Ranking compute(String call, String round) {
        var rubric = Rubric.of(calls.notice(call).settings().review());
        var sheets =
                scores.locked(call, round).stream().collect(Collectors.groupingBy(Sheet::receipt));
        return Ranking.of(
                reviews.panels(call, round).entrySet().stream()
                        .filter(panel -> sheets.containsKey(panel.getKey()))
                        .map(
                                panel ->
                                        Scored.of(
                                                panel.getKey(),
                                                register.byReceipt(panel.getKey())
                                                        .orElseThrow()
                                                        .city(),
                                                rubric,
                                                sheets
                                                        .getOrDefault(panel.getKey(), List.of())
                                                        .stream()
                                                        .map(Rankings::marks)
                                                        .toList()))
                        .toList());
    }

    private static ScoreSheet marks(Sheet sheet) {
        return new ScoreSheet(sheet.receipt(), sheet.expert(), sheet.marks());
    }

    /** Where the places of the round cut its ranking (建议线). */
    public Line line(String call, String round, Ranking ranking) {
        var rules = round(call, round);
        return Selection.choose(ranking, rules.places(), rules.tie());
    }

    /**
     * The round in the notice.
     *
     * @throws Refused if there is none
     */
    public Settings.Round round(String call, String round) {
        return calls.notice(call).settings().rounds().stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow(() -> new Refused(SelectionRefusal.ROUND, round));
    }

    /** The exact score as the ledger writes it, whole ones too: {@code 437/5}, {@code 87/1}. */
    private static String text(Rational score) {
        return score.numerator() + "/" + score.denominator();
    }
}
