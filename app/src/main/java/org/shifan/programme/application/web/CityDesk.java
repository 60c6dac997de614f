package org.shifan.programme.application.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Verdict;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.plan.Completeness;
import org.shifan.decisions.plan.Grade;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.FormalCheck.Supplement;
import org.shifan.programme.application.Happening;
import org.shifan.programme.application.PlanRight;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every page of a city's desk starts from: its application in the newest call. */
@Component
class CityDesk {
    /** Events by which a plan comes back to those who draft it, with a reason. */
    private static final Set<Event> RETURNS = EnumSet.of(Event.SENT_BACK, Event.RETURNED);

    private final Calls calls;
    private final CurrentCall current;
    private final Register register;
    private final Finalising finalising;
    private final FormalCheck check;
    private final Clock clock;

    CityDesk(
            Calls calls,
            CurrentCall current,
            Register register,
            Finalising finalising,
            FormalCheck check,
            Clock clock) {
        this.calls = calls;
        this.current = current;
        this.register = register;
        this.finalising = finalising;
        this.check = check;
        this.clock = clock;
    }

    Optional<Call> call() {
        return current.find();
    }

    Optional<Application> find(String call, String city) {
        return register.find(call, city);
    }

    Optional<Application> own(Actor actor) {
        return call().flatMap(call -> register.find(call.id(), actor.place()));
    }

    /**
     * The application of the actor's own city.
     *
     * @throws Absent if it has not been begun
     */
    Application application(Actor actor) {
        var application = own(actor).orElseThrow(() -> new Absent("application"));
        NotAllowed.unless(PlanRight.READ_DRAFT, actor, application.city());
        return application;
    }

    Notice notice(Application application) {
        return calls.notice(application.call());
    }

    Text cityName(String call, String city) {
        return calls.city(call, city).orElseThrow(() -> new Absent("city " + city)).name();
    }

    /** Why the city cannot apply in the call at all, as the key of a sentence. */
    Optional<String> barrier(Call call, String city) {
        var verdict = calls.city(call.id(), city).map(calls.eligibility(call.id())::judge);
        if (verdict.filter(Verdict::addressed).isEmpty()) {
            return Optional.of("planning.start.not-addressed");
        }
        return verdict.filter(one -> one.excluded() == Answer.YES)
                .map(one -> "planning.start.excluded");
    }

    /** Whether the actor may still begin the city's application in the call. */
    boolean awaits(Call call, Actor actor) {
        return inTime(call.notice())
                && ApplicationAct.STARTED.allows(actor, actor.place())
                && register.find(call.id(), actor.place()).isEmpty()
                && barrier(call, actor.place()).isEmpty();
    }

    /** Whether what is sent now can still be reported in time. */
    boolean inTime(Notice notice) {
        return clock.instant().isBefore(Deadline.of(notice).exclusive());
    }

    static Deadline deadline(Call call) {
        return Deadline.of(call.notice());
    }

    /** Whether the actor may change the draft as things stand. */
    static boolean editable(Actor actor, Application application) {
        return application.state() == State.DRAFTING
                && PlanRight.EDIT.allows(actor, application.city());
    }

    /** Why it came back, if the last thing that happened to the draft was a return. */
    Optional<Happening> returned(Application application) {
        return application.state() == State.DRAFTING
                ? register.events(application.id()).stream()
                        .findFirst()
                        .filter(one -> RETURNS.contains(one.event()))
                : Optional.empty();
    }

    /** Whether nothing new can be put before anybody: the call has its list. */
    boolean settled(Application application) {
        return register.settled(application.call());
    }

    /** The notice to supply that waits for an answer. */
    Optional<Supplement> supplement(Application application) {
        return application.state() == State.SUPPLEMENT
                ? supplements(application).stream()
                        .filter(one -> one.suppliedAt().isEmpty())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    List<Supplement> supplements(Application application) {
        return application.receipt().map(check::of).orElse(List.of());
    }

    /** A page of the plan, with its outline at the left and the checks at the right. */
    Page inner(String template, Words title, Actor actor, Application application) {
        return page(template, title, actor, application, finalising.completeness(application.id()))
                .crumb("/plan", "planning.title", cityName(application.call(), application.city()));
    }

    /** The same, without a level above. */
    Page page(
            String template,
            Words title,
            Actor actor,
            Application application,
            Completeness completeness) {
        var notice = notice(application);
        return Page.of(template, title)
                .place("/plan")
                .badge(StateBadge.of(application))
                .invented()
                .with("draft", application)
                .with("notice", notice)
                .with("completeness", completeness)
                .with("outline", outline(notice, completeness))
                .with("checks", Checks.of(notice, completeness, LocaleContextHolder.getLocale()))
                .with("current", "")
                .with("editable", editable(actor, application));
    }

    /** One sentence: the deadline, and what must still be changed. */
    static Words lead(Notice notice, Completeness completeness) {
        var deadline = Deadline.of(notice);
        int open = completeness.findings(Grade.MUST).size();
        return open == 0
                ? Words.of("planning.lead.ready", deadline)
                : Words.of("planning.lead.open", deadline, open);
    }

    static PlanSection section(Notice notice, String id) {
        return notice.settings().planSections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("section " + id));
    }

    /** The first section of the kind, to which measures or indicators belong. */
    static Optional<PlanSection> section(Notice notice, PlanSection.Kind kind) {
        return notice.settings().planSections().stream()
                .filter(one -> one.kind() == kind)
                .findFirst();
    }

    static Link back(Notice notice, PlanSection.Kind kind) {
        return section(notice, kind)
                .map(one -> new Link("/plan/sections/" + one.id(), Words.text(one.title())))
                .orElseGet(() -> Link.of("/plan", "planning.plan"));
    }

    /** A line of the outline: a section, or a task area within the measures. */
    record Line(String id, String path, Text title, String tone, Words state, boolean sub) {}

    private static List<Line> outline(Notice notice, Completeness completeness) {
        var lines = new ArrayList<Line>();
        for (var section : notice.settings().planSections()) {
            var path = "/plan/sections/" + section.id();
            var state =
                    completeness.sections().stream()
                            .filter(one -> one.section().equals(section.id()))
                            .findFirst()
                            .orElseThrow();
            var words =
                    switch (state.state()) {
                        case EMPTY -> Words.of("planning.state.empty");
                        case COMPLETE -> Words.of("planning.state.complete");
                        case PARTIAL ->
                                state.done() == state.of()
                                        ? Words.of("planning.state.open", state.open())
                                        : Words.of("planning.state.part", state.done(), state.of());
                    };
            var tone =
                    switch (state.state()) {
                        case EMPTY -> section.required() ? "t-warn" : "";
                        case COMPLETE -> "t-good";
                        case PARTIAL -> state.open() > 0 ? "t-warn" : "";
                    };
            lines.add(new Line(section.id(), path, section.title(), tone, words, false));
            if (section.kind() == PlanSection.Kind.MEASURES) {
                areas(notice, completeness, path, lines);
            }
        }
        return lines;
    }

    private static void areas(
            Notice notice, Completeness completeness, String path, List<Line> lines) {
        for (var area : notice.taskAreas()) {
            completeness.coverage().stream()
                    .filter(one -> one.area().equals(area.id()))
                    .findFirst()
                    .ifPresent(
                            one ->
                                    lines.add(
                                            new Line(
                                                    "area-" + area.id(),
                                                    path + "#area-" + area.id(),
                                                    area.title(),
                                                    "",
                                                    Words.of(
                                                            "planning.state.part",
                                                            one.covered(),
                                                            one.tasks()),
                                                    true)));
        }
    }
}
