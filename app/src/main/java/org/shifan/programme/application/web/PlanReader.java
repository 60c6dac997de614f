package org.shifan.programme.application.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.PlanRight;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.ScanLink;
import org.shifan.programme.application.ScannedPlans;
import org.shifan.programme.application.State;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who may read which final version of a plan, and how it is put on a page. */
@Component
class PlanReader {
    private final CityDesk desk;
    private final Finalising finalising;
    private final ScannedPlans plans;

    PlanReader(CityDesk desk, Finalising finalising, ScannedPlans plans) {
        this.desk = desk;
        this.finalising = finalising;
        this.plans = plans;
    }

    /**
     * The city's application, if the actor may read its final versions: the own city and province
     * any, the host and the joint organs once it was reported, be it late, or came on paper.
     */
    Application application(String city, Actor actor) {
        var application =
                desk.call()
                        .flatMap(call -> desk.find(call.id(), city))
                        .orElseThrow(() -> new Absent("plan of " + city));
        boolean central = actor.kind().central();
        boolean reported =
                application.state().received()
                        || application.state() == State.LATE
                        || plans.scanned(application);
        boolean own =
                PlanRight.READ_FINAL.allows(actor, application.city())
                        || PlanRight.READ_FINAL.allows(actor, application.province());
        if (!own || central && !reported) {
            throw new NotAllowed(PlanRight.READ_FINAL);
        }
        return application;
    }

    /** The version; 0: the one that is final now. */
    PlanVersion version(Application application, int version) {
        int wanted = version == 0 ? application.version() : version;
        return finalising
                .version(application.id(), wanted)
                .orElseThrow(() -> new Absent("version " + wanted));
    }

    /** The version, if it has sections to be printed, compared or downloaded. */
    PlanVersion written(Application application, int version) {
        var read = version(application, version);
        if (read.scan().isPresent()) {
            throw new Absent("sections of version " + read.version());
        }
        return read;
    }

    /** What can be done with the version: of sections, to print and to download; or a scan. */
    static Page offers(Page page, String city, PlanVersion read) {
        var path = "/plans/" + city;
        var query = "?version=" + read.version();
        return read.scan()
                .map(scan -> new ScanLink(path + "/scan" + query, scan.name(), scan.size()))
                .map(scan -> page.button(scan.path(), "planning.scan.download").with("scan", scan))
                .orElseGet(
                        () ->
                                page.button(path + "/print" + query, "planning.print")
                                        .button(path + "/plan.pdf" + query, "planning.pdf"));
    }

    List<PlanVersion> versions(Application application) {
        return finalising.versions(application.id());
    }

    /** A page with everything that the template for a whole plan needs. */
    Page with(Page page, Notice notice, Plan plan) {
        return page.with("notice", notice)
                .with("plan", plan)
                .with("paragraphs", paragraphs(plan))
                .with("locale", LocaleContextHolder.getLocale());
    }

    static Map<String, List<String>> paragraphs(Plan plan) {
        var paragraphs = new TreeMap<String, List<String>>();
        plan.texts().forEach((id, text) -> paragraphs.put(id, text.lines().toList()));
        return paragraphs;
    }

    /** Each reads the plan below the place where the application stands for them. */
    static Page placed(Page page, Actor actor, Application application) {
        var place =
                switch (actor.kind()) {
                    case CITY_LEAD -> Link.of("/plan", "planning.place.plan");
                    case CITY_GOVERNMENT -> Link.of("/approval", "planning.place.approval");
                    case PROVINCE_COMMISSION, PROVINCE_GOVERNMENT ->
                            Link.of(
                                    "/province/cities/" + application.city(),
                                    "planning.place.province");
                    default ->
                            Link.of(
                                    application.state().received()
                                            ? "/host/cities/" + application.city()
                                            : application.state() == State.AGREED
                                                    ? "/host/paper"
                                                    : "/host/reports",
                                    "planning.place.host");
                };
        return page.crumb(place).place(place.path().replaceFirst("^(/[a-z]+).*", "$1"));
    }
}
