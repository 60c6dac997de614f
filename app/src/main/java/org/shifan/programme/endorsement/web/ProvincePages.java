package org.shifan.programme.endorsement.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.Proceedings;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.EndorsementAct;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The province sees its cities side by side, and each by itself. */
@Controller
class ProvincePages {
    private final ProvinceDesk desk;
    private final ProvinceNames names;
    private final ProvinceLists lists;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Receiving receiving;
    private final Proceedings history;
    private final Calls calls;
    private final List<Conclusions> conclusions;
    private final Clock clock;

    ProvincePages(
            ProvinceDesk desk,
            ProvinceNames names,
            ProvinceLists lists,
            Endorsement endorsement,
            Reports reports,
            Receiving receiving,
            Proceedings history,
            Calls calls,
            List<Conclusions> conclusions,
            Clock clock) {
        this.desk = desk;
        this.names = names;
        this.lists = lists;
        this.endorsement = endorsement;
        this.reports = reports;
        this.receiving = receiving;
        this.history = history;
        this.calls = calls;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /** As it is before anything is searched or sorted. */
    Page show(Actor actor) {
        return show(new Asked("/province", Map.of()), actor);
    }

    @GetMapping("/province")
    @Allowed("province.read")
    Page show(Asked asked, @CurrentActor Actor actor) {
        var call = desk.call();
        var rows = desk.rows(actor, call.id());
        var page =
                Page.of("endorsement/province", "endorsement.province.title", names.of(actor))
                        .lead("endorsement.province.lead", Deadline.of(call.notice()))
                        .invented()
                        .with("cities", lists.cities(rows, call.notice(), asked))
                        .with("quotaRule", call.notice().ruleFor("quota"))
                        .with(
                                "reports",
                                lists.reports(
                                        reports.ofUnit(call.id(), actor.place()),
                                        call.notice(),
                                        asked));
        desk.admission(actor, call.id())
                .ifPresent(
                        admission ->
                                page.fact("endorsement.limit", admission.limit())
                                        .fact("endorsement.taken", admission.taken()));
        // Later states do not take the approval or the agreement away: the table shows them too.
        page.fact("endorsement.approved", rows.stream().filter(ProvinceRow::approved).count())
                .fact(
                        "endorsement.agreed",
                        rows.stream().filter(row -> row.agreement().isPresent()).count());
        return actor.kind() == OrganKind.PROVINCE_COMMISSION
                ? reporting(page, actor, call, rows)
                : page;
    }

    private Page reporting(Page page, Actor actor, Call call, List<ProvinceRow> rows) {
        var ready = rows.stream().filter(row -> reports.ready(row.application())).toList();
        var standing =
                reports.ofUnit(call.id(), actor.place()).stream()
                        .filter(report -> report.standing().received())
                        .findFirst();
        var deadline = call.notice().settings().schedule().deadline();
        page.with("ready", ready);
        if (standing.isPresent()) {
            return page.with("withdraw", withdrawal(actor, standing.get()).orElse(null));
        }
        var act =
                Act.of(
                        "endorsement.report",
                        "/province/report",
                        actor,
                        ready.size(),
                        call.notice().joint().size());
        if (!ready.isEmpty()) {
            if (!clock.instant().isBefore(deadline)) {
                boolean closed = receiving.closed(call.id()).isPresent();
                page.lead(
                        "endorsement.province." + (closed ? "closed" : "late"),
                        Deadline.of(call.notice()));
            }
            return page.with("report", act);
        }
        return page.with(
                "report",
                reports.ofUnit(call.id(), actor.place()).stream()
                        .filter(report -> report.standing() == Standing.REFUSED_LATE)
                        .findFirst()
                        .map(
                                late ->
                                        act.blocked(
                                                Words.of("endorsement.report.late"),
                                                Link.plain(
                                                        "/province/reports/" + late.id(),
                                                        late.number())))
                        .orElseGet(() -> act.blocked(Words.of("endorsement.report.none"))));
    }

    /** The act that takes a report back, while that can be done. */
    Optional<Act> withdrawal(Actor actor, Report report) {
        var deadline = calls.notice(report.call()).settings().schedule().deadline();
        boolean open =
                report.standing() == Standing.SUBMITTED
                        && clock.instant().isBefore(deadline)
                        && EndorsementAct.WITHDRAWN.allows(actor, report.unit());
        return open
                ? Optional.of(
                        Act.of(
                                "endorsement.withdraw",
                                "/province/reports/" + report.id() + "/withdraw",
                                actor,
                                report.number()))
                : Optional.empty();
    }

    @GetMapping("/province/cities/{city:[0-9]{6}}")
    @Allowed("province.read")
    Page city(@PathVariable String city, @CurrentActor Actor actor) {
        var row = desk.row(actor, city);
        var application = row.application();
        var page =
                Page.of("endorsement/city", Words.text(row.name()))
                        .crumb("/province", "endorsement.province.title", names.of(actor))
                        .badge(StateBadge.of(application))
                        .lead(
                                row.paper() ? "endorsement.city.paper" : "endorsement.city.lead",
                                application.version())
                        .invented()
                        .place("/province")
                        .with("row", row)
                        .with("conditionRules", calls.notice(application.call()))
                        .with("results", results(application))
                        .with("events", history.of(application.id()));
        if (application.over()) {
            page.badge(Badge.of(Badge.Tone.WARN, "endorsement.over"));
        }
        if (application.version() > 0) {
            page.button("/plans/" + city, "endorsement.plan.read");
        }
        var returnable =
                List.of(State.FINALISED, State.APPROVED, State.AGREED).contains(application.state())
                        && !row.paper();
        if (returnable && EndorsementAct.RETURNED.allows(actor, application.province())) {
            page.with(
                    "giveBack",
                    Act.of("endorsement.return", path(city, "return"), actor, row.name()));
        }
        boolean near =
                application.state() == State.FINALISED || application.state() == State.APPROVED;
        if (near && EndorsementAct.AGREED.allows(actor, application.province())) {
            page.with("agree", agreeing(actor, row))
                    .with("admission", endorsement.admission(application, false));
        }
        return page;
    }

    /** What has been published of the application. */
    private List<Conclusions.Conclusion> results(Application application) {
        return conclusions.stream()
                .filter(Conclusions::published)
                .flatMap(one -> one.on(application).stream())
                .toList();
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
}
