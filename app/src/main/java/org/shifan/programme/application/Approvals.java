package org.shifan.programme.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Approval of the plan by the city government: an act of its own, bound to one version. */
@Service
public class Approvals {
    private final Register register;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Documented documented;

    Approvals(
            Register register,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock,
            Documented documented) {
        this.register = register;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.documented = documented;
    }

    /**
     * Approves the finalised version.
     *
     * @param actor signs for the city government
     * @param id of the application
     * @param version that was read
     * @param number of the government's document
     * @param dated its date, not after today
     * @throws Refused if another version is final by now, or number or date cannot be
     */
    public Application approve(Actor actor, UUID id, int version, String number, LocalDate dated) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                ApplicationAct.APPROVED,
                actor,
                application.call(),
                application.city(),
                application.city(),
                () -> {
                    documented.check(application.call(), number, dated);
                    var locked = waiting(id, Event.APPROVED, version);
                    var plan = locked.plan().orElseThrow();
                    var entry =
                            ledger.record(
                                    ApplicationAct.APPROVED,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    Map.of(
                                            "city", locked.city(),
                                            "version", version,
                                            "plan", plan,
                                            "number", number.strip(),
                                            "date", dated.toString()));
                    jdbc.sql(
                                    """
                                    insert into application.approval (application, version, sha256, number, dated, at, entry)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    -- A city that took its submission back has it approved anew.
                                    on conflict (application, version) do update
                                    set number = excluded.number, dated = excluded.dated,
                                        at = excluded.at, entry = excluded.entry
                                    """)
                            .params(
                                    id,
                                    version,
                                    plan,
                                    number.strip(),
                                    dated,
                                    Applications.time(clock.instant()),
                                    entry)
                            .update();
                    return register.move(id, Event.APPROVED, actor, entry, number.strip());
                });
    }

    /**
     * Sends the finalised version back to the lead department to be revised; it is a draft again.
     *
     * @param actor signs for the city government
     * @param version that was read
     * @param reason stored, and shown to those who draft
     * @throws Refused if another version is final by now, or no reason is given
     */
    public Application sendBack(Actor actor, UUID id, int version, String reason) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                ApplicationAct.SENT_BACK,
                actor,
                application.call(),
                application.city(),
                application.city(),
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(ApplicationRefusal.REASON);
                    }
                    var locked = waiting(id, Event.SENT_BACK, version);
                    var entry =
                            ledger.record(
                                    ApplicationAct.SENT_BACK,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    Map.of(
                                            "city", locked.city(),
                                            "version", version,
                                            "plan", locked.plan().orElseThrow(),
                                            "reason", reason.strip()));
                    return register.move(id, Event.SENT_BACK, actor, entry, reason.strip());
                });
    }

    /** Locks the application and checks that its final version is the one that was read. */
    private Application waiting(UUID id, Event event, int version) {
        var locked = register.lock(id, event);
        if (locked.version() != version) {
            throw new Refused(ApplicationRefusal.VERSION, locked.version(), version);
        }
        return locked;
    }

    /** The approval that the version has, if it has one. */
    public Optional<Approval> of(UUID application, int version) {
        return jdbc.sql(
                        """
                        select version, sha256, number, dated, at, entry
                        from application.approval where application = ? and version = ?
                        """)
                .params(application, version)
                .query(
                        (row, n) ->
                                new Approval(
                                        row.getInt("version"),
                                        row.getString("sha256"),
                                        row.getString("number"),
                                        row.getObject("dated", LocalDate.class),
                                        Applications.instant(row, "at"),
                                        row.getObject("entry", UUID.class)))
                .optional();
    }
}
