package org.shifan.programme.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of applications and of what happened to them. */
@Repository
class Applications {
    private static final String SELECT =
            """
            select id, call, city, province, state, version, plan, attempt, receipt, over, reason, since
            from application.application
            """;

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(UUID id, String call, String city, String province, Instant at) {
        return jdbc.sql(
                                """
                                insert into application.application (id, call, city, province, state, since)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (call, city) do nothing
                                """)
                        .params(id, call, city, province, State.DRAFTING.name(), time(at))
                        .update()
                == 1;
    }

    Optional<Application> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Applications::row).optional();
    }

    Optional<Application> byCity(String call, String city) {
        return jdbc.sql(SELECT + "where call = ? and city = ?")
                .params(call, city)
                .query(Applications::row)
                .optional();
    }

    Optional<Application> byReceipt(String receipt) {
        return jdbc.sql(SELECT + "where receipt = ?")
                .param(receipt)
                .query(Applications::row)
                .optional();
    }

    List<Application> ofCall(String call) {
        return jdbc.sql(SELECT + "where call = ? order by city")
                .param(call)
                .query(Applications::row)
                .list();
    }

    boolean settled(String call) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from application.application
                            where call = ? and state in ('DESIGNATED', 'NOT_DESIGNATED'))
                        """)
                .param(call)
                .query(Boolean.class)
                .single();
    }

    List<Application> ofProvince(String call, String province) {
        return jdbc.sql(SELECT + "where call = ? and province = ? order by city")
                .params(call, province)
                .query(Applications::row)
                .list();
    }

    /** Locks the row until the transaction ends, so that two acts on one application queue. */
    Application lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Applications::row)
                .single();
    }

    void update(Application next) {
        jdbc.sql(
                        """
                        update application.application
                        set state = ?, version = ?, plan = ?, attempt = ?, receipt = ?, over = ?, reason = ?,
                            since = ?
                        where id = ?
                        """)
                .params(
                        next.state().name(),
                        next.version(),
                        new SqlParameterValue(Types.VARCHAR, next.plan().orElse(null)),
                        next.attempt(),
                        new SqlParameterValue(Types.VARCHAR, next.receipt().orElse(null)),
                        next.over(),
                        new SqlParameterValue(Types.VARCHAR, next.reason().orElse(null)),
                        time(next.since()),
                        next.id())
                .update();
    }

    void addEvent(
            UUID application,
            Event event,
            State state,
            Instant at,
            Actor actor,
            UUID entry,
            String note) {
        jdbc.sql(
                        """
                        insert into application.event (application, event, state, at, organ, person, entry, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        application,
                        event.name(),
                        state.name(),
                        time(at),
                        actor.organ(),
                        actor.personName(),
                        entry,
                        note)
                .update();
    }

    /** The event by which each application with a receipt was received last. */
    Map<UUID, Event> receivedBy(String call) {
        var events = new HashMap<UUID, Event>();
        jdbc.sql(
                        """
                        select distinct on (e.application) e.application, e.event
                        from application.event e join application.application a on a.id = e.application
                        where a.call = ? and a.receipt is not null
                            and e.event in ('REPORTED', 'ACCEPTED_LATE', 'REGISTERED')
                        order by e.application, e.serial desc
                        """)
                .param(call)
                .query(
                        row -> {
                            events.put(
                                    row.getObject("application", UUID.class),
                                    Event.valueOf(row.getString("event")));
                        });
        return events;
    }

    List<Happening> events(UUID application) {
        return jdbc.sql(
                        """
                        select e.event, e.state, e.at, e.organ, e.person, e.entry, e.note,
                            a.over, a.reason
                        from application.event e join application.application a on a.id = e.application
                        where e.application = ? order by e.serial desc
                        """)
                .param(application)
                .query(
                        (row, n) ->
                                new Happening(
                                        Event.valueOf(row.getString("event")),
                                        State.valueOf(row.getString("state")),
                                        instant(row, "at"),
                                        row.getString("organ"),
                                        row.getString("person"),
                                        row.getObject("entry", UUID.class),
                                        row.getString("note"),
                                        row.getBoolean("over"),
                                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    private static Application row(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getString("call"),
                row.getString("city"),
                row.getString("province"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                Optional.ofNullable(row.getString("plan")),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("receipt")),
                row.getBoolean("over"),
                Optional.ofNullable(row.getString("reason")),
                instant(row, "since"));
    }

    static java.time.OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
