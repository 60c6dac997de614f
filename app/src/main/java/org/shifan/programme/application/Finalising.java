package org.shifan.programme.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.plan.Completeness;
import org.shifan.decisions.plan.Grade;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.plan.PlanJson;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes a draft a final version (定稿), which approvals bind to, and takes it back. */
@Service
public class Finalising {
    private static final String VERSION =
            """
            select version, sha256, plan, scan_name, scan_size, scan_media_type, at, by_name
            from application.plan_version
            """;

    private final Register register;
    private final Drafting drafting;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Finalising(
            Register register,
            Drafting drafting,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.drafting = drafting;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the checks say of the draft as it stands. */
    public Completeness completeness(UUID id) {
        var application = register.find(id).orElseThrow();
        return Completeness.of(calls.notice(application.call()), drafting.plan(id));
    }

    /**
     * Makes the draft the next final version and puts it before the city government.
     *
     * @throws Refused if something must still be changed
     */
    public Application finalise(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                ApplicationAct.FINALISED,
                actor,
                application.call(),
                application.city(),
                application.city(),
                () -> {
                    var locked = register.lock(id, Event.FINALISED);
                    if (register.settled(locked.call())) {
                        throw new Refused(ApplicationRefusal.SETTLED);
                    }
                    long open =
                            completeness(id).findings().stream()
                                    .filter(finding -> finding.grade() == Grade.MUST)
                                    .count();
                    if (open > 0) {
                        throw new Refused(ApplicationRefusal.PLAN_INCOMPLETE, open);
                    }
                    var bytes = PlanJson.write(drafting.plan(id));
                    var hash = Hash.sha256Hex(bytes);
                    int version = locked.version() + 1;
                    jdbc.sql(
                                    """
                                    insert into application.plan_version (application, version, sha256, plan, at, by_name)
                                    values (?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    id,
                                    version,
                                    hash,
                                    bytes,
                                    Applications.time(clock.instant()),
                                    actor.personName())
                            .update();
                    var entry =
                            ledger.record(
                                    ApplicationAct.FINALISED,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    Map.of(
                                            "city", locked.city(),
                                            "version", version,
                                            "plan", hash));
                    return register.move(
                            id,
                            Event.FINALISED,
                            actor,
                            entry,
                            "",
                            row -> row.withPlan(version, hash));
                });
    }

    /** Takes the final version back before the city government approves it. */
    public Application recall(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                ApplicationAct.RECALLED,
                actor,
                application.call(),
                application.city(),
                application.city(),
                () -> {
                    var locked = register.lock(id, Event.RECALLED);
                    var entry =
                            ledger.record(
                                    ApplicationAct.RECALLED,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    Map.of(
                                            "city", locked.city(),
                                            "version", locked.version()));
                    return register.move(id, Event.RECALLED, actor, entry, "");
                });
    }

    /** The version, as it was made final. */
    public Optional<PlanVersion> version(UUID application, int version) {
        return jdbc.sql(VERSION + "where application = ? and version = ?")
                .params(application, version)
                .query(Finalising::version)
                .optional();
    }

    /** Every final version, newest first. */
    public List<PlanVersion> versions(UUID application) {
        return jdbc.sql(VERSION + "where application = ? order by version desc")
                .param(application)
                .query(Finalising::version)
                .list();
    }

    private static PlanVersion version(ResultSet row, int number) throws SQLException {
        var json = row.getBytes("plan");
        return new PlanVersion(
                row.getInt("version"),
                row.getString("sha256"),
                json == null ? Plan.EMPTY : PlanJson.read(json),
                scan(row),
                Applications.instant(row, "at"),
                row.getString("by_name"));
    }

    private static Optional<PlanVersion.Scan> scan(ResultSet row) throws SQLException {
        var name = row.getString("scan_name");
        return name == null
                ? Optional.empty()
                : Optional.of(
                        new PlanVersion.Scan(
                                name, row.getLong("scan_size"), row.getString("scan_media_type")));
    }
}
