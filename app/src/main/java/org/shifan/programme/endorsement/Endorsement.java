package org.shifan.programme.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.quota.Admission;
import org.shifan.decisions.quota.Quotas;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.ScannedPlans;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/** The provincial government's agreement, counted against its limit, and the return to the city. */
@Service
public class Endorsement {
    private final Register register;
    private final Agreements agreements;
    private final ScannedPlans plans;
    private final Documented documented;
    private final Approvals approvals;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final Clock clock;

    Endorsement(
            Register register,
            Agreements agreements,
            ScannedPlans plans,
            Documented documented,
            Approvals approvals,
            Calls calls,
            Acts acts,
            Ledger ledger,
            Clock clock) {
        this.register = register;
        this.agreements = agreements;
        this.plans = plans;
        this.documented = documented;
        this.approvals = approvals;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What the province asks for.
     *
     * @param form letter or written instruction
     * @param number of its document
     * @param dated date of the document
     * @param over agree beyond the limit if no place is left
     * @param reason required when it goes beyond the limit
     */
    public record Terms(
            Agreement.Form form, String number, LocalDate dated, boolean over, String reason) {}

    /** Why an agreement of this date would be refused: it lies before the city's approval. */
    public Optional<Refused> refusesOrder(Application application, LocalDate dated) {
        return approvals
                .of(application.id(), application.version())
                .filter(approval -> dated.isBefore(approval.dated()))
                .map(
                        approval ->
                                new Refused(
                                        EndorsementRefusal.PAPER_ORDER, dated, approval.dated()));
    }

    /**
     * Agrees to a city's approved plan. A place of the province is taken, or, where none is left
     * and the province asks for it with a reason, the city is agreed to above the limit and holds
     * none.
     *
     * @throws Refused if no place is left, or a reason, number or date is missing
     */
    public Application agree(Actor actor, UUID id, Terms terms) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EndorsementAct.AGREED,
                actor,
                application.call(),
                application.province(),
                application.city(),
                () -> {
                    documented.check(application.call(), terms.number(), terms.dated());
                    agreements.lockProvince(application.call(), application.province());
                    var locked = register.lock(id, Event.AGREED);
                    refusesOrder(locked, terms.dated())
                            .ifPresent(
                                    why -> {
                                        throw why;
                                    });
                    boolean over = beyondLimit(locked, terms);
                    var reason =
                            over ? Optional.of(terms.reason().strip()) : Optional.<String>empty();
                    var entry = record(actor, locked, terms, over);
                    agreements.add(
                            locked.call(),
                            locked.province(),
                            new Agreement(
                                    id,
                                    locked.plan().orElseThrow(),
                                    terms.form(),
                                    terms.number().strip(),
                                    terms.dated(),
                                    over,
                                    reason,
                                    clock.instant(),
                                    entry));
                    return register.move(
                            id,
                            Event.AGREED,
                            actor,
                            entry,
                            terms.number().strip(),
                            row -> row.asException(over, reason));
                });
    }

    /**
     * Whether the agreement goes beyond the limit; the province has to be locked.
     *
     * @throws Refused if no place is left, or the reason to go beyond is missing
     */
    boolean beyondLimit(Application application, Terms terms) {
        var admission = admission(application, terms.over());
        return switch (admission.outcome()) {
            case WITHIN, NO_LIMIT -> false;
            case FULL ->
                    throw new Refused(
                            EndorsementRefusal.QUOTA_FULL, admission.limit(), admission.taken());
            case OVER -> {
                if (terms.reason().isBlank()) {
                    throw new Refused(
                            EndorsementRefusal.OVER_WITHOUT_REASON,
                            admission.limit(),
                            admission.taken());
                }
                yield true;
            }
        };
    }

    private UUID record(Actor actor, Application application, Terms terms, boolean over) {
        var body = new HashMap<String, Object>();
        body.put("city", application.city());
        body.put("province", application.province());
        body.put("plan", application.plan().orElseThrow());
        body.put("form", terms.form().code());
        body.put("number", terms.number().strip());
        body.put("date", terms.dated().toString());
        body.put("over", over);
        if (over) {
            body.put("reason", terms.reason().strip());
        }
        return ledger.record(
                EndorsementAct.AGREED, actor, application.call(), application.city(), body);
    }

    /**
     * Returns an application to its city; a place that it held is free again.
     *
     * @param reason stored, and shown to the city
     */
    public Application giveBack(Actor actor, UUID id, String reason) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EndorsementAct.RETURNED,
                actor,
                application.call(),
                application.province(),
                application.city(),
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(ApplicationRefusal.REASON);
                    }
                    agreements.lockProvince(application.call(), application.province());
                    var locked = register.lock(id, Event.RETURNED);
                    if (plans.scanned(locked)) {
                        throw new Refused(EndorsementRefusal.ON_PAPER, locked.city());
                    }
                    var body = new HashMap<String, Object>();
                    body.put("city", locked.city());
                    locked.plan().ifPresent(plan -> body.put("plan", plan));
                    body.put("reason", reason.strip());
                    var entry =
                            ledger.record(
                                    EndorsementAct.RETURNED,
                                    actor,
                                    locked.call(),
                                    locked.city(),
                                    body);
                    agreements.end(id, clock.instant());
                    return register.move(
                            id,
                            Event.RETURNED,
                            actor,
                            entry,
                            reason.strip(),
                            row -> row.asException(false, Optional.empty()));
                });
    }

    /** What the limit says now to one more city of the application's province. */
    public Admission admission(Application application, boolean requestedOver) {
        return admission(application.call(), place(application), requestedOver);
    }

    /** What the limit says now to the city, if it were agreed to as one more of its province. */
    public Admission admission(String call, Place city, boolean requestedOver) {
        return Quotas.admit(
                calls.notice(call).settings().quota(),
                city,
                agreements.taken(call, Quotas.countsIn(city)),
                requestedOver);
    }

    /** How many places of the province are taken. */
    public int taken(String call, String province) {
        return agreements.taken(call, province);
    }

    /** The agreement that stands for the application. */
    public Optional<Agreement> agreement(UUID application) {
        return agreements.standing(application);
    }

    /** The agreements that stand in the province, oldest first. */
    public List<Agreement> agreements(String call, String province) {
        return agreements.ofProvince(call, province);
    }

    /** The agreement as it goes into a package; empty if there is none. */
    Map<String, Object> manifest(UUID application) {
        return agreement(application)
                .map(
                        agreement ->
                                Map.<String, Object>of(
                                        "form",
                                        agreement.form().name(),
                                        "number",
                                        agreement.number(),
                                        "date",
                                        agreement.dated().toString(),
                                        "entry",
                                        agreement.entry().toString()))
                .orElse(Map.of());
    }

    Place place(Application application) {
        return calls.city(application.call(), application.city()).orElseThrow();
    }
}
