package org.shifan.programme.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.review.Expert;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The conflicts of interest that experts declare themselves. */
@Service
public class Declarations {
    private final Experts experts;
    private final Candidates candidates;
    private final CallLock lock;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Declarations(
            Experts experts,
            Candidates candidates,
            CallLock lock,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.experts = experts;
        this.candidates = candidates;
        this.lock = lock;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A declared conflict (利害关系声明). */
    public record Declared(String expert, String receipt, String reason, Instant at, UUID entry) {}

    /**
     * An expert asks to be excused from an application (申请回避), before panels exist or after; it is
     * always granted.
     *
     * @throws Refused if it was declared before, the expert has locked marks there, or nobody reads
     *     the application any more
     */
    public Declared declare(Actor actor, String call, String receipt, String reason) {
        return acts.perform(
                ReviewAct.CONFLICT_DECLARED,
                actor,
                call,
                "",
                receipt,
                () -> {
                    lock.take(call);
                    if (reason.isBlank()) {
                        throw new Refused(ReviewRefusal.REASON);
                    }
                    var expert = experts.require(actor, call);
                    if (declared(call, expert.code()).stream()
                            .anyMatch(one -> one.receipt().equals(receipt))) {
                        throw new Refused(ReviewRefusal.CONFLICT, Conflict.DECLARED);
                    }
                    requireNotScored(call, receipt, expert.code());
                    requireReadable(call, receipt);
                    var entry =
                            ledger.record(
                                    ReviewAct.CONFLICT_DECLARED,
                                    actor,
                                    call,
                                    receipt,
                                    Map.of(
                                            "expert",
                                            expert.code(),
                                            "receipt",
                                            receipt,
                                            "kind",
                                            "declared"));
                    var declared =
                            new Declared(
                                    expert.code(), receipt, reason.strip(), clock.instant(), entry);
                    jdbc.sql(
                                    """
                                    insert into review.declared (call, expert, receipt, reason, at, entry)
                                    values (?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    call,
                                    declared.expert(),
                                    receipt,
                                    declared.reason(),
                                    declared.at().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    return declared;
                });
    }

    /** Once locked, marks stand; but who scored in one round may be excused from the next. */
    private void requireNotScored(String call, String receipt, String expert) {
        var scored =
                jdbc.sql(
                                """
                                select h.locked_at is not null
                                from review.seat s left join review.sheet h
                                    on h.call = s.call and h.round = s.round
                                    and h.receipt = s.receipt and h.expert = s.expert
                                where s.call = ? and s.receipt = ? and s.expert = ?
                                order by s.at desc limit 1
                                """)
                        .params(call, receipt, expert)
                        .query(Boolean.class)
                        .optional();
        if (scored.orElse(false)) {
            throw new Refused(ReviewRefusal.SCORED, receipt);
        }
    }

    private void requireReadable(String call, String receipt) {
        if (candidates.readable(call).stream()
                .noneMatch(one -> one.receipt().filter(receipt::equals).isPresent())) {
            throw new Refused(ReviewRefusal.OVER, receipt);
        }
    }

    /** Every conflict that was declared in the call, oldest first. */
    public List<Declared> declared(String call) {
        return jdbc.sql("select * from review.declared where call = ? order by at, expert")
                .param(call)
                .query(Declarations::declaredRow)
                .list();
    }

    /** The conflicts that the expert has declared. */
    public List<Declared> declared(String call, String expert) {
        return jdbc.sql("select * from review.declared where call = ? and expert = ? order by at")
                .params(call, expert)
                .query(Declarations::declaredRow)
                .list();
    }

    private static Declared declaredRow(ResultSet row, int number) throws SQLException {
        return new Declared(
                row.getString("expert"),
                row.getString("receipt"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    /** The experts of the call as the deciding functions see them, by code. */
    Map<String, Expert> asked(String call) {
        var declared =
                declared(call).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Declared::expert,
                                        Collectors.mapping(Declared::receipt, Collectors.toSet())));
        return experts.of(call).stream()
                .collect(
                        Collectors.toMap(
                                Member::code,
                                member ->
                                        new Expert(
                                                member.code(),
                                                member.province(),
                                                member.city(),
                                                java.util.Optional.of(member.employer()),
                                                declared.getOrDefault(member.code(), Set.of()))));
    }
}
