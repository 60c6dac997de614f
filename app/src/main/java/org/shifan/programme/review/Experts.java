package org.shifan.programme.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.review.Expert;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The experts of a call, and the conflicts that they declare. */
@Service
public class Experts {
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Experts(Acts acts, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A declared conflict (利害关系声明). */
    public record Declared(String expert, String receipt, String reason, Instant at, UUID entry) {}

    /**
     * Appoints an expert. The employer goes on the ledger as a hash of its name, so that a conflict
     * can be checked without the name.
     */
    public Member appoint(Actor actor, Member member) {
        return acts.perform(
                ReviewAct.APPOINTED,
                actor,
                member.call(),
                "",
                member.code(),
                () -> {
                    var body = new HashMap<String, Object>();
                    body.put("expert", member.code());
                    member.province().ifPresent(code -> body.put("province", code));
                    member.city().ifPresent(code -> body.put("city", code));
                    body.put("employer", employerCode(member.employer()));
                    var entry =
                            ledger.record(
                                    ReviewAct.APPOINTED, actor, member.call(), member.code(), body);
                    jdbc.sql(
                                    """
                                    insert into review.expert
                                        (call, code, person, name, employer, province, city, areas, nominated_by,
                                         appointed_at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    member.call(),
                                    member.code(),
                                    member.person(),
                                    member.name(),
                                    member.employer(),
                                    new SqlParameterValue(
                                            Types.VARCHAR, member.province().orElse(null)),
                                    new SqlParameterValue(
                                            Types.VARCHAR, member.city().orElse(null)),
                                    String.join(",", new TreeSet<>(member.areas())),
                                    member.nominatedBy(),
                                    clock.instant().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    return member;
                });
    }

    static String employerCode(String employer) {
        return Hash.sha256Hex(employer.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** An expert asks to be excused from an application (申请回避); it is always granted. */
    public Declared declare(Actor actor, String call, String receipt, String reason) {
        return acts.perform(
                ReviewAct.CONFLICT_DECLARED,
                actor,
                call,
                "",
                receipt,
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(ReviewRefusal.REASON);
                    }
                    var expert = require(actor, call);
                    if (declared(call, expert.code()).stream()
                            .anyMatch(one -> one.receipt().equals(receipt))) {
                        throw new Refused(ReviewRefusal.CONFLICT, "declared");
                    }
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

    /** The conflicts that the expert has declared. */
    public List<Declared> declared(String call, String expert) {
        return jdbc.sql("select * from review.declared where call = ? and expert = ? order by at")
                .params(call, expert)
                .query(
                        (row, n) ->
                                new Declared(
                                        row.getString("expert"),
                                        row.getString("receipt"),
                                        row.getString("reason"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("entry", UUID.class)))
                .list();
    }

    /** The experts of the call, by code. */
    public List<Member> of(String call) {
        return jdbc.sql("select * from review.expert where call = ? order by code")
                .param(call)
                .query(Experts::row)
                .list();
    }

    /** The expert that the person is in the call. */
    public Optional<Member> of(String call, UUID person) {
        return of(call).stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /**
     * The expert that acts.
     *
     * @throws Refused if the person is none of the call's
     */
    Member require(Actor actor, String call) {
        return of(call, actor.person())
                .orElseThrow(() -> new Refused(ReviewRefusal.NOT_EXPERT, actor.personName()));
    }

    /** The expert as the deciding functions see one. */
    Expert asked(Member member) {
        return new Expert(
                member.code(),
                member.province(),
                member.city(),
                Optional.of(member.employer()),
                declared(member.call(), member.code()).stream()
                        .map(Declared::receipt)
                        .collect(Collectors.toSet()));
    }

    private static Member row(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("call"),
                row.getString("code"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("employer"),
                Optional.ofNullable(row.getString("province")),
                Optional.ofNullable(row.getString("city")),
                areas(row.getString("areas")),
                row.getString("nominated_by"),
                row.getObject("appointed_at", OffsetDateTime.class).toInstant());
    }

    private static Set<String> areas(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",", -1)));
    }
}
