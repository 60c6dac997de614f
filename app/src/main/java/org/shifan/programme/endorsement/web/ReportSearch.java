package org.shifan.programme.endorsement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.SearchSource;
import org.shifan.platform.web.Sought;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.Receipts;
import org.shifan.programme.endorsement.Receipts.Received;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** Reports by their document number and receipts by theirs, for whoever may see their pages. */
@Component
class ReportSearch implements SearchSource {
    /** More are found by the table of reports. */
    private static final int MOST = 10;

    private final Reports reports;
    private final Receipts receipts;
    private final Register register;
    private final Calls calls;
    private final CurrentCall current;

    ReportSearch(
            Reports reports,
            Receipts receipts,
            Register register,
            Calls calls,
            CurrentCall current) {
        this.reports = reports;
        this.receipts = receipts;
        this.register = register;
        this.calls = calls;
        this.current = current;
    }

    @Override
    public List<Found> find(String asked, Optional<Actor> actor) {
        return actor.stream()
                .flatMap(one -> Stream.concat(receipts(asked, one), reports(asked, one)))
                .toList();
    }

    /** By its whole number also one whose submission was withdrawn. */
    private Stream<Found> receipts(String asked, Actor actor) {
        var number = asked.strip();
        var sought = Sought.of(asked);
        // Of other calls a central organ reads only what is public.
        var taken = calls.of(actor).stream().map(Call::id).toList();
        var parts =
                taken.stream()
                        .flatMap(call -> register.ofCall(call).stream())
                        .filter(one -> ReportRight.receipt(actor, one))
                        .flatMap(one -> one.receipt().stream())
                        .filter(sought::inNumber);
        return Stream.concat(Stream.of(number), parts)
                .distinct()
                .limit(MOST)
                .flatMap(one -> receipts.find(one).stream())
                .filter(one -> ReportRight.receipt(actor, one.application()))
                .filter(one -> taken.contains(one.application().call()))
                .map(one -> found(one, sought))
                .sorted(Comparator.comparing(one -> !one.exact()));
    }

    private Found found(Received one, Sought sought) {
        var number = one.submission().receipt();
        var application = one.application();
        return new Found(
                Link.of(
                        current.path(application.call(), "/receipts/" + number),
                        "endorsement.receipt.title",
                        number),
                Words.of("endorsement.found.receipt"),
                current.titled(
                        application.call(),
                        Words.text(
                                calls.city(application.call(), application.city())
                                        .orElseThrow()
                                        .name())),
                sought.is(number));
    }

    private Stream<Found> reports(String asked, Actor actor) {
        var sought = Sought.of(asked);
        boolean all = ReportRight.READ_ALL.allows(actor, "");
        if (!all && !ProvinceRight.READ.allows(actor, "")) {
            return Stream.empty();
        }
        var path = all ? "/host/reports/" : "/province/reports/";
        return calls.of(actor).stream()
                .map(Call::id)
                .flatMap(
                        call ->
                                (all ? reports.ofCall(call) : reports.ofUnit(call, actor.place()))
                                        .stream())
                .filter(report -> sought.in(report.number()))
                .map(report -> found(report, path, sought))
                .sorted(Comparator.comparing(one -> !one.exact()))
                .limit(MOST);
    }

    private Found found(Report report, String path, Sought sought) {
        return new Found(
                Link.plain(current.path(report.call(), path + report.id()), report.number()),
                Words.of("endorsement.found.report"),
                current.titled(
                        report.call(),
                        Words.of(
                                "endorsement.found.note",
                                receipts.unit(report),
                                ReportWords.badge(report.standing()))),
                sought.is(report.number()));
    }
}
