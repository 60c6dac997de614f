package org.shifan.programme.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Hash;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.ReceiptLookup;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals what a report sends: number, instant, hash of the package. */
@Service
public class Submissions implements ReceiptLookup {
    private final Register register;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Finalising finalising;
    private final Calls calls;
    private final JdbcClient jdbc;

    Submissions(
            Register register,
            Approvals approvals,
            Attachments attachments,
            Finalising finalising,
            Calls calls,
            JdbcClient jdbc) {
        this.register = register;
        this.approvals = approvals;
        this.attachments = attachments;
        this.finalising = finalising;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** A package that is ready to be recorded. */
    public record Prepared(Application application, String receipt, String hash, byte[] manifest) {}

    /**
     * Locks the application, and builds the manifest of what is sent: plan, approvals, attachments,
     * each by its hash or document number.
     *
     * @param event how it will be received
     * @param agreement the provincial government's agreement as it goes into the manifest; empty
     *     where the call asks for none
     * @throws Refused if it cannot be sent in its state
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Prepared prepare(UUID id, Event event, Map<String, Object> agreement) {
        var application = register.lock(id, event);
        var settings = calls.notice(application.call()).settings();
        int attempt = application.attempt() + 1;
        var receipt =
                settings.receiptPattern()
                        .replace("{city}", application.city())
                        .replace("{n}", Integer.toString(attempt));
        var manifest = new HashMap<String, Object>();
        manifest.put("call", application.call());
        manifest.put("city", application.city());
        manifest.put("receipt", receipt);
        manifest.put("version", application.version());
        manifest.put("plan", application.plan().orElseThrow());
        if (settings.approvals().contains(Approval.CITY_GOVERNMENT)) {
            approvals
                    .of(id, application.version())
                    .ifPresent(
                            approval ->
                                    manifest.put(
                                            "approval",
                                            Map.of(
                                                    "number", approval.number(),
                                                    "date", approval.dated().toString(),
                                                    "entry", approval.entry().toString())));
        }
        if (!agreement.isEmpty()) {
            manifest.put("agreement", agreement);
        }
        manifest.put("attachments", files(application));
        var bytes = CanonicalJson.of(manifest);
        return new Prepared(application, receipt, Hash.sha256Hex(bytes), bytes);
    }

    /** The attachments; of a plan on paper the scan alone, since nothing else was agreed to. */
    private List<Object> files(Application application) {
        var version = finalising.version(application.id(), application.version()).orElseThrow();
        return version.scan()
                .map(
                        scan ->
                                List.<Object>of(
                                        file(
                                                Packed.SCAN,
                                                scan.name(),
                                                version.sha256(),
                                                scan.size())))
                .orElseGet(
                        () ->
                                attachments.of(application.id()).stream()
                                        .<Object>map(
                                                one ->
                                                        file(
                                                                one.material(),
                                                                one.name(),
                                                                one.sha256(),
                                                                one.size()))
                                        .toList());
    }

    private static Map<String, Object> file(
            String material, String name, String sha256, long size) {
        return Map.of("material", material, "name", name, "sha256", sha256, "size", size);
    }

    /** Receives a prepared package under the report's entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application receive(
            Prepared prepared,
            Event event,
            Instant receivedAt,
            Actor actor,
            UUID entry,
            String note,
            boolean over,
            Optional<String> reason) {
        var application = prepared.application();
        int attempt = application.attempt() + 1;
        jdbc.sql(
                        """
                        insert into application.submission
                            (receipt, application, attempt, received_at, plan, package, manifest, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        prepared.receipt(),
                        application.id(),
                        attempt,
                        Applications.time(receivedAt),
                        application.plan().orElseThrow(),
                        prepared.hash(),
                        prepared.manifest(),
                        entry)
                .update();
        return register.move(
                application.id(),
                event,
                actor,
                entry,
                note,
                row ->
                        row.submitted(attempt, Optional.of(prepared.receipt()))
                                .asException(over, reason));
    }

    /** Withdraws the submission that stands; its number is never used again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application withdraw(
            UUID id, Event event, Instant at, Actor actor, UUID entry, String reason) {
        var application = register.lock(id, event);
        jdbc.sql("update application.submission set withdrawn_at = ? where receipt = ?")
                .params(Applications.time(at), application.receipt().orElseThrow())
                .update();
        return register.move(
                id,
                event,
                actor,
                entry,
                reason,
                row ->
                        row.submitted(row.attempt(), Optional.empty())
                                .asException(false, Optional.empty()));
    }

    @Override
    public Optional<UUID> entry(String receiptNumber) {
        return byReceipt(receiptNumber).map(Submission::entry);
    }

    /** The submission under the receipt number, also one that was withdrawn. */
    public Optional<Submission> byReceipt(String receipt) {
        return jdbc.sql("select * from application.submission where receipt = ?")
                .param(receipt)
                .query(Submissions::row)
                .optional();
    }

    /** Every submission of the application, oldest first. */
    public List<Submission> of(UUID application) {
        return jdbc.sql(
                        "select * from application.submission where application = ? order by"
                                + " attempt")
                .param(application)
                .query(Submissions::row)
                .list();
    }

    private static Submission row(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getString("receipt"),
                row.getObject("application", UUID.class),
                row.getInt("attempt"),
                Applications.instant(row, "received_at"),
                row.getString("plan"),
                row.getString("package"),
                row.getBytes("manifest"),
                row.getObject("entry", UUID.class),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
