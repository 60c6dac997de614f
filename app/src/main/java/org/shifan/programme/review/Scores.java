package org.shifan.programme.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' marks: saved while in the making, then locked and never changed. */
@Service
public class Scores {
    private final Experts experts;
    private final Declarations declarations;
    private final Reviews reviews;
    private final Calls calls;
    private final CallLock lock;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Scores(
            Experts experts,
            Declarations declarations,
            Reviews reviews,
            Calls calls,
            CallLock lock,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.experts = experts;
        this.declarations = declarations;
        this.reviews = reviews;
        this.calls = calls;
        this.lock = lock;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Saves marks in the making; nobody else sees them. */
    @Transactional
    public Sheet save(
            Actor actor,
            String call,
            String round,
            String receipt,
            Map<String, Integer> marks,
            String opinion) {
        NotAllowed.unless(ReviewAct.LOCKED, actor, "");
        var expert = seated(actor, call, round, receipt);
        int saved =
                jdbc.sql(
                                """
                                insert into review.sheet (call, round, receipt, expert, marks, opinion, saved_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (call, round, receipt, expert) do update
                                set marks = excluded.marks, opinion = excluded.opinion,
                                    saved_at = excluded.saved_at
                                where review.sheet.locked_at is null
                                """)
                        .params(
                                call,
                                round,
                                receipt,
                                expert,
                                CanonicalJson.of(marks),
                                opinion,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (saved == 0) {
            throw new Refused(ReviewRefusal.LOCKED, receipt);
        }
        return sheet(call, round, receipt, expert).orElseThrow();
    }

    /**
     * Locks the saved marks (锁定并提交).
     *
     * @throws Refused if a mark is missing or outside the scale, or the opinion is empty
     */
    public Sheet lock(Actor actor, String call, String round, String receipt) {
        return acts.perform(
                ReviewAct.LOCKED,
                actor,
                call,
                "",
                receipt,
                () -> {
                    lock.take(call);
                    var expert = seated(actor, call, round, receipt);
                    var sheet =
                            sheet(call, round, receipt, expert)
                                    .orElseThrow(() -> new Refused(ReviewRefusal.MARKS, "-"));
                    check(call, sheet);
                    // Marks may be public where the opinion is not.
                    var opinion = ledger.commit(sheet.opinion());
                    var entry =
                            ledger.record(
                                    ReviewAct.LOCKED,
                                    actor,
                                    call,
                                    receipt,
                                    Map.of(
                                            "round",
                                            round,
                                            "receipt",
                                            receipt,
                                            "expert",
                                            expert,
                                            "marks",
                                            sheet.marks(),
                                            "opinion",
                                            opinion.hash()));
                    jdbc.sql(
                                    """
                                    update review.sheet set locked_at = ?, entry = ?, opinion_salt = ?
                                    where call = ? and round = ? and receipt = ? and expert = ?
                                        and locked_at is null
                                    """)
                            .params(
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    entry,
                                    opinion.salt(),
                                    call,
                                    round,
                                    receipt,
                                    expert)
                            .update();
                    return sheet(call, round, receipt, expert).orElseThrow();
                });
    }

    private void check(String call, Sheet sheet) {
        if (sheet.locked()) {
            throw new Refused(ReviewRefusal.LOCKED, sheet.receipt());
        }
        var problems =
                Rubric.of(calls.notice(call).settings().review())
                        .problems(new ScoreSheet(sheet.receipt(), sheet.expert(), sheet.marks()));
        if (!problems.isEmpty()) {
            throw new Refused(
                    ReviewRefusal.MARKS,
                    String.join(", ", problems.stream().map(Rubric.Problem::criterion).toList()));
        }
        if (sheet.opinion().isBlank()) {
            throw new Refused(ReviewRefusal.OPINION);
        }
    }

    private String seated(Actor actor, String call, String round, String receipt) {
        var expert = experts.require(actor, call).code();
        if (!reviews.panel(call, round, receipt).contains(expert)) {
            throw new Refused(ReviewRefusal.NOT_ON_PANEL, expert, receipt);
        }
        if (declarations.declared(call, expert).stream()
                .anyMatch(one -> one.receipt().equals(receipt))) {
            throw new Refused(ReviewRefusal.CONFLICT, Conflict.DECLARED);
        }
        return expert;
    }

    /** The expert's own sheet, if there is one. */
    public Optional<Sheet> sheet(String call, String round, String receipt, String expert) {
        return jdbc.sql(
                        """
                        select * from review.sheet
                        where call = ? and round = ? and receipt = ? and expert = ?
                        """)
                .params(call, round, receipt, expert)
                .query(Scores::row)
                .optional();
    }

    /** The expert's own sheets in the round, locked or in the making. */
    public List<Sheet> of(String call, String round, String expert) {
        return jdbc.sql(
                        """
                        select * from review.sheet
                        where call = ? and round = ? and expert = ? order by receipt
                        """)
                .params(call, round, expert)
                .query(Scores::row)
                .list();
    }

    /** Every locked sheet of the round. */
    public List<Sheet> locked(String call, String round) {
        return jdbc.sql(
                        """
                        select * from review.sheet
                        where call = ? and round = ? and locked_at is not null
                        order by receipt, expert
                        """)
                .params(call, round)
                .query(Scores::row)
                .list();
    }

    private static Sheet row(ResultSet row, int number) throws SQLException {
        var marks = new TreeMap<String, Integer>();
        CanonicalJson.read(row.getBytes("marks"))
                .forEach((criterion, mark) -> marks.put(criterion, ((Number) mark).intValue()));
        return new Sheet(
                row.getString("receipt"),
                row.getString("expert"),
                marks,
                row.getString("opinion"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("locked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("entry", UUID.class)));
    }
}
