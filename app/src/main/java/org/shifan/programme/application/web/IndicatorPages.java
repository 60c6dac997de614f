package org.shifan.programme.application.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Part;
import org.shifan.programme.application.Part.Saved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An indicator of the plan: added, changed, deleted. */
@Controller
@RequestMapping(IndicatorPages.PATH)
class IndicatorPages extends ItemPages<Indicator> {
    static final String PATH = "/plan/indicators";

    IndicatorPages(CityDesk desk, Drafting drafting, Items items) {
        super(
                desk,
                drafting,
                items,
                new Sort(
                        PATH,
                        "indicator",
                        Part.Kind.INDICATOR,
                        Kind.INDICATORS,
                        Subject.INDICATOR));
    }

    @GetMapping("/" + NEW)
    @Allowed("plan.edit")
    Page blank(@CurrentActor Actor actor) {
        var application = desk.application(actor);
        // The last full year before the notice.
        int year = desk.notice(application).document().date().getYear() - 1;
        return form(actor, application, NEW, 0, IndicatorForms.empty(year));
    }

    @Override
    Optional<Indicator> in(Plan plan, String id) {
        return plan.indicator(id);
    }

    @Override
    String title(Indicator indicator) {
        return indicator.title();
    }

    @Override
    Fields fields(Indicator indicator) {
        return IndicatorForms.of(indicator);
    }

    @Override
    Indicator read(Application application, String id, Fields fields, Errors errors) {
        return IndicatorForms.read(id, fields, anchor(id.isEmpty() ? NEW : id), errors);
    }

    @Override
    String free(Application application, Indicator read) {
        return items.free(application, Part.Kind.INDICATOR, "I-%02d"::formatted);
    }

    @Override
    Saved save(Actor actor, Application application, int base, Indicator indicator) {
        return drafting.save(actor, application.id(), base, indicator);
    }

    @Override
    Page furnish(Page page, Plan plan, Fields fields) {
        return page.with("ways", List.of("UP", "DOWN"))
                .with("historyRows", IndicatorForms.rows(fields, "history"))
                .with("targetRows", IndicatorForms.rows(fields, "target"));
    }
}
