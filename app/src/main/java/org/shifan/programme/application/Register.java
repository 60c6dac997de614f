package org.shifan.programme.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of applications: finds them, and moves them along their life cycle. */
@Service
public class Register {
    private final Applications applications;
    private final Clock clock;

    Register(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** The application with the id. */
    public Optional<Application> find(UUID id) {
        return applications.byId(id);
    }

    /** The city's application in the call. */
    public Optional<Application> find(String call, String city) {
        return applications.byCity(call, city);
    }

    /** The application whose standing submission has the receipt number. */
    public Optional<Application> byReceipt(String receipt) {
        return applications.byReceipt(receipt);
    }

    /** Every application of the call, by city code. */
    public List<Application> ofCall(String call) {
        return applications.ofCall(call);
    }

    /** Whether the call has its list: after that nothing new can be put before anybody. */
    public boolean settled(String call) {
        return applications.settled(call);
    }

    /** The applications of a province, by city code. */
    public List<Application> ofProvince(String call, String province) {
        return applications.ofProvince(call, province);
    }

    /** How the submissions of the call were received that were so otherwise than usual. */
    public Map<UUID, Manner> unusual(String call) {
        return applications.receivedBy(call).entrySet().stream()
                .filter(one -> Manner.of(one.getValue()) != Manner.IN_TIME)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Manner.of(one.getValue())));
    }

    /** What happened to the application, newest first. */
    public List<Happening> events(UUID application) {
        return applications.events(application);
    }

    /**
     * Moves an application by one event, and keeps it in the history. Runs in the transaction of
     * the act, which has already been recorded.
     *
     * @param id of the application, whose row is locked until the act ends
     * @param event what happens
     * @param actor who acts
     * @param entry the act on the ledger
     * @param note a reason or document number for the history; may be empty
     * @param change what else changes in the row
     * @return the application after the event
     * @throws Refused if the event is not possible in the application's state
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(
            UUID id,
            Event event,
            Actor actor,
            UUID entry,
            String note,
            UnaryOperator<Application> change) {
        var before = applications.lock(id);
        var at = clock.instant();
        var after = change.apply(before).in(require(before, event), at);
        applications.update(after);
        applications.addEvent(id, event, after.state(), at, actor, entry, note);
        return after;
    }

    /** Moves an application by an event that changes nothing else in its row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(UUID id, Event event, Actor actor, UUID entry, String note) {
        return move(id, event, actor, entry, note, UnaryOperator.identity());
    }

    /** Locks the application and checks that the event is possible now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(UUID id, Event event) {
        var application = applications.lock(id);
        var unused = require(application, event);
        return application;
    }

    private static State require(Application application, Event event) {
        return Lifecycle.after(application.state(), event)
                .orElseThrow(
                        () -> new Refused(ApplicationRefusal.STATE, event, application.state()));
    }
}
