package org.shifan.programme.eligibility.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Cautions;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Proceedings;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.application.Submission;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.eligibility.EligibilityAct;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An application that the host and the joint organs have received, by itself. */
@Controller
class HostPages {
    static final String CITY = "/host/cities/{city:[0-9]{6}}";

    private final Register register;
    private final Proceedings history;
    private final Submissions submissions;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final Exceptions exceptions;
    private final Awaited awaited;
    private final Calls calls;
    private final CurrentCall current;
    private final Reports reports;
    private final Cautions cautions;
    private final Clock clock;

    HostPages(
            Register register,
            Proceedings history,
            Submissions submissions,
            FormalCheck check,
            Verdicts verdicts,
            Exceptions exceptions,
            Awaited awaited,
            Calls calls,
            CurrentCall current,
            Reports reports,
            Cautions cautions,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.submissions = submissions;
        this.check = check;
        this.verdicts = verdicts;
        this.exceptions = exceptions;
        this.awaited = awaited;
        this.calls = calls;
        this.current = current;
        this.reports = reports;
        this.cautions = cautions;
        this.clock = clock;
    }

    /** Received as the notice asks, or otherwise by the host's decision. */
    static Badge manner(Application one, Map<String, Standing> standings) {
        var standing =
                one.receipt()
                        .flatMap(number -> Optional.ofNullable(standings.get(number)))
                        .orElse(Standing.SUBMITTED);
        return Badge.of(
                standing == Standing.SUBMITTED ? Badge.Tone.GOOD : Badge.Tone.WARN,
                "endorsement.standing." + standing.name());
    }

    /** Agreed by the province above its quota. */
    static Optional<Badge> over(Application one) {
        return one.over()
                ? Optional.of(Badge.of(Badge.Tone.WARN, "endorsement.over"))
                : Optional.empty();
    }

    private Text name(Application application) {
        return calls.city(application.call(), application.city()).orElseThrow().name();
    }

    @GetMapping(CITY)
    @Allowed("application.read-received")
    Page show(@PathVariable String city, @CurrentActor Actor actor) {
        var application = find(city);
        var notice = calls.notice(application.call());
        var receipt = application.receipt().orElse("");
        var due = WorkingDays.of(notice).deadline(clock.instant(), notice.settings().supplement());
        var page =
                Page.of("eligibility/city", Words.text(name(application)))
                        .crumb("/host", "eligibility.host.title")
                        .place("/host")
                        .badge(StateBadge.of(application))
                        .lead("eligibility.city.lead", receipt)
                        .button("/plans/" + city, "endorsement.plan.read")
                        .button("/receipts/" + receipt, "eligibility.receipt.see")
                        .invented()
                        .with("report", reports.byReceipt(receipt))
                        .with("received", application)
                        .with("notice", notice)
                        .with("verdict", verdicts.verdict(application))
                        .with("decision", verdicts.decision(application))
                        .with(
                                "evidence",
                                verdicts.decision(application).flatMap(verdicts::evidence))
                        .with("submission", submission(application))
                        .with("supplements", check.of(receipt))
                        .with("due", new Deadline(due, notice))
                        .with("calendar", cautions.calendar(notice, due))
                        .with("opinions", exceptions.opinions(receipt))
                        .with("events", history.of(application.id()));
        // Each verb has its own fields in the template: the act's id is its prefix with a hyphen.
        var manner = manner(application, reports.standings(application.call()));
        if (manner.tone() == Badge.Tone.WARN) {
            page.badge(manner);
        }
        if (application.state() != State.EXCEPTION) {
            over(application).ifPresent(page::badge);
        }
        if (application.state() == State.SUPPLEMENT && overdue(receipt)) {
            page.badge(Badge.of(Badge.Tone.WARN, "eligibility.overdue"))
                    .lead("eligibility.city.overdue", receipt);
        }
        var acts = acts(application, actor);
        acts.forEach(act -> page.with(act.id().substring("eligibility-".length()), act));
        return acts.isEmpty() ? waiting(page, application) : page;
    }

    /** Who can do nothing here reads whom it waits for. */
    private Page waiting(Page page, Application application) {
        awaited.turn(application).ifPresent(turn -> page.with("awaited", turn.words()));
        return page;
    }

    /** The deadline of the notice that waits for an answer has passed. */
    private boolean overdue(String receipt) {
        return !clock.instant().isBefore(check.of(receipt).getLast().due());
    }

    private Optional<Submission> submission(Application application) {
        return application.receipt().flatMap(submissions::byReceipt);
    }

    private List<Act> acts(Application application, Actor actor) {
        return switch (application.state()) {
            case REPORTED ->
                    ApplicationAct.PASSED.allows(actor, application.city())
                            ? List.of(request(application, actor), act("pass", application, actor))
                            : List.of();
            case SUPPLEMENT ->
                    ApplicationAct.SUPPLEMENT_REQUESTED.allows(actor, application.city())
                            ? List.of(request(application, actor))
                            : List.of();
            case COMPLETE -> judging(application, actor);
            case UNDECIDED ->
                    EligibilityAct.DECIDED.allows(actor, "")
                            ? List.of(act("decide", application, actor))
                            : List.of();
            case EXCEPTION -> excepting(application, actor);
            default -> List.of();
        };
    }

    private List<Act> judging(Application application, Actor actor) {
        var prepared = verdicts.preparedBy(application.receipt().orElseThrow());
        if (prepared.isEmpty() && EligibilityAct.PREPARED.allows(actor, "")) {
            return List.of(act("prepare", application, actor));
        }
        if (EligibilityAct.GIVEN.allows(actor, "")) {
            var give = act("give", application, actor);
            return List.of(
                    prepared.isEmpty()
                            ? give.blocked(Words.of("eligibility.give.not-prepared"))
                            : prepared.get().equals(actor.person())
                                    ? give.blocked(Words.of("eligibility.give.same"))
                                    : give);
        }
        return List.of();
    }

    private List<Act> excepting(Application application, Actor actor) {
        var silent = exceptions.silent(application);
        var acts = new ArrayList<Act>();
        boolean asked = silent.stream().anyMatch(one -> one.id().equals(actor.organ()));
        if (EligibilityAct.OPINION.allows(actor, "") && asked) {
            acts.add(act("opinion", application, actor, Awaited.kind(application)));
        }
        if (EligibilityAct.EXCEPTION.allows(actor, "")) {
            int needed = calls.notice(application.call()).deciding().size();
            var decide = act("exception", application, actor, Awaited.kind(application));
            acts.add(
                    silent.isEmpty()
                            ? decide
                            : decide.blocked(
                                    Words.of(
                                            "eligibility.exception.waiting",
                                            needed - silent.size(),
                                            needed,
                                            silent.stream().map(Organ::shortName).toList())));
        }
        return acts;
    }

    /** Asking for what is missing, with the rule from which the deadline follows. */
    private Act request(Application application, Actor actor) {
        return act("request", application, actor)
                .under(calls.notice(application.call()).ruleFor("supplement").stream().toList());
    }

    private Act act(String verb, Application application, Actor actor, Object... more) {
        return Act.of(
                "eligibility." + verb,
                "/host/cities/" + application.city() + "/" + verb,
                actor,
                Stream.concat(Stream.of(name(application)), Stream.of(more)).toArray());
    }

    Application find(String city) {
        return register.find(current.get().id(), city)
                .filter(one -> one.state().received())
                .orElseThrow(() -> new Absent("city " + city));
    }
}
