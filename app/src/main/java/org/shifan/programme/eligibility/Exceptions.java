package org.shifan.programme.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.Tally;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Exceptions from a rule that holds in principle (原则上): an application above the limit, or one that
 * meets no condition. Each deciding organ gives its opinion; only if all agree is it granted.
 */
@Service
public class Exceptions {
    private final Register register;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Exceptions(
            Register register,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organ's opinion on an exception. */
    public record Opinion(String organ, boolean agree, String reason, Instant at, UUID entry) {}

    /**
     * Gives the organ's opinion.
     *
     * @param reason required from who does not agree
     */
    public Opinion give(Actor actor, UUID id, boolean agree, String reason) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EligibilityAct.OPINION,
                actor,
                application.call(),
                "",
                subject(application),
                () -> {
                    if (!agree && reason.isBlank()) {
                        throw new Refused(EligibilityRefusal.REASON);
                    }
                    var locked = register.lock(id, Event.EXCEPTION_GRANTED);
                    var receipt = locked.receipt().orElseThrow();
                    if (opinions(receipt).stream().anyMatch(o -> o.organ().equals(actor.organ()))) {
                        throw new Refused(EligibilityRefusal.OPINION_GIVEN);
                    }
                    var body = new HashMap<String, Object>();
                    body.put("receipt", receipt);
                    body.put("kind", kind(locked));
                    body.put("organ", actor.organ());
                    body.put("agree", agree);
                    body.put("reason", reason.strip());
                    var entry =
                            ledger.record(
                                    EligibilityAct.OPINION, actor, locked.call(), receipt, body);
                    var opinion =
                            new Opinion(
                                    actor.organ(), agree, reason.strip(), clock.instant(), entry);
                    jdbc.sql(
                                    """
                                    insert into eligibility.opinion (receipt, organ, agree, reason, at, entry)
                                    values (?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    receipt,
                                    opinion.organ(),
                                    agree,
                                    opinion.reason(),
                                    opinion.at().atOffset(ZoneOffset.UTC),
                                    entry)
                            .update();
                    return opinion;
                });
    }

    /** Organs whose opinion on the exception is missing, the host first. */
    public List<Organ> silent(Application application) {
        var given = opinions(application.receipt().orElseThrow());
        return calls.notice(application.call()).deciding().stream()
                .filter(organ -> given.stream().noneMatch(one -> one.organ().equals(organ.id())))
                .toList();
    }

    /**
     * Records the decision, which follows from the opinions: granted only if all agree.
     *
     * @throws Refused while an opinion is missing
     */
    public Application decide(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                EligibilityAct.EXCEPTION,
                actor,
                application.call(),
                "",
                subject(application),
                () -> {
                    var locked = register.lock(id, Event.EXCEPTION_GRANTED);
                    var receipt = locked.receipt().orElseThrow();
                    var opinions = opinions(receipt);
                    int needed = calls.notice(locked.call()).deciding().size();
                    int silent = silent(locked).size();
                    if (silent > 0) {
                        throw new Refused(
                                EligibilityRefusal.OPINIONS_MISSING, needed - silent, needed);
                    }
                    int agreed = (int) opinions.stream().filter(Opinion::agree).count();
                    boolean granted = agreed == opinions.size();
                    var entry =
                            ledger.record(
                                    EligibilityAct.EXCEPTION,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    Map.of(
                                            "receipt", receipt,
                                            "kind", kind(locked),
                                            "granted", granted));
                    return register.move(
                            id,
                            granted ? Event.EXCEPTION_GRANTED : Event.EXCEPTION_REFUSED,
                            actor,
                            entry,
                            new Tally(agreed, opinions.size()).note());
                });
    }

    /** The opinions on the submission, in the order in which they were given. */
    public List<Opinion> opinions(String receipt) {
        return jdbc.sql("select * from eligibility.opinion where receipt = ? order by at, organ")
                .param(receipt)
                .query(
                        (row, n) ->
                                new Opinion(
                                        row.getString("organ"),
                                        row.getBoolean("agree"),
                                        row.getString("reason"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("entry", UUID.class)))
                .list();
    }

    private static String kind(Application application) {
        return application.over() ? "over" : "special";
    }

    private static String subject(Application application) {
        return application.receipt().orElse(application.city());
    }
}
