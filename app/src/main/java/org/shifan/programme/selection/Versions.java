package org.shifan.programme.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.Named;
import org.shifan.programme.selection.Decision.Opinion;
import org.shifan.programme.selection.Decision.Signature;
import org.shifan.programme.selection.Decision.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the text of a round with opinions and signatures, as the database keeps them. */
@Component
class Versions {
    private final Calls calls;
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(Calls calls, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Acts on one round queue, so that the last opinion and the first signature cannot cross. */
    void lock(String call, String round) {
        var unused =
                jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                        .param(call + "/" + round)
                        .query((row, n) -> true)
                        .single();
    }

    /**
     * Passes while the choice of the round can still change.
     *
     * @throws Refused if its list has been issued, or is up
     */
    void requireOpen(String call, String round) {
        if (exists("select 1 from selection.issue where call = ? and round = ?", call, round)) {
            throw new Refused(SelectionRefusal.ISSUED, round(call, round));
        }
        if (exists(
                """
                select 1 from selection.proposal
                where call = ? and round = ? and ended_at is null
                """,
                call,
                round)) {
            throw new Refused(SelectionRefusal.PROPOSED, round(call, round));
        }
    }

    /**
     * Passes if the consultation is not the one whose list an upheld objection ended.
     *
     * @throws Refused if the organs have to consult again first
     */
    void requireReconsulted(String call, String round, int consultation) {
        if (exists(
                """
                select 1 from selection.proposal p
                join selection.text t using (call, round, version)
                where call = ? and round = ? and p.ended_at is not null and t.consultation >= ?
                """,
                call,
                round,
                consultation)) {
            throw new Refused(SelectionRefusal.RECONSULT, round(call, round));
        }
    }

    private Named round(String call, String round) {
        return Named.round(calls.notice(call), round);
    }

    private boolean exists(String query, Object... parameters) {
        return jdbc.sql("select exists (" + query + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    void add(Decision version, String call) {
        jdbc.sql(
                        """
                        insert into selection.text
                            (call, round, version, consultation, text, sha256, at, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        version.round(),
                        version.version(),
                        version.consultation(),
                        version.text(),
                        version.sha256(),
                        version.at().atOffset(ZoneOffset.UTC),
                        version.entry())
                .update();
    }

    void add(Decision version, String call, String organ, Stance stance, String why, UUID entry) {
        jdbc.sql(
                        """
                        insert into selection.opinion
                            (call, round, version, organ, stance, reason, at, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        version.round(),
                        version.version(),
                        organ,
                        stance.name(),
                        why,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry)
                .update();
    }

    void sign(Decision version, String call, String organ, String person, UUID entry) {
        jdbc.sql(
                        """
                        insert into selection.signature
                            (call, round, version, organ, person, at, entry)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        version.round(),
                        version.version(),
                        organ,
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry)
                .update();
    }

    /** Every version, newest first. */
    List<Decision> of(String call, String round) {
        var opinions = opinions(call, round);
        var signatures = signatures(call, round);
        return jdbc.sql(
                        """
                        select * from selection.text where call = ? and round = ?
                        order by version desc
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                new Decision(
                                        round,
                                        row.getInt("version"),
                                        row.getInt("consultation"),
                                        row.getString("text"),
                                        row.getString("sha256"),
                                        at(row),
                                        row.getObject("entry", UUID.class),
                                        opinions.getOrDefault(row.getInt("version"), List.of()),
                                        signatures.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    private Map<Integer, List<Opinion>> opinions(String call, String round) {
        return jdbc
                .sql(
                        """
                        select * from selection.opinion where call = ? and round = ?
                        order by at, organ
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getInt("version"),
                                        new Opinion(
                                                row.getString("organ"),
                                                Stance.valueOf(row.getString("stance")),
                                                row.getString("reason"),
                                                at(row),
                                                row.getObject("entry", UUID.class))))
                .list()
                .stream()
                .collect(byVersion());
    }

    private Map<Integer, List<Signature>> signatures(String call, String round) {
        return jdbc
                .sql(
                        """
                        select * from selection.signature where call = ? and round = ?
                        order by at, organ
                        """)
                .params(call, round)
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getInt("version"),
                                        new Signature(
                                                row.getString("organ"),
                                                row.getString("person"),
                                                at(row),
                                                row.getObject("entry", UUID.class))))
                .list()
                .stream()
                .collect(byVersion());
    }

    private static <T> Collector<Map.Entry<Integer, T>, ?, Map<Integer, List<T>>> byVersion() {
        return Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
