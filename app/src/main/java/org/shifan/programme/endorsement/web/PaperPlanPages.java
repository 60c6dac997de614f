package org.shifan.programme.endorsement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Packed;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.PaperPlans;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host takes up the plan of a city that did not use the system, or takes that back. */
@Controller
class PaperPlanPages {
    private static final String ENTER = "endorsement.enter";
    private static final String WITHDRAW = "endorsement.unenter";
    private static final String CITY = "/host/paper/plan/{city:[0-9]{6}}/withdraw";

    private final PaperPlans plans;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Register register;
    private final Scans scans;
    private final Documented documented;
    private final Calls calls;
    private final CurrentCall current;
    private final ProvinceNames names;
    private final Confirmation confirmation;

    PaperPlanPages(
            PaperPlans plans,
            Endorsement endorsement,
            Reports reports,
            Register register,
            Scans scans,
            Documented documented,
            Calls calls,
            CurrentCall current,
            ProvinceNames names,
            Confirmation confirmation) {
        this.plans = plans;
        this.endorsement = endorsement;
        this.reports = reports;
        this.register = register;
        this.scans = scans;
        this.documented = documented;
        this.calls = calls;
        this.current = current;
        this.names = names;
        this.confirmation = confirmation;
    }

    /** A province with the places that its cities hold; limit: 0 where the call sets none. */
    public record Province(String code, Text name, int taken, int limit) {}

    @GetMapping("/host/paper/plan")
    @Allowed("plan.entered")
    Page show(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String province) {
        return page(actor, province, Map.of());
    }

    private Page page(Actor actor, String province, Map<String, String> given) {
        var call = current.get();
        var page =
                below(Page.of("endorsement/entry", "endorsement.entry.title"))
                        .lead("endorsement.entry.lead")
                        .with("province", province)
                        .with("given", given)
                        .with("byCity", asks(call, Approval.CITY_GOVERNMENT))
                        .with("byProvince", asks(call, Approval.PROVINCE_GOVERNMENT))
                        .with("provinces", provinces(call));
        var open = open(call, province);
        return open.isEmpty()
                ? page
                : page.with("cities", open)
                        .with("admission", endorsement.admission(call.id(), open.getFirst(), true))
                        .with(
                                "enter",
                                Act.of(
                                        ENTER,
                                        "/host/paper/plan",
                                        actor,
                                        names.of(call.id(), province)));
    }

    private static boolean asks(Call call, Approval approval) {
        return call.notice().settings().approvals().contains(approval);
    }

    private static Page below(Page page) {
        return page.crumb("/host", "eligibility.place")
                .crumb("/host/reports", "endorsement.all.title")
                .crumb("/host/paper", "endorsement.paper.title")
                .place("/host");
    }

    private List<Province> provinces(Call call) {
        return calls.places(call.id()).stream()
                .filter(one -> addressed(call, one))
                .collect(
                        Collectors.toMap(
                                Place::provinceCode,
                                one -> province(call, one),
                                (one, other) -> one,
                                TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private Province province(Call call, Place city) {
        var admission = endorsement.admission(call.id(), city, false);
        return new Province(
                city.provinceCode(),
                names.of(call.id(), city.provinceCode()),
                admission.taken(),
                admission.limit());
    }

    private boolean addressed(Call call, Place city) {
        return calls.eligibility(call.id()).judge(city).addressed();
    }

    /** The cities of the province that have no application yet, or a draft at most. */
    private List<Place> open(Call call, String province) {
        return calls.places(call.id()).stream()
                .filter(one -> one.provinceCode().equals(province) && addressed(call, one))
                .filter(
                        one ->
                                register.find(call.id(), one.code())
                                        .map(Application::state)
                                        .filter(state -> state != State.DRAFTING)
                                        .isEmpty())
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    @PostMapping("/host/paper/plan")
    @Allowed("plan.entered")
    Object enter(
            @CurrentActor Actor actor,
            @RequestParam String province,
            @RequestParam String city,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String password) {
        var call = current.get();
        var errors = new Errors();
        var form = new Form(call, fields, errors);
        var approval = form.document(Approval.CITY_GOVERNMENT, "approval");
        var agreement = form.agreement();
        var why = fields.getOrDefault("why", "");
        if (why.isBlank()) {
            errors.add("entry-why", "endorsement.paper.reason.missing");
        }
        scans.check(scan, "entry-scan", errors);
        confirmation.check(actor, password, ENTER, errors);
        if (errors.any() || scan == null) {
            return page(actor, province, fields).errors(errors);
        }
        var kept = scans.keep(scan);
        var application =
                plans.enter(
                        actor,
                        call.id(),
                        city,
                        new PaperPlans.Entry(approval, agreement, kept.name(), kept.bytes(), why));
        return "redirect:/host/paper?unit=" + reports.unitOf(application);
    }

    @GetMapping(CITY)
    @Allowed("plan.entry-withdrawn")
    Page ask(@PathVariable String city, @CurrentActor Actor actor) {
        var application = waiting(city);
        var name = calls.city(application.call(), city).orElseThrow().name();
        return below(Page.of("endorsement/entry-withdraw", "endorsement.unenter.page"))
                .lead("endorsement.unenter.lead", name)
                .with(
                        "withdraw",
                        Act.of(WITHDRAW, "/host/paper/plan/" + city + "/withdraw", actor, name));
    }

    @PostMapping(CITY)
    @Allowed("plan.entry-withdrawn")
    Object withdraw(
            @PathVariable String city,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password) {
        var errors = new Errors();
        if (reason.isBlank()) {
            errors.add("withdraw-reason", "endorsement.reason.missing");
        }
        confirmation.check(actor, password, WITHDRAW, errors);
        if (errors.any()) {
            return ask(city, actor)
                    .with("reasons", Map.of("withdraw-reason", reason))
                    .errors(errors);
        }
        var unused = plans.withdraw(actor, waiting(city).id(), reason);
        return "redirect:/host/paper";
    }

    private Application waiting(String city) {
        return plans.waiting(current.get().id()).stream()
                .filter(one -> one.city().equals(city))
                .findFirst()
                .orElseThrow(() -> new Absent("plan on paper of " + city));
    }

    /** What is written on the paper, each field with its error beside it. */
    private final class Form {
        private final Call call;
        private final Map<String, String> fields;
        private final Errors errors;

        Form(Call call, Map<String, String> fields, Errors errors) {
            this.call = call;
            this.fields = fields;
            this.errors = errors;
        }

        private String one(String name) {
            return fields.getOrDefault(name, "");
        }

        /** Its document; empty if the call does not ask for the approval, or it is amiss. */
        Optional<Packed.Paper> document(Approval approval, String name) {
            if (!asks(call, approval)) {
                return Optional.empty();
            }
            var given =
                    documented.read(
                            call.id(), one(name + "-number"), one(name + "-dated"), name, errors);
            return given.date().map(date -> new Packed.Paper(given.number(), date));
        }

        Optional<Endorsement.Terms> agreement() {
            boolean over = one("over").equals("true");
            if (over && one("reason").isBlank()) {
                errors.add("agreement-reason", "endorsement.over.reason.missing");
            }
            var form =
                    one("form").equals(Agreement.Form.INSTRUCTION.name())
                            ? Agreement.Form.INSTRUCTION
                            : Agreement.Form.LETTER;
            return document(Approval.PROVINCE_GOVERNMENT, "agreement")
                    .map(
                            paper ->
                                    new Endorsement.Terms(
                                            form,
                                            paper.number(),
                                            paper.dated(),
                                            over,
                                            one("reason")));
        }
    }
}
