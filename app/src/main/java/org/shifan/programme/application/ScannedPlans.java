package org.shifan.programme.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans that exist on paper only: inside the act of the module that takes them up. */
@Component
public class ScannedPlans {
    private final Drafting drafting;
    private final Applications applications;
    private final Register register;
    private final JdbcClient jdbc;
    private final Chance chance;
    private final Clock clock;

    ScannedPlans(
            Drafting drafting,
            Applications applications,
            Register register,
            JdbcClient jdbc,
            Chance chance,
            Clock clock) {
        this.drafting = drafting;
        this.applications = applications;
        this.register = register;
        this.jdbc = jdbc;
        this.chance = chance;
        this.clock = clock;
    }

    /** The city's application, locked; begun here if the city has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application open(String call, String city) {
        var province = drafting.addressed(call, city).provinceCode();
        var unused = applications.add(chance.id(), call, city, province, clock.instant());
        return register.lock(applications.byCity(call, city).orElseThrow().id(), Event.ENTERED);
    }

    /**
     * What came on paper.
     *
     * @param name of the scanned file
     * @param scan its bytes, as kept
     * @param approval of the city government, where the call asks for one
     * @param reason why it was agreed to beyond the limit, if it was
     * @param note for the history
     */
    public record Taken(
            String name,
            Document scan,
            Optional<Packed.Paper> approval,
            Optional<String> reason,
            String note) {}

    /**
     * Makes the scan the next version of the plan, approved and agreed to as it says.
     *
     * @param application as {@link #open} locked it
     * @param entry of the act that takes the plan up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application keep(Actor actor, Application application, Taken taken, UUID entry) {
        int version = application.version() + 1;
        addVersion(actor, application.id(), version, taken);
        taken.approval()
                .ifPresent(paper -> approve(application.id(), version, taken, paper, entry));
        return register.move(
                application.id(),
                Event.ENTERED,
                actor,
                entry,
                taken.note(),
                row ->
                        row.withPlan(version, taken.scan().sha256())
                                .asException(taken.reason().isPresent(), taken.reason()));
    }

    private void addVersion(Actor actor, UUID application, int version, Taken taken) {
        jdbc.sql(
                        """
                        insert into application.plan_version
                            (application, version, sha256, scan_name, scan_size, scan_media_type, at, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        application,
                        version,
                        taken.scan().sha256(),
                        taken.name(),
                        taken.scan().size(),
                        taken.scan().mediaType(),
                        Applications.time(clock.instant()),
                        actor.personName())
                .update();
    }

    private void approve(
            UUID application, int version, Taken taken, Packed.Paper paper, UUID entry) {
        jdbc.sql(
                        """
                        insert into application.approval
                            (application, version, sha256, number, dated, at, entry)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        application,
                        version,
                        taken.scan().sha256(),
                        paper.number(),
                        paper.dated(),
                        Applications.time(clock.instant()),
                        entry)
                .update();
    }

    /** Whether the plan of the application counts as it came on paper. */
    public boolean scanned(Application application) {
        return waiting(application.call()).contains(application.id());
    }

    /** The applications of the call that were taken up so and wait to be reported. */
    public Set<UUID> waiting(String call) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select a.id from application.application a
                                join application.plan_version v
                                    on v.application = a.id and v.version = a.version
                                where a.call = ? and a.state = 'AGREED' and v.scan_name is not null
                                """)
                        .param(call)
                        .query(UUID.class)
                        .list());
    }
}
