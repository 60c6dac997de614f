package org.shifan.programme.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The experts of a call, and the conflicts that they declare. */
@Service
public class Experts {
    private final Identity identity;
    private final CallLock lock;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Experts(
            Identity identity,
            CallLock lock,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.identity = identity;
        this.lock = lock;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appoints experts, all of them or none. Of an employer the ledger holds a commitment to the
     * name: there are few employers, and a plain hash would confirm a guess. Each gets the next
     * code.
     *
     * @throws Refused if a person is an expert already, or holds no office among the experts
     */
    public List<Member> appoint(Actor actor, String call, List<Nominee> nominees) {
        return acts.perform(
                ReviewAct.APPOINTED,
                actor,
                call,
                "",
                call,
                () -> {
                    lock.take(call);
                    int last = lastNumber(call);
                    var members = new ArrayList<Member>();
                    for (var nominee : nominees) {
                        last++;
                        members.add(keep(actor, call, "E%02d".formatted(last), nominee));
                    }
                    return members;
                });
    }

    /** Appoints one expert under a code that was chosen before. */
    public Member appoint(Actor actor, String call, String code, Nominee nominee) {
        return acts.perform(
                ReviewAct.APPOINTED,
                actor,
                call,
                "",
                code,
                () -> {
                    lock.take(call);
                    return keep(actor, call, code, nominee);
                });
    }

    private int lastNumber(String call) {
        return of(call).stream()
                .map(Member::code)
                .filter(code -> code.matches("E[0-9]{1,6}"))
                .mapToInt(code -> Integer.parseInt(code.substring(1)))
                .max()
                .orElse(0);
    }

    private Member keep(Actor actor, String call, String code, Nominee nominee) {
        if (find(call, code).isPresent() || of(call, nominee.person()).isPresent()) {
            throw new Refused(ReviewRefusal.APPOINTED, nominee.name());
        }
        if (!inPool(nominee.person())) {
            throw new Refused(ReviewRefusal.NOT_IN_POOL, nominee.name());
        }
        var body = new HashMap<String, Object>();
        body.put("expert", code);
        nominee.province().ifPresent(place -> body.put("province", place));
        nominee.city().ifPresent(place -> body.put("city", place));
        var employer = ledger.commit(nominee.employer());
        body.put("employer", employer.hash());
        var entry = ledger.record(ReviewAct.APPOINTED, actor, call, code, body);
        jdbc.sql(
                        """
                        insert into review.expert
                            (call, code, person, name, employer, employer_salt, province, city,
                             areas, nominated_by, appointed_at, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        code,
                        nominee.person(),
                        nominee.name(),
                        nominee.employer(),
                        employer.salt(),
                        new SqlParameterValue(Types.VARCHAR, nominee.province().orElse(null)),
                        new SqlParameterValue(Types.VARCHAR, nominee.city().orElse(null)),
                        String.join(",", new TreeSet<>(nominee.areas())),
                        nominee.nominatedBy(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry)
                .update();
        return find(call, code).orElseThrow();
    }

    private boolean inPool(UUID person) {
        return identity.actorsOf(person).stream()
                .anyMatch(office -> office.kind() == OrganKind.EXPERTS);
    }

    /** The experts of the call, by code. */
    public List<Member> of(String call) {
        return jdbc.sql("select * from review.expert where call = ? order by code")
                .param(call)
                .query(Experts::row)
                .list();
    }

    /** The expert with the code. */
    public Optional<Member> find(String call, String code) {
        return jdbc.sql("select * from review.expert where call = ? and code = ?")
                .params(call, code)
                .query(Experts::row)
                .optional();
    }

    /** The expert that the person is in the call. */
    public Optional<Member> of(String call, UUID person) {
        return jdbc.sql("select * from review.expert where call = ? and person = ?")
                .params(call, person)
                .query(Experts::row)
                .optional();
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
