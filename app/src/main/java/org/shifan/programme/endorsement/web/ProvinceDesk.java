package org.shifan.programme.endorsement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.decisions.eligibility.AlternativeVerdict;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.quota.Admission;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What the desk of a reporting unit shows of its cities. */
@Component
class ProvinceDesk {
    private final Register register;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Calls calls;
    private final CurrentCall current;

    ProvinceDesk(
            Register register,
            Finalising finalising,
            Approvals approvals,
            Endorsement endorsement,
            Reports reports,
            Calls calls,
            CurrentCall current) {
        this.register = register;
        this.finalising = finalising;
        this.approvals = approvals;
        this.endorsement = endorsement;
        this.reports = reports;
        this.calls = calls;
        this.current = current;
    }

    /** The applications that the actor's organ deals with. */
    List<Application> applications(Actor actor, String call) {
        var own = register.find(call, actor.place());
        var all =
                own.isPresent()
                        ? Stream.of(own.get())
                        : register.ofProvince(call, actor.place()).stream();
        return switch (actor.kind()) {
            case PROVINCE_COMMISSION ->
                    all.filter(one -> reports.unitOf(one).equals(actor.place())).toList();
            default -> all.toList();
        };
    }

    /**
     * The city as the actor's organ sees it.
     *
     * @throws Absent if the organ has nothing to do with it
     */
    ProvinceRow row(Actor actor, String city) {
        return applications(actor, call().id()).stream()
                .filter(one -> one.city().equals(city))
                .findFirst()
                .map(this::row)
                .orElseThrow(() -> new Absent("city " + city));
    }

    Call call() {
        return current.get();
    }

    List<ProvinceRow> rows(Actor actor, String call) {
        return applications(actor, call).stream().map(this::row).toList();
    }

    /**
     * What the limit says of one more city of the actor's province, whether one has applied or not;
     * empty if the call sets no limit.
     */
    Optional<Admission> admission(Actor actor, String call) {
        var unit = actor.place();
        return calls.places(call).stream()
                .filter(city -> city.code().equals(unit) || city.provinceCode().equals(unit))
                .findFirst()
                .map(city -> endorsement.admission(call, city, false))
                .filter(admission -> admission.outcome() != Admission.Outcome.NO_LIMIT);
    }

    private ProvinceRow row(Application application) {
        var call = application.call();
        var city = calls.city(call, application.city()).orElseThrow();
        var verdict = calls.eligibility(call).judge(city);
        var version = finalising.version(application.id(), application.version());
        var plan = version.map(PlanVersion::plan).orElse(Plan.EMPTY);
        return new ProvinceRow(
                application,
                city.name(),
                approvals.of(application.id(), application.version()),
                endorsement.agreement(application.id()),
                verdict,
                verdict.alternatives().stream()
                        .filter(one -> one.answer() == Answer.YES)
                        .map(AlternativeVerdict::ruleId)
                        .toList(),
                (int) plan.measures().stream().flatMap(m -> m.tasks().stream()).distinct().count(),
                hard(plan),
                plan.measures().size(),
                application.state() != State.DRAFTING
                        && version.flatMap(PlanVersion::scan).isPresent());
    }

    private static Optional<Integer> hard(Plan plan) {
        var all = funds(plan.measures().stream());
        var hard =
                funds(
                        plan.measures().stream()
                                .filter(m -> Measure.Category.HARD.contains(m.category())));
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        hard.multiply(BigDecimal.valueOf(100))
                                .divide(all, 0, RoundingMode.HALF_UP)
                                .intValue());
    }

    private static BigDecimal funds(Stream<Measure> measures) {
        return measures.flatMap(m -> m.funds().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
