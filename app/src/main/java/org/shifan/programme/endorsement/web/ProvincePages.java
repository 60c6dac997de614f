package org.shifan.programme.endorsement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The province sees its cities side by side, agrees, returns, reports and withdraws. */
@Controller
class ProvincePages {
    private final ProvinceDesk desk;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Register register;
    private final Calls calls;
    private final Confirmation confirmation;
    private final Clock clock;

    ProvincePages(
            ProvinceDesk desk,
            Endorsement endorsement,
            Reports reports,
            Register register,
            Calls calls,
            Confirmation confirmation,
            Clock clock) {
        this.desk = desk;
        this.endorsement = endorsement;
        this.reports = reports;
        this.register = register;
        this.calls = calls;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    @GetMapping("/province")
    @Allowed("province.read")
    Page show(@CurrentActor Actor actor) {
        var call = newest();
        var settings = call.notice().settings();
        var rows = desk.rows(actor, call.id());
        var page =
                Page.of("endorsement/province", "endorsement.province.title", actor.organName())
                        .lead(
                                "endorsement.province.lead",
                                new Deadline(settings.schedule().deadline()))
                        .invented()
                        .with("rows", rows)
                        .with("total", taskCount(call))
                        .with("quotaRule", call.notice().ruleFor("quota"))
                        .with("conditionRules", call.notice())
                        .with("reports", reports.ofUnit(call.id(), actor.place()));
        rows.stream()
                .findFirst()
                .map(row -> endorsement.admission(row.application(), false))
                .ifPresent(
                        admission ->
                                page.fact("endorsement.limit", admission.limit())
                                        .fact("endorsement.taken", admission.taken()));
        page.fact("endorsement.approved", count(rows, State.APPROVED))
                .fact("endorsement.agreed", count(rows, State.AGREED));
        return actor.kind() == OrganKind.PROVINCE_COMMISSION
                ? reporting(page, actor, call, rows)
                : page;
    }

    private static long count(List<ProvinceRow> rows, State state) {
        return rows.stream().filter(row -> row.application().state() == state).count();
    }

    private static int taskCount(Call call) {
        return call.notice().taskAreas().stream().mapToInt(area -> area.tasks().size()).sum();
    }

    private Page reporting(Page page, Actor actor, Call call, List<ProvinceRow> rows) {
        var ready = rows.stream().filter(r -> r.application().state() == State.AGREED).toList();
        var standing =
                reports.ofUnit(call.id(), actor.place()).stream()
                        .filter(report -> report.standing().received())
                        .findFirst();
        page.with("ready", ready);
        if (standing.isPresent()) {
            var report = standing.get();
            boolean open =
                    report.standing() == Standing.SUBMITTED
                            && clock.instant()
                                    .isBefore(call.notice().settings().schedule().deadline());
            return open
                    ? page.with(
                            "withdraw",
                            Act.of(
                                    "endorsement.withdraw",
                                    "/province/reports/" + report.id() + "/withdraw",
                                    actor,
                                    report.number()))
                    : page;
        }
        var act =
                Act.of(
                        "endorsement.report",
                        "/province/report",
                        actor,
                        ready.size(),
                        call.notice().joint().size());
        return page.with(
                "report", ready.isEmpty() ? act.blocked(Words.of("endorsement.report.none")) : act);
    }

    @GetMapping("/province/cities/{city:[0-9]{6}}")
    @Allowed("province.read")
    Page city(@PathVariable String city, @CurrentActor Actor actor) {
        var row = row(actor, city);
        var application = row.application();
        var page =
                Page.of("endorsement/city", Words.text(row.name()))
                        .crumb("/province", "endorsement.province.title", actor.organName())
                        .badge(StateBadge.of(application.state()))
                        .lead("endorsement.city.lead", application.version())
                        .invented()
                        .place("/province")
                        .with("row", row)
                        .with("events", register.events(application.id()));
        var returnable =
                List.of(State.FINALISED, State.APPROVED, State.AGREED)
                        .contains(application.state());
        if (returnable && EndorsementAct.RETURNED.allows(actor, application.province())) {
            page.with(
                    "giveBack",
                    Act.of("endorsement.return", path(city, "return"), actor, row.name()));
        }
        if (EndorsementAct.AGREED.allows(actor, application.province())) {
            page.with("agree", agreeing(actor, row))
                    .with("admission", endorsement.admission(application, false));
        }
        return page;
    }

    private Act agreeing(Actor actor, ProvinceRow row) {
        var application = row.application();
        var act = Act.of("endorsement.agree", path(application.city(), "agree"), actor, row.name());
        return application.state() == State.APPROVED
                ? act
                : act.blocked(Words.of("endorsement.agree.not-now"));
    }

    private static String path(String city, String act) {
        return "/province/cities/" + city + "/" + act;
    }

    @PostMapping("/province/cities/{city:[0-9]{6}}/agree")
    @Allowed("endorsement.agreed")
    Object agree(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam Agreement.Form form,
            @RequestParam String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dated,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "endorsement.agree", errors);
        if (errors.any()) {
            return city(city, actor).errors(errors);
        }
        endorsement.agree(
                actor,
                row(actor, city).application().id(),
                new Endorsement.Terms(form, number, dated, over, reason));
        return "redirect:/province";
    }

    @PostMapping("/province/cities/{city:[0-9]{6}}/return")
    @Allowed("endorsement.returned")
    Object giveBack(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "endorsement.return", errors);
        if (errors.any()) {
            return city(city, actor).errors(errors);
        }
        endorsement.giveBack(actor, row(actor, city).application().id(), reason);
        return "redirect:/province";
    }

    @PostMapping("/province/report")
    @Allowed("report.submitted")
    Object report(
            @CurrentActor Actor actor,
            @RequestParam String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dated,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String password) {
        // The whole request has been read by now: this is when its last byte was there.
        var receivedAt = clock.instant();
        var errors = new Errors();
        confirmation.check(actor, password, "endorsement.report", errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var report =
                reports.submit(
                        actor,
                        newest().id(),
                        new Report.Document(number, dated),
                        wanted(actor, fields),
                        receivedAt);
        return "redirect:/province/reports/" + report.id();
    }

    /** A city without a rank is left out of the report. */
    private List<Report.Wanted> wanted(Actor actor, Map<String, String> fields) {
        var wanted = new ArrayList<Report.Wanted>();
        for (var application : desk.applications(actor, newest().id())) {
            var rank = fields.getOrDefault("rank-" + application.city(), "").strip();
            if (!rank.isEmpty()) {
                var reason = fields.getOrDefault("reason-" + application.city(), "").strip();
                wanted.add(
                        new Report.Wanted(
                                application.id(),
                                rank.matches("[0-9]{1,3}") ? Integer.parseInt(rank) : 0,
                                Optional.of(reason).filter(text -> !text.isEmpty())));
            }
        }
        return wanted;
    }

    @GetMapping("/province/reports/{id}")
    @Allowed("province.read")
    Page reported(@PathVariable UUID id, @CurrentActor Actor actor) {
        var report = own(id, actor);
        var late = report.standing() == Standing.REFUSED_LATE;
        return Page.of("endorsement/report", Words.plain(report.number()))
                .crumb("/province", "endorsement.province.title", actor.organName())
                .badge(ReportWords.badge(report.standing()))
                .lead(
                        late ? "endorsement.reported.late" : "endorsement.reported.lead",
                        report.receivedAt(),
                        newest().notice().settings().schedule().deadline())
                .place("/province")
                .invented()
                .with("names", names(report))
                .with("received", report);
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
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        confirmation.check(actor, password, "endorsement.withdraw", errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        reports.withdraw(actor, own(id, actor).id(), reason);
        return "redirect:/province";
    }

    private Report own(UUID id, Actor actor) {
        var report = reports.find(id).orElseThrow(() -> new Absent("report " + id));
        if (!report.unit().equals(actor.place())) {
            throw new NotAllowed(ProvinceRight.READ);
        }
        return report;
    }

    private ProvinceRow row(Actor actor, String city) {
        return desk.rows(actor, newest().id()).stream()
                .filter(row -> row.application().city().equals(city))
                .findFirst()
                .orElseThrow(() -> new Absent("city " + city));
    }

    private Call newest() {
        return calls.all().stream().findFirst().orElseThrow(() -> new Absent("call"));
    }
}
