package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.Receipts;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the host and the joint organs see of reports: all of them, the late ones, their copies. */
@Controller
class ReceivedPages {
    private final Reports reports;
    private final Receiving receiving;
    private final Receipts receipts;
    private final Register register;
    private final Calls calls;
    private final CurrentCall current;
    private final Confirmation confirmation;
    private final Formats formats;

    ReceivedPages(
            Reports reports,
            Receiving receiving,
            Receipts receipts,
            Register register,
            Calls calls,
            CurrentCall current,
            Confirmation confirmation,
            Formats formats) {
        this.reports = reports;
        this.receiving = receiving;
        this.receipts = receipts;
        this.register = register;
        this.calls = calls;
        this.current = current;
        this.confirmation = confirmation;
        this.formats = formats;
    }

    @GetMapping("/host/reports")
    @Allowed("report.read-all")
    Page list(@CurrentActor Actor actor, Asked asked) {
        var call = current.get();
        var all = reports.ofCall(call.id());
        var zone = call.notice().zone();
        var page =
                Page.of("endorsement/reports", "endorsement.all.title")
                        .crumb("/host", "eligibility.place")
                        .place("/host")
                        .invented()
                        .lead("endorsement.all.lead", call.notice().joint().size())
                        .fact("endorsement.all.received", received(all))
                        .fact("endorsement.all.late", count(all, Standing.REFUSED_LATE))
                        .fact("endorsement.all.accepted", count(all, Standing.ACCEPTED_LATE))
                        .fact("endorsement.all.paper", count(all, Standing.REGISTERED))
                        .fact("endorsement.all.withdrawn", count(all, Standing.WITHDRAWN))
                        .with(
                                "reports",
                                Listing.of("reports", all, asked)
                                        .column(
                                                "endorsement.number",
                                                one ->
                                                        Link.plain(
                                                                "/host/reports/" + one.id(),
                                                                one.number()))
                                        .column("endorsement.unit", receipts::unit)
                                        .column(
                                                "endorsement.received",
                                                one -> formats.second(one.receivedAt(), zone))
                                        .column(
                                                "endorsement.standing",
                                                one -> ReportWords.badge(one.standing()))
                                        .figure("endorsement.cities", one -> one.lines().size())
                                        .column(
                                                "endorsement.reason",
                                                one -> one.reason().orElse(null))
                                        .filter(
                                                "endorsement.standing",
                                                one ->
                                                        formats.show(
                                                                ReportWords.badge(one.standing())))
                                        .empty("endorsement.all.none"));
        page.with(
                "unseen",
                ReportRight.NOTE_SEEN.allows(actor, "")
                        ? reports.unseenCopies(actor.organ()).size()
                        : 0);
        return EndorsementAct.REGISTERED.allows(actor, "")
                ? page.button("/host/paper", "endorsement.paper.go")
                : page;
    }

    private static long received(List<Report> all) {
        return all.stream().filter(one -> one.standing().received()).count();
    }

    private static long count(List<Report> all, Standing standing) {
        return all.stream().filter(one -> one.standing() == standing).count();
    }

    /** A city of the report, as the table shows it. */
    public record City(Report.Line line, Text name, Badge state) {}

    @GetMapping("/host/reports/{id}")
    @Allowed("report.read-all")
    Page show(@PathVariable UUID id, @CurrentActor Actor actor) {
        var report = find(id);
        var notice = calls.notice(report.call());
        var copies = reports.copies(id);
        var page =
                Page.of("endorsement/received", Words.plain(report.number()))
                        .crumb("/host", "eligibility.place")
                        .crumb("/host/reports", "endorsement.all.title")
                        .place("/host")
                        .badge(ReportWords.badge(report.standing()))
                        .lead(ReportWords.lead(report, notice, formats))
                        .invented()
                        .with("report", report)
                        .with("unit", receipts.unit(report))
                        .with("cities", cities(report))
                        .with("paper", reports.paper(id))
                        .with("copies", copies)
                        .with("organs", organs(notice))
                        .with("receivedAt", formats.second(report.receivedAt(), notice.zone()));
        if (ReportRight.NOTE_SEEN.allows(actor, "")) {
            page.with(
                    "mine",
                    copies.stream()
                            .filter(copy -> copy.organ().equals(actor.organ()))
                            .findFirst()
                            .orElse(null));
        }
        if (report.standing() != Standing.REFUSED_LATE) {
            return page;
        }
        if (EndorsementAct.ACCEPTED_LATE.allows(actor, "")) {
            return deciding(page, report, actor);
        }
        return report.reason().isEmpty()
                ? page.with(
                        "awaited",
                        Words.of("endorsement.accept.awaited", notice.host().shortName()))
                : page;
    }

    private Page deciding(Page page, Report report, Actor actor) {
        var unit = receipts.unit(report);
        var path = "/host/reports/" + report.id();
        var closed = receiving.closed(report.call());
        var accept = Act.of("endorsement.accept", path + "/accept", actor, unit);
        page.with(
                "accept",
                closed.map(why -> accept.blocked(Words.of("refusal." + why.code().code())))
                        .orElse(accept));
        var undo = "endorsement.uphold.undo." + (closed.isPresent() ? "closed" : "open");
        return report.reason().isEmpty()
                ? page.with(
                        "uphold",
                        Act.of("endorsement.uphold", path + "/uphold", actor, unit, Words.of(undo)))
                : page;
    }

    private List<City> cities(Report report) {
        var cities = new ArrayList<City>();
        for (var line : report.lines()) {
            cities.add(
                    new City(
                            line,
                            calls.city(report.call(), line.city()).orElseThrow().name(),
                            StateBadge.of(register.find(line.application()).orElseThrow())));
        }
        return cities;
    }

    private static Map<String, Text> organs(Notice notice) {
        var organs = new TreeMap<String, Text>();
        notice.joint().forEach(organ -> organs.put(organ.id(), organ.name()));
        return organs;
    }

    @PostMapping("/host/reports/{id}/accept")
    @Allowed("report.accepted-late")
    Object accept(
            @PathVariable UUID id,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        return decide(
                id,
                actor,
                reason,
                password,
                "endorsement.accept",
                () -> receiving.acceptLate(actor, id, reason));
    }

    @PostMapping("/host/reports/{id}/uphold")
    @Allowed("report.late-upheld")
    Object uphold(
            @PathVariable UUID id,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        return decide(
                id,
                actor,
                reason,
                password,
                "endorsement.uphold",
                () -> receiving.uphold(actor, id, reason));
    }

    private Object decide(
            UUID id,
            Actor actor,
            String reason,
            String password,
            String act,
            Supplier<Report> work) {
        var report = find(id);
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add(act.replace('.', '-') + "-reason", "endorsement.reason.missing");
        }
        confirmation.check(actor, password, act, errors);
        if (errors.any()) {
            return show(report.id(), actor)
                    .with("reasons", Map.of(act.replace('.', '-') + "-reason", reason))
                    .errors(errors);
        }
        var unused = work.get();
        return "redirect:/host/reports/" + id;
    }

    private Report find(UUID id) {
        var report = reports.find(id).orElseThrow(() -> new Absent("report " + id));
        current.require(report.call());
        return report;
    }
}
