package org.shifan.programme.eligibility;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.decisions.bundle.VerdictBody;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Verdict;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationRefusal;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Happening;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.Work;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Verdicts on the conditions. The product judges every alternative on its lists; one person of the
 * host prepares the verdict, another gives it; what stays unknown the host decides with a reason.
 */
@Service
public class Verdicts {
    private static final Set<Event> JUDGED =
            EnumSet.of(
                    Event.LEFT_OPEN,
                    Event.FOUND_ELIGIBLE,
                    Event.FOUND_NOT_ELIGIBLE,
                    Event.PUT_AS_EXCEPTION);

    private final Register register;
    private final Calls calls;
    private final Documented documented;
    private final EvidenceRows rows;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Verdicts(
            Register register,
            Calls calls,
            Documented documented,
            EvidenceRows rows,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.calls = calls;
        this.documented = documented;
        this.rows = rows;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the call's own lists say of the application, now and always the same. */
    public Verdict verdict(Application application) {
        var city = calls.city(application.call(), application.city()).orElseThrow();
        return calls.eligibility(application.call()).judge(city);
    }

    /**
     * What the host decided where the lists left the conditions open, with its reason; empty where
     * they did not, or nothing is decided yet.
     */
    public Optional<Happening> decision(Application application) {
        Optional<Happening> decided = Optional.empty();
        boolean open = false;
        for (var one : register.events(application.id()).reversed()) {
            if (JUDGED.contains(one.event())) {
                // What the lists could tell after another submission is no decision of the host.
                decided = open ? Optional.of(one) : Optional.empty();
            }
            open = one.event() == Event.LEFT_OPEN;
        }
        return decided;
    }

    /** Who prepared the verdict on the submission, if anybody has. */
    public Optional<UUID> preparedBy(String receipt) {
        return jdbc.sql("select person from eligibility.prepared where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .optional();
    }

    /** Prepares the verdict (经办). */
    public UUID prepare(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EligibilityAct.PREPARED,
                actor,
                application.call(),
                "",
                subject(application),
                () -> {
                    var locked = register.lock(id, Event.FOUND_ELIGIBLE);
                    requireState(locked, State.COMPLETE);
                    var receipt = locked.receipt().orElseThrow();
                    var entry =
                            ledger.record(
                                    EligibilityAct.PREPARED,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    VerdictBody.of(receipt, locked.city(), verdict(locked)));
                    jdbc.sql(
                                    """
                                    insert into eligibility.prepared (receipt, person, name, at, entry)
                                    values (?, ?, ?, ?, ?)
                                    on conflict (receipt) do update
                                    set person = excluded.person, name = excluded.name,
                                        at = excluded.at, entry = excluded.entry
                                    """)
                            .params(
                                    receipt,
                                    actor.person(),
                                    actor.personName(),
                                    clock.instant().atOffset(java.time.ZoneOffset.UTC),
                                    entry)
                            .update();
                    return entry;
                });
    }

    /**
     * Gives the verdict (复核).
     *
     * @throws Refused if nobody prepared it, or the same person did
     */
    public Application give(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EligibilityAct.GIVEN,
                actor,
                application.call(),
                "",
                subject(application),
                () -> {
                    var locked = register.lock(id, Event.FOUND_ELIGIBLE);
                    requireState(locked, State.COMPLETE);
                    var receipt = locked.receipt().orElseThrow();
                    var prepared =
                            preparedBy(receipt)
                                    .orElseThrow(
                                            () -> new Refused(EligibilityRefusal.NOT_PREPARED));
                    if (prepared.equals(actor.person())) {
                        throw new Refused(EligibilityRefusal.SAME_PERSON, actor.personName());
                    }
                    var verdict = verdict(locked);
                    var entry =
                            ledger.record(
                                    EligibilityAct.GIVEN,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    VerdictBody.of(receipt, locked.city(), verdict));
                    return register.move(id, next(locked, verdict), actor, entry, "");
                });
    }

    private Event next(Application application, Verdict verdict) {
        boolean barred = !verdict.addressed() || verdict.excluded() == Answer.YES;
        return switch (verdict.answer()) {
            case YES -> met(application);
            case NO -> barred ? Event.FOUND_NOT_ELIGIBLE : notMet(application);
            case UNKNOWN -> Event.LEFT_OPEN;
        };
    }

    private static Event met(Application application) {
        return application.over() ? Event.PUT_AS_EXCEPTION : Event.FOUND_ELIGIBLE;
    }

    /** A city that meets no condition may be a special case if its province gave a reason. */
    private Event notMet(Application application) {
        boolean special =
                application.reason().isPresent()
                        && !application.over()
                        && calls.notice(application.call()).settings().conditions().exception();
        return special ? Event.PUT_AS_EXCEPTION : Event.FOUND_NOT_ELIGIBLE;
    }

    /**
     * Decides what the lists leave unknown.
     *
     * @param meets whether the city meets the conditions
     * @param reason and the evidence it rests on
     */
    public Application decide(Actor actor, UUID id, boolean meets, String reason) {
        return decide(actor, id, meets, reason, Optional.empty());
    }

    /**
     * Decides what the lists leave unknown, on a document.
     *
     * @param evidence the document, if there is one
     * @throws Refused if the document is not named, its number is too long, or it is dated after
     *     today
     */
    public Application decide(
            Actor actor, UUID id, boolean meets, String reason, Optional<Evidence> evidence) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EligibilityAct.DECIDED,
                actor,
                application.call(),
                "",
                subject(application),
                () -> {
                    if (reason.isBlank()) {
                        throw new Refused(EligibilityRefusal.REASON);
                    }
                    evidence.ifPresent(one -> check(application.call(), one));
                    var event = meets ? met(application) : notMet(application);
                    var locked = register.lock(id, event);
                    requireState(locked, State.UNDECIDED);
                    var receipt = locked.receipt().orElseThrow();
                    var entry =
                            ledger.record(
                                    EligibilityAct.DECIDED,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    decided(receipt, meets, reason.strip(), evidence));
                    evidence.ifPresent(one -> rows.add(entry, one));
                    return register.move(id, event, actor, entry, reason.strip());
                });
    }

    private void check(String call, Evidence evidence) {
        if (evidence.title().isBlank() || evidence.title().length() > Evidence.LONGEST_TITLE) {
            throw new Refused(EligibilityRefusal.EVIDENCE_TITLE, Evidence.LONGEST_TITLE);
        }
        evidence.number()
                .flatMap(Documented::refusesNumber)
                .or(() -> evidence.dated().flatMap(day -> documented.refusesDate(call, day)))
                .ifPresent(
                        why -> {
                            throw why;
                        });
    }

    private static Map<String, Object> decided(
            String receipt, boolean meets, String reason, Optional<Evidence> evidence) {
        var body = new HashMap<String, Object>();
        body.put("receipt", receipt);
        body.put("answer", meets ? "yes" : "no");
        body.put("reason", reason);
        evidence.ifPresent(one -> body.put("evidence", one.body()));
        return body;
    }

    /** The document on which the host decided, if it named one. */
    public Optional<Evidence> evidence(Happening decision) {
        return rows.of(decision.entry());
    }

    private static void requireState(Application application, State state) {
        if (application.state() != state) {
            throw new Refused(ApplicationRefusal.STATE, Work.JUDGE, application.state());
        }
    }

    private static String subject(Application application) {
        return application.receipt().orElse(application.city());
    }
}
