package org.shifan.programme.eligibility.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.ApplicationAct;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.eligibility.EligibilityAct;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Whose turn it is with an application that the host has received. */
@Component
class Awaited {
    private final Verdicts verdicts;
    private final Exceptions exceptions;
    private final FormalCheck check;
    private final Calls calls;

    Awaited(Verdicts verdicts, Exceptions exceptions, FormalCheck check, Calls calls) {
        this.verdicts = verdicts;
        this.exceptions = exceptions;
        this.check = check;
        this.calls = calls;
    }

    /**
     * A turn.
     *
     * @param act that is awaited
     * @param organs of which somebody performs it
     * @param never who may not, whatever the office
     * @param words the same for people: organ, duty and what is to be done
     */
    record Turn(ActType act, List<String> organs, Optional<UUID> never, Words words) {

        /** Whether it is the actor's. */
        boolean of(Actor actor) {
            return organs.contains(actor.organ())
                    && act.allows(actor, "")
                    && never.filter(actor.person()::equals).isEmpty();
        }
    }

    /** Whose turn it is; empty where nobody has to act before the experts, or any more. */
    Optional<Turn> turn(Application one) {
        return switch (one.state()) {
            case REPORTED -> Optional.of(host(one, ApplicationAct.PASSED, "REPORTED"));
            case SUPPLEMENT -> Optional.of(city(one));
            case COMPLETE -> Optional.of(judging(one));
            case UNDECIDED -> Optional.of(host(one, EligibilityAct.DECIDED, "UNDECIDED"));
            case EXCEPTION -> Optional.of(excepting(one));
            default -> Optional.empty();
        };
    }

    private Turn host(Application one, ActType act, String what) {
        return organs(one, List.of(calls.notice(one.call()).host()), act, what);
    }

    /** What the deciding organs are asked about. */
    static Words kind(Application one) {
        return Words.of("eligibility.kind." + (one.over() ? "over" : "special"));
    }

    private static Turn organs(Application one, List<Organ> organs, ActType act, String what) {
        return new Turn(
                act,
                organs.stream().map(Organ::id).toList(),
                Optional.empty(),
                Words.of(
                        "eligibility.awaited." + what,
                        organs.stream().map(Organ::shortName).toList(),
                        kind(one)));
    }

    /** The city's own organs are no organs of the notice. */
    private Turn city(Application one) {
        var due = check.of(one.receipt().orElseThrow()).getLast().due();
        var name = calls.city(one.call(), one.city()).orElseThrow().name();
        return new Turn(
                ApplicationAct.SUPPLIED,
                List.of(),
                Optional.empty(),
                Words.of(
                        "eligibility.awaited.SUPPLEMENT",
                        name,
                        new Deadline(due, calls.notice(one.call()))));
    }

    private Turn judging(Application one) {
        var prepared = verdicts.preparedBy(one.receipt().orElseThrow());
        if (prepared.isEmpty()) {
            return host(one, EligibilityAct.PREPARED, "COMPLETE");
        }
        var given = host(one, EligibilityAct.GIVEN, "PREPARED");
        return new Turn(given.act(), given.organs(), prepared, given.words());
    }

    private Turn excepting(Application one) {
        var silent = exceptions.silent(one);
        return silent.isEmpty()
                ? host(one, EligibilityAct.EXCEPTION, "EXCEPTION")
                : organs(one, silent, EligibilityAct.OPINION, "OPINION");
    }
}
