package org.shifan.programme.application.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Measure;
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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A measure of the plan: added, changed, deleted. */
@Controller
@RequestMapping(MeasurePages.PATH)
class MeasurePages extends ItemPages<Measure> {
    static final String PATH = "/plan/measures";

    MeasurePages(CityDesk desk, Drafting drafting, Items items) {
        super(
                desk,
                drafting,
                items,
                new Sort(PATH, "measure", Part.Kind.MEASURE, Kind.MEASURES, Subject.MEASURE));
    }

    @GetMapping("/" + NEW)
    @Allowed("plan.edit")
    Page blank(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String area) {
        return form(actor, desk.application(actor), NEW, 0, MeasureForms.empty(area));
    }

    @Override
    Optional<Measure> in(Plan plan, String id) {
        return plan.measure(id);
    }

    @Override
    String title(Measure measure) {
        return measure.title();
    }

    @Override
    Fields fields(Measure measure) {
        return MeasureForms.of(measure);
    }

    @Override
    Measure read(Application application, String id, Fields fields, Errors errors) {
        return MeasureForms.read(
                desk.notice(application), id, fields, anchor(id.isEmpty() ? NEW : id), errors);
    }

    @Override
    String free(Application application, Measure read) {
        return items.free(application, Part.Kind.MEASURE, n -> read.area() + "-" + n);
    }

    @Override
    Saved save(Actor actor, Application application, int base, Measure measure) {
        return drafting.save(actor, application.id(), base, measure);
    }

    @Override
    Page furnish(Page page, Plan plan, Fields fields) {
        return page.with("plan", plan)
                .with("categories", List.of(Measure.Category.values()))
                .with("locale", LocaleContextHolder.getLocale());
    }
}
