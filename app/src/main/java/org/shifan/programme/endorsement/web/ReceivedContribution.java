package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.PaperPlans;
import org.shifan.programme.endorsement.Receipts;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What waits for the host and the joint organs of what was reported: late reports, and copies. */
@Component
class ReceivedContribution implements Contribution, InboxSource {
    private final Reports reports;
    private final Receipts receipts;
    private final PaperPlans plans;
    private final Receiving receiving;
    private final CurrentCall current;
    private final Calls calls;

    ReceivedContribution(
            Reports reports,
            Receipts receipts,
            PaperPlans plans,
            Receiving receiving,
            CurrentCall current,
            Calls calls) {
        this.reports = reports;
        this.receipts = receipts;
        this.plans = plans;
        this.receiving = receiving;
        this.current = current;
        this.calls = calls;
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(ReportRight.values());
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        var items = new ArrayList<InboxItem>();
        if (ReportRight.NOTE_SEEN.allows(actor, "")) {
            items.addAll(copies(actor));
        }
        if (EndorsementAct.REGISTERED.allows(actor, "")) {
            current.all().forEach(call -> entered(call).ifPresent(items::add));
        }
        if (EndorsementAct.ACCEPTED_LATE.allows(actor, "")) {
            current.all().stream()
                    .flatMap(call -> reports.ofCall(call.id()).stream())
                    .filter(one -> one.standing() == Standing.REFUSED_LATE)
                    .filter(one -> one.reason().isEmpty())
                    .forEach(report -> items.add(item(report, late(report))));
        }
        return items;
    }

    /** Once ranked, the host can only leave it refused: the task then promises no acceptance. */
    private String late(Report report) {
        return receiving.closed(report.call()).isPresent()
                ? "endorsement.inbox.late.closed"
                : "endorsement.inbox.late";
    }

    /** Plans from paper whose report has not been registered, in one row. */
    private Optional<InboxItem> entered(Call call) {
        var waiting = plans.waiting(call.id());
        return waiting.stream().findFirst().map(one -> entered(call, one, waiting.size()));
    }

    private InboxItem entered(Call call, Application first, int count) {
        var subject =
                count == 1
                        ? Words.of(
                                "endorsement.inbox.entered.city",
                                calls.city(call.id(), first.city()).orElseThrow().name())
                        : Words.of("endorsement.inbox.entered.cities", count);
        return current.item(
                call.id(),
                new InboxItem(
                        Link.of("/host/paper", "endorsement.inbox.entered"),
                        subject,
                        Badge.of(Tone.WAIT, "endorsement.entry.waiting"),
                        first.since(),
                        Optional.empty()));
    }

    /** One row for all of a call: they are signed for together, on the page of reports. */
    private List<InboxItem> copies(Actor actor) {
        var byCall = new LinkedHashMap<String, List<Report>>();
        reports.unseenCopies(actor.organ()).stream()
                .flatMap(id -> reports.find(id).stream())
                .forEach(
                        one -> byCall.computeIfAbsent(one.call(), _ -> new ArrayList<>()).add(one));
        return byCall.values().stream().map(this::copies).toList();
    }

    private InboxItem copies(List<Report> unseen) {
        var oldest = unseen.getFirst();
        return unseen.size() == 1
                ? item(oldest, "endorsement.inbox.copy")
                : current.item(
                        oldest.call(),
                        new InboxItem(
                                Link.of("/host/reports", "endorsement.inbox.copy"),
                                Words.of("endorsement.inbox.copies", unseen.size()),
                                Badge.of(Tone.WAIT, "endorsement.copy.unseen"),
                                oldest.receivedAt(),
                                Optional.empty()));
    }

    private InboxItem item(Report report, String key) {
        return current.item(
                report.call(),
                new InboxItem(
                        Link.of("/host/reports/" + report.id(), key),
                        Words.of(
                                "endorsement.inbox.report", receipts.unit(report), report.number()),
                        ReportWords.badge(report.standing()),
                        report.receivedAt(),
                        Optional.empty()));
    }
}
