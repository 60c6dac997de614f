package org.shifan.programme.endorsement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.documents.Scans;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.PaperEntry;
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
    private final EntryForms forms;
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
            EntryForms forms,
            Calls calls,
            CurrentCall current,
            ProvinceNames names,
            Confirmation confirmation) {
        this.plans = plans;
        this.endorsement = endorsement;
        this.reports = reports;
        this.register = register;
        this.scans = scans;
        this.forms = forms;
        this.calls = calls;
        this.current = current;
        this.names = names;
        this.confirmation = confirmation;
    }

    /** A city that can be taken up; excluded: the call's conditions exclude it. */
    public record Choice(String code, Text name, boolean excluded) {}

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
                        .with("byCity", EntryForms.asks(call, Approval.CITY_GOVERNMENT))
                        .with("byProvince", EntryForms.asks(call, Approval.PROVINCE_GOVERNMENT))
                        .with("provinces", provinces(call));
        var open = open(call, province);
        return open.isEmpty()
                ? page
                : page.with("cities", open.stream().map(one -> choice(call, one)).toList())
                        .with("admission", endorsement.admission(call.id(), open.getFirst(), true))
                        .with("enter", enter(actor, call, province));
    }

    private Act enter(Actor actor, Call call, String province) {
        var act =
                Act.of(ENTER, "/host/paper/plan", actor, names.of(call.id(), province))
                        .under(call.notice().ruleFor("materials").stream().toList());
        return plans.closed(call.id())
                .map(why -> act.blocked(Words.of("refusal." + why.code().code())))
                .orElse(act);
    }

    private Choice choice(Call call, Place city) {
        return new Choice(
                city.code(),
                city.name(),
                calls.eligibility(call.id()).judge(city).excluded() == Answer.YES);
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

    /**
     * The cities of the province that have no application yet, or a draft at most, and whose unit
     * has not reported.
     */
    private List<Place> open(Call call, String province) {
        return calls.places(call.id()).stream()
                .filter(one -> one.provinceCode().equals(province) && addressed(call, one))
                .filter(
                        one ->
                                register.find(call.id(), one.code())
                                        .map(Application::state)
                                        .filter(state -> state != State.DRAFTING)
                                        .isEmpty())
                .filter(one -> plans.reported(call.id(), one).isEmpty())
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    @PostMapping("/host/paper/plan")
    @Allowed("plan.entered")
    Object enter(
            @CurrentActor Actor actor,
            @RequestParam String province,
            @RequestParam(defaultValue = "") String city,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String password) {
        var call = current.get();
        var errors = new Errors();
        var given = forms.read(call, city, fields, errors);
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
                        new PaperEntry(
                                given.approval(),
                                given.agreement(),
                                kept.name(),
                                kept.bytes(),
                                given.why()));
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
}
