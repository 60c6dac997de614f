package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.documents.Scans;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.PaperPlans;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host registers a report that came on paper (收文登记). */
@Controller
@Allowed("report.registered")
class PaperPages {
    private static final String ACT = "endorsement.register";

    private final Receiving receiving;
    private final Reports reports;
    private final Register register;
    private final Scans scans;
    private final PaperPlans plans;
    private final Documented documented;
    private final Calls calls;
    private final CurrentCall current;
    private final ProvinceNames names;
    private final Confirmation confirmation;

    PaperPages(
            Receiving receiving,
            Reports reports,
            Register register,
            Scans scans,
            PaperPlans plans,
            Documented documented,
            Calls calls,
            CurrentCall current,
            ProvinceNames names,
            Confirmation confirmation) {
        this.receiving = receiving;
        this.reports = reports;
        this.register = register;
        this.scans = scans;
        this.plans = plans;
        this.documented = documented;
        this.calls = calls;
        this.current = current;
        this.names = names;
        this.confirmation = confirmation;
    }

    /** A unit that could still report, with how many cities of it are ready. */
    public record Unit(String code, Text name, int ready) {}

    /** A city that can be registered. */
    public record City(String code, Text name, boolean over) {}

    @GetMapping("/host/paper")
    Page show(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String unit) {
        return page(actor, unit, Map.of());
    }

    private Page page(Actor actor, String unit, Map<String, String> given) {
        var call = current.get();
        var ready = ready(call);
        var page =
                Page.of("endorsement/paper", "endorsement.paper.title")
                        .crumb("/host", "eligibility.place")
                        .crumb("/host/reports", "endorsement.all.title")
                        .place("/host")
                        .lead("endorsement.paper.lead")
                        .button("/host/paper/plan", "endorsement.entry.go")
                        .with("unit", unit)
                        .with("given", given)
                        .with("zone", call.notice().zone())
                        .with(
                                "entered",
                                plans.waiting(call.id()).stream()
                                        .map(one -> city(call, one))
                                        .toList())
                        .with("units", units(call, ready));
        var cities = ready.getOrDefault(unit, List.of());
        return cities.isEmpty()
                ? page
                : page.with("cities", cities.stream().map(one -> city(call, one)).toList())
                        .with(
                                "register",
                                Act.of(ACT, "/host/paper", actor, names.of(call.id(), unit))
                                        .under(
                                                call.notice().ruleFor("materials").stream()
                                                        .toList()));
    }

    private City city(Call call, Application one) {
        return new City(
                one.city(), calls.city(call.id(), one.city()).orElseThrow().name(), one.over());
    }

    /** Applications that could be reported, by the unit that reports them, where none has yet. */
    private Map<String, List<Application>> ready(Call call) {
        var ready = new TreeMap<String, List<Application>>();
        for (var application : register.ofCall(call.id())) {
            if (reports.ready(application)) {
                ready.computeIfAbsent(reports.unitOf(application), unit -> new ArrayList<>())
                        .add(application);
            }
        }
        ready.keySet()
                .removeIf(
                        unit ->
                                reports.ofUnit(call.id(), unit).stream()
                                        .anyMatch(report -> report.standing().received()));
        return ready;
    }

    private List<Unit> units(Call call, Map<String, List<Application>> ready) {
        return ready.entrySet().stream()
                .map(
                        entry ->
                                new Unit(
                                        entry.getKey(),
                                        names.of(call.id(), entry.getKey()),
                                        entry.getValue().size()))
                .toList();
    }

    @PostMapping("/host/paper")
    Object register(
            @CurrentActor Actor actor,
            @RequestParam String unit,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String password) {
        var call = current.get();
        var errors = new Errors();
        var form = new Form(fields, errors);
        var applications = ready(call).getOrDefault(unit, List.of());
        var wanted = Ranked.of(applications, fields);
        Ranked.check(applications, wanted, fields, errors);
        var document =
                documented.read(
                        call.id(), form.one("number"), form.one("dated"), "register", errors);
        var receivedAt =
                documented.instant(
                        call.id(),
                        form.one("receivedAt"),
                        "register-receivedAt",
                        "endorsement.paper.receivedAt.missing",
                        errors);
        receivedAt
                .flatMap(receiving::refusesTime)
                .ifPresent(why -> errors.add("register-receivedAt", why));
        form.filled("receivedBy");
        int copies = form.copies();
        form.filled("reason");
        scans.check(scan, "register-scan", errors);
        confirmation.check(actor, password, ACT, errors);
        if (errors.any() || scan == null || document.date().isEmpty() || receivedAt.isEmpty()) {
            return page(actor, unit, fields).errors(errors);
        }
        var kept = scans.keep(scan);
        var report =
                receiving.register(
                        actor,
                        call.id(),
                        unit,
                        new Report.Document(document.number(), document.date().get()),
                        wanted,
                        receivedAt.get(),
                        new Report.Paper(form.one("receivedBy"), copies, kept.name(), kept.bytes()),
                        form.one("reason"));
        return "redirect:/host/reports/" + report.id();
    }

    /** The fields of the register, each with its error beside it. */
    private record Form(Map<String, String> fields, Errors errors) {
        private static final int MOST_COPIES = 999;

        String one(String name) {
            return fields.getOrDefault(name, "").strip();
        }

        void filled(String name) {
            if (one(name).isEmpty()) {
                errors.add("register-" + name, "endorsement.paper." + name + ".missing");
            }
        }

        int copies() {
            var text = one("copies");
            int copies = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
            if (copies < 1) {
                errors.add("register-copies", "endorsement.paper.copies.missing", MOST_COPIES);
            }
            return copies;
        }
    }
}
