package org.shifan.programme.endorsement.web;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Documented;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commission reports its cities, sees what became of the report, and withdraws it. */
@Controller
class ReportPages {
    private final ProvincePages pages;
    private final ProvinceDesk desk;
    private final ProvinceNames names;
    private final Reports reports;
    private final Receiving receiving;
    private final Documented documented;
    private final Calls calls;
    private final Confirmation confirmation;
    private final Clock clock;
    private final Formats formats;

    ReportPages(
            ProvincePages pages,
            ProvinceDesk desk,
            ProvinceNames names,
            Reports reports,
            Receiving receiving,
            Documented documented,
            Calls calls,
            Confirmation confirmation,
            Clock clock,
            Formats formats) {
        this.pages = pages;
        this.desk = desk;
        this.names = names;
        this.reports = reports;
        this.receiving = receiving;
        this.documented = documented;
        this.calls = calls;
        this.confirmation = confirmation;
        this.clock = clock;
        this.formats = formats;
    }

    @PostMapping("/province/report")
    @Allowed("report.submitted")
    Object report(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String password) {
        // The whole request has been read by now: this is when its last byte was there.
        var receivedAt = clock.instant();
        var call = desk.call().id();
        var applications = desk.applications(actor, call);
        var wanted = Ranked.of(applications, fields);
        var errors = new Errors();
        Ranked.check(applications.stream().filter(reports::ready).toList(), wanted, fields, errors);
        var document = documented.read(call, number, dated, "report", errors);
        confirmation.check(actor, password, "endorsement.report", errors);
        if (errors.any() || document.date().isEmpty()) {
            return pages.show(actor).with("given", fields).errors(errors);
        }
        var report =
                reports.submit(
                        actor,
                        call,
                        new Report.Document(document.number(), document.date().get()),
                        wanted,
                        receivedAt);
        return "redirect:/province/reports/" + report.id();
    }

    @GetMapping("/province/reports/{id}")
    @Allowed("province.read")
    Page reported(@PathVariable UUID id, @CurrentActor Actor actor) {
        var report = own(id, actor);
        var notice = calls.notice(report.call());
        return Page.of("endorsement/report", Words.plain(report.number()))
                .crumb("/province", "endorsement.province.title", names.of(actor))
                .badge(ReportWords.badge(report.standing()))
                .lead(ReportWords.lead(report, notice, formats))
                .place("/province")
                .invented()
                .with("names", names(report))
                .with("paper", reports.paper(id))
                .with("receivedAt", formats.second(report.receivedAt(), notice.zone()))
                .with("received", report)
                .with("closed", receiving.closed(report.call()).isPresent())
                .with("withdraw", pages.withdrawal(actor, report).orElse(null));
    }

    private Map<String, Text> names(Report report) {
        var names = new TreeMap<String, Text>();
        report.lines()
                .forEach(
                        line ->
                                names.put(
                                        line.city(),
                                        calls.city(report.call(), line.city())
                                                .orElseThrow()
                                                .name()));
        return names;
    }

    @PostMapping("/province/reports/{id}/withdraw")
    @Allowed("report.withdrawn")
    Object withdraw(
            @PathVariable UUID id,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add("withdraw-reason", "endorsement.reason.missing");
        }
        confirmation.check(actor, password, "endorsement.withdraw", errors);
        if (errors.any()) {
            return reported(id, actor)
                    .with("reasons", Map.of("withdraw-reason", reason))
                    .errors(errors);
        }
        var unused = reports.withdraw(actor, own(id, actor).id(), reason);
        return "redirect:/province/reports/" + id;
    }

    /** A report of the actor's province or city: its government sees those of its commission. */
    private Report own(UUID id, Actor actor) {
        var report = reports.find(id).orElseThrow(() -> new Absent("report " + id));
        if (!report.unit().equals(actor.place())) {
            throw new NotAllowed(ProvinceRight.READ);
        }
        return report;
    }
}
