package org.shifan.programme.endorsement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.ScannedPlans;
import org.shifan.programme.application.ScannedPlans.Taken;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/**
 * The host takes up (录入) the plan of a city that did not use the system: the scan, with the
 * approval and the agreement that are written on it. After that the report on paper can be
 * registered as any other.
 */
@Service
public class PaperPlans {
    private final Register register;
    private final ScannedPlans plans;
    private final Endorsement endorsement;
    private final Agreements agreements;
    private final Documented documented;
    private final Ranked ranked;
    private final Sealing sealing;
    private final ReportRows rows;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final Clock clock;

    PaperPlans(
            Register register,
            ScannedPlans plans,
            Endorsement endorsement,
            Agreements agreements,
            Documented documented,
            Ranked ranked,
            Sealing sealing,
            ReportRows rows,
            Calls calls,
            Acts acts,
            Ledger ledger,
            Clock clock) {
        this.register = register;
        this.plans = plans;
        this.endorsement = endorsement;
        this.agreements = agreements;
        this.documented = documented;
        this.ranked = ranked;
        this.sealing = sealing;
        this.rows = rows;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes up the plan of a city that has none here, or a draft at most. The agreement takes a
     * place of the province as one given here does.
     *
     * @throws Refused if the call does not address the city, its plan is final here already, no
     *     place is left, the call has been ranked, or something is missing
     */
    public Application enter(Actor actor, String call, String city, PaperEntry given) {
        return acts.perform(
                EndorsementAct.ENTERED,
                actor,
                call,
                "",
                city,
                () -> {
                    check(call, given);
                    var place = place(call, city);
                    agreements.lockProvince(call, place.provinceCode());
                    reported(call, place)
                            .ifPresent(
                                    report -> {
                                        throw new Refused(
                                                EndorsementRefusal.REPORTED, report.number());
                                    });
                    var application = plans.open(call, city);
                    // The reason to go beyond the limit, if it does.
                    var reason =
                            given.agreement()
                                    .filter(terms -> endorsement.beyondLimit(application, terms))
                                    .map(terms -> terms.reason().strip());
                    var entry =
                            ledger.record(
                                    EndorsementAct.ENTERED,
                                    actor,
                                    call,
                                    city,
                                    given.body(application, reason));
                    given.agreement()
                            .ifPresent(terms -> agree(application, given, terms, reason, entry));
                    return plans.keep(
                            actor,
                            application,
                            new Taken(
                                    given.name(),
                                    given.scan(),
                                    given.approval(),
                                    reason,
                                    given.note()),
                            entry);
                });
    }

    private Place place(String call, String city) {
        return calls.city(call, city)
                .orElseThrow(() -> new Refused(ApplicationRefusal.NOT_ADDRESSED, city));
    }

    private void check(String call, PaperEntry given) {
        ranked.requireOpen(call);
        if (given.why().isBlank()) {
            throw new Refused(ApplicationRefusal.REASON);
        }
        var approvals = calls.notice(call).settings().approvals();
        if (approvals.contains(Approval.CITY_GOVERNMENT) != given.approval().isPresent()
                || approvals.contains(Approval.PROVINCE_GOVERNMENT)
                        != given.agreement().isPresent()) {
            throw new Refused(EndorsementRefusal.PAPER_APPROVALS);
        }
        given.approval().ifPresent(one -> documented.check(call, one.number(), one.dated()));
        given.agreement().ifPresent(one -> documented.check(call, one.number(), one.dated()));
        PaperEntry.refusesOrder(given.approval(), given.agreement())
                .ifPresent(
                        why -> {
                            throw why;
                        });
    }

    private void agree(
            Application application,
            PaperEntry given,
            Endorsement.Terms terms,
            Optional<String> reason,
            UUID entry) {
        agreements.add(
                application.call(),
                application.province(),
                new Agreement(
                        application.id(),
                        given.scan().sha256(),
                        terms.form(),
                        terms.number().strip(),
                        terms.dated(),
                        reason.isPresent(),
                        reason,
                        clock.instant(),
                        entry));
    }

    /**
     * Takes back (撤销录入) what was taken up, before it is reported; its place is free again.
     *
     * @param reason stored, and shown to the city
     */
    public Application withdraw(Actor actor, UUID id, String reason) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EndorsementAct.ENTRY_WITHDRAWN,
                actor,
                application.call(),
                "",
                application.city(),
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(ApplicationRefusal.REASON);
                    }
                    agreements.lockProvince(application.call(), application.province());
                    var locked = register.lock(id, Event.ENTRY_WITHDRAWN);
                    if (!plans.scanned(locked)) {
                        throw new Refused(EndorsementRefusal.NOT_ON_PAPER, locked.city());
                    }
                    var entry =
                            ledger.record(
                                    EndorsementAct.ENTRY_WITHDRAWN,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    Map.of(
                                            "city", locked.city(),
                                            "plan", locked.plan().orElseThrow(),
                                            "reason", reason.strip()));
                    agreements.end(id, clock.instant());
                    return register.move(
                            id,
                            Event.ENTRY_WITHDRAWN,
                            actor,
                            entry,
                            reason.strip(),
                            row -> row.asException(false, Optional.empty()));
                });
    }

    /** Why nothing can be taken up any more in the call; empty while something can. */
    public Optional<Refused> closed(String call) {
        return ranked.closed(call);
    }

    /** The report that stands of the unit that reports the city: nothing can be added to it. */
    public Optional<Report> reported(String call, Place city) {
        return rows.ofUnit(call, sealing.unitOf(call, city)).stream()
                .filter(report -> report.standing().received())
                .findFirst();
    }

    /** The applications of the call that were taken up so and wait to be reported, by city. */
    public List<Application> waiting(String call) {
        var waiting = plans.waiting(call);
        if (waiting.isEmpty()) {
            return List.of();
        }
        return register.ofCall(call).stream().filter(one -> waiting.contains(one.id())).toList();
    }
}
