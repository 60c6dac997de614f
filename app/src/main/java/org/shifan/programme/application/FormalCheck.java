package org.shifan.programme.application;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.platform.documents.Scans;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether everything is there (形式审查), before any verdict; what is missing is asked for (补正). */
@Service
public class FormalCheck {
    private final Register register;
    private final Attachments attachments;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    FormalCheck(
            Register register,
            Attachments attachments,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.attachments = attachments;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A notice to supply what is missing.
     *
     * @param items what is missing, one line each
     * @param due exclusive instant by which it must be there
     * @param answer what the city answered; empty until then
     */
    public record Supplement(
            int number,
            List<String> items,
            Instant requestedAt,
            Instant due,
            Optional<Instant> suppliedAt,
            String answer) {}

    /**
     * Asks the city for what is missing, with a deadline of its own: the end of the last of the
     * working days that the notice gives.
     */
    public Application request(Actor actor, UUID id, List<String> items) {
        var application = register.find(id).orElseThrow();
        var missing = items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
        return acts.perform(
                ApplicationAct.SUPPLEMENT_REQUESTED,
                actor,
                application.call(),
                application.city(),
                subject(application),
                () -> {
                    if (missing.isEmpty()) {
                        throw new Refused(ApplicationRefusal.REASON);
                    }
                    var locked = register.lock(id, Event.SUPPLEMENT_REQUESTED);
                    var receipt = locked.receipt().orElseThrow();
                    var due = due(locked.call());
                    var entry =
                            ledger.record(
                                    ApplicationAct.SUPPLEMENT_REQUESTED,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    Map.of(
                                            "receipt", receipt,
                                            "items", missing,
                                            "due", Ledger.time(due)));
                    jdbc.sql(
                                    """
                                    insert into application.supplement (receipt, number, items, requested_at, due)
                                    select ?, count(*) + 1, ?, ?, ? from application.supplement where receipt = ?
                                    """)
                            .params(
                                    receipt,
                                    String.join("\n", missing),
                                    Applications.time(clock.instant()),
                                    Applications.time(due),
                                    receipt)
                            .update();
                    return register.move(
                            id,
                            Event.SUPPLEMENT_REQUESTED,
                            actor,
                            entry,
                            String.join("；", missing));
                });
    }

    /**
     * The city supplies what was asked for; the files are among its attachments by then.
     *
     * @param receivedAt when the server had received the last byte
     * @throws Refused if that is not before the supplement's own deadline
     */
    public Application supply(Actor actor, UUID id, String answer, Instant receivedAt) {
        return supply(ApplicationAct.SUPPLIED, actor, id, answer, receivedAt, Optional.empty());
    }

    /**
     * The host registers what came on paper after its notice; the scan becomes an attachment.
     *
     * @param answer what came
     * @param receivedAt when the mail room received it
     * @throws Refused if that is after now, or not before the supplement's own deadline
     */
    public Application register(
            Actor actor, UUID id, String answer, Instant receivedAt, Scans.Kept scan) {
        return supply(
                ApplicationAct.SUPPLIED_ON_PAPER, actor, id, answer, receivedAt, Optional.of(scan));
    }

    private Application supply(
            ApplicationAct act,
            Actor actor,
            UUID id,
            String answer,
            Instant receivedAt,
            Optional<Scans.Kept> scan) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                act,
                actor,
                application.call(),
                application.city(),
                subject(application),
                () -> {
                    var locked = register.lock(id, Event.SUPPLIED);
                    var receipt = locked.receipt().orElseThrow();
                    var open = of(receipt).getLast();
                    (scan.isPresent()
                                    ? refusesTime(open, receivedAt)
                                    : refusesLate(open, receivedAt))
                            .ifPresent(
                                    why -> {
                                        throw why;
                                    });
                    var body = new HashMap<String, Object>();
                    body.put("receipt", receipt);
                    body.put("items", open.items());
                    body.put("receivedAt", Ledger.time(receivedAt));
                    scan.ifPresent(
                            one -> {
                                body.put("scan", one.bytes().sha256());
                                attachments.add(actor, id, Packed.SCAN, one.name(), one.bytes());
                            });
                    var entry = ledger.record(act, actor, locked.call(), receipt, body);
                    jdbc.sql(
                                    """
                                    update application.supplement set supplied_at = ?, answer = ?
                                    where receipt = ? and number = ?
                                    """)
                            .params(
                                    Applications.time(receivedAt),
                                    answer.strip(),
                                    receipt,
                                    open.number())
                            .update();
                    return register.move(id, Event.SUPPLIED, actor, entry, answer.strip());
                });
    }

    /** Why paper that came then is refused: it is late, or said to have come after now. */
    public Optional<Refused> refusesTime(Supplement open, Instant receivedAt) {
        var now = clock.instant();
        if (receivedAt.isAfter(now)) {
            return Optional.of(new Refused(ApplicationRefusal.SUPPLEMENT_LATER, receivedAt, now));
        }
        return refusesLate(open, receivedAt);
    }

    private static Optional<Refused> refusesLate(Supplement open, Instant receivedAt) {
        return receivedAt.isBefore(open.due())
                ? Optional.empty()
                : Optional.of(
                        new Refused(ApplicationRefusal.SUPPLEMENT_LATE, open.due(), receivedAt));
    }

    /** Everything is there. */
    public Application pass(Actor actor, UUID id) {
        var application = register.find(id).orElseThrow();
        return acts.perform(
                ApplicationAct.PASSED,
                actor,
                application.call(),
                application.city(),
                subject(application),
                () -> {
                    var locked = register.lock(id, Event.FOUND_COMPLETE);
                    var receipt = locked.receipt().orElseThrow();
                    var entry =
                            ledger.record(
                                    ApplicationAct.PASSED,
                                    actor,
                                    locked.call(),
                                    receipt,
                                    Map.of("receipt", receipt));
                    return register.move(id, Event.FOUND_COMPLETE, actor, entry, "");
                });
    }

    /** The notices to supply under the receipt, oldest first. */
    public List<Supplement> of(String receipt) {
        return jdbc.sql("select * from application.supplement where receipt = ? order by number")
                .param(receipt)
                .query(
                        (row, n) ->
                                new Supplement(
                                        row.getInt("number"),
                                        row.getString("items").lines().toList(),
                                        Applications.instant(row, "requested_at"),
                                        Applications.instant(row, "due"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "supplied_at",
                                                                OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant),
                                        Optional.ofNullable(row.getString("answer")).orElse("")))
                .list();
    }

    private Instant due(String call) {
        var notice = calls.notice(call);
        return WorkingDays.of(notice).deadline(clock.instant(), notice.settings().supplement());
    }

    private static String subject(Application application) {
        return application.receipt().orElse(application.city());
    }
}
