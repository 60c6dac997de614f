package org.shifan.programme.eligibility;

import static org.shifan.programme.application.State.EXCEPTION;
import static org.shifan.programme.application.State.EXCEPTION_REFUSED;
import static org.shifan.programme.application.State.LATE;
import static org.shifan.programme.application.State.NOT_ELIGIBLE;
import static org.shifan.programme.application.State.UNDECIDED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the city the verdict on the conditions, once it is given, and the host's own reason. */
@Component
@Order(1)
class ToldVerdict implements Conclusions {
    /** Every state after these means that the application is eligible. */
    private static final Set<State> OTHERWISE =
            EnumSet.of(UNDECIDED, EXCEPTION, EXCEPTION_REFUSED, NOT_ELIGIBLE);

    private final Verdicts verdicts;
    private final Calls calls;

    ToldVerdict(Verdicts verdicts, Calls calls) {
        this.verdicts = verdicts;
        this.calls = calls;
    }

    @Override
    public Optional<Conclusion> on(Application application) {
        var state = application.state();
        if (state.compareTo(State.COMPLETE) <= 0 || state == LATE) {
            return Optional.empty();
        }
        var told = OTHERWISE.contains(state) ? state : State.ELIGIBLE;
        return Optional.of(
                new Conclusion(
                        Words.of("eligibility.told." + told.name() + kind(application, told)),
                        reasons(application),
                        evidence(application)
                                .flatMap(Evidence::copy)
                                .map(copy -> evidenceLink(application, copy))));
    }

    /** Above the limit is no special case: that is one that meets no condition. */
    private static String kind(Application application, State told) {
        return application.over() && (told == EXCEPTION || told == EXCEPTION_REFUSED)
                ? ".over"
                : "";
    }

    /** What the lists say, then what the host decided where they leave it open. */
    private List<Words> reasons(Application application) {
        var notice = calls.notice(application.call());
        var reasons = new ArrayList<Words>();
        verdicts.verdict(application)
                .reasons()
                .forEach(reason -> reasons.add(Words.text(reason.text(notice))));
        verdicts.decision(application)
                .ifPresent(one -> reasons.add(Words.of("eligibility.told.decided", one.note())));
        evidence(application).ifPresent(one -> reasons.add(one.words()));
        return reasons;
    }

    private Optional<Evidence> evidence(Application application) {
        return verdicts.decision(application).flatMap(verdicts::evidence);
    }

    private static Link evidenceLink(Application application, Evidence.Copy copy) {
        return new Link(
                "/verdicts/" + application.id() + "/evidence",
                Words.of("eligibility.evidence.file", copy.name()));
    }
}
