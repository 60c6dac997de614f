package org.shifan.programme.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Which applications go to the experts of a round, and which are still on their way there. */
@Service
public class Candidates {
    private static final Set<State> OPEN =
            EnumSet.of(State.REPORTED, State.COMPLETE, State.UNDECIDED, State.EXCEPTION);

    private final Register register;
    private final FormalCheck check;
    private final Calls calls;
    private final ObjectProvider<Chosen> chosen;
    private final Clock clock;

    Candidates(
            Register register,
            FormalCheck check,
            Calls calls,
            ObjectProvider<Chosen> chosen,
            Clock clock) {
        this.register = register;
        this.check = check;
        this.calls = calls;
        this.chosen = chosen;
        this.clock = clock;
    }

    /**
     * In the first round whatever is eligible, in a later one those that the round before chose; by
     * city code.
     *
     * @throws Refused while the list of the round before has not been issued
     */
    public List<Application> of(String call, String round) {
        return find(call, round)
                .orElseThrow(
                        () -> new Refused(ReviewRefusal.ROUND, before(call, round).orElseThrow()));
    }

    /** The same; empty while the list of the round before has not been issued. */
    public Optional<List<Application>> find(String call, String round) {
        var before = before(call, round);
        if (before.isEmpty()) {
            return Optional.of(
                    register.ofCall(call).stream()
                            .filter(application -> application.state() == State.ELIGIBLE)
                            .toList());
        }
        return Optional.ofNullable(chosen.getIfAvailable())
                .flatMap(rounds -> rounds.in(call, before.get()))
                .map(entering -> entering(call, entering));
    }

    /** Whether the round's ranking is on record, so that its review is over. */
    public boolean ranked(String call, String round) {
        return Optional.ofNullable(chosen.getIfAvailable())
                .filter(rounds -> rounds.ranked(call, round))
                .isPresent();
    }

    /** Whether the round's list has been issued. */
    public boolean issued(String call, String round) {
        return Optional.ofNullable(chosen.getIfAvailable())
                .flatMap(rounds -> rounds.in(call, round))
                .isPresent();
    }

    /** Whether the last round is ranked, so that experts read nothing of the call any more. */
    public boolean over(String call) {
        return ranked(call, calls.notice(call).settings().rounds().getLast().id());
    }

    /** What experts read now or may still come to read, by city code; none once all is over. */
    public List<Application> readable(String call) {
        var received =
                register.ofCall(call).stream().filter(one -> one.state().received()).toList();
        return calls.notice(call).settings().rounds().stream()
                .filter(round -> !ranked(call, round.id()))
                .findFirst()
                .map(
                        round ->
                                before(call, round.id()).isEmpty()
                                        ? received
                                        : find(call, round.id()).orElse(received))
                .orElse(List.of());
    }

    private List<Application> entering(String call, Set<String> receipts) {
        return register.ofCall(call).stream()
                .filter(one -> one.receipt().filter(receipts::contains).isPresent())
                .toList();
    }

    /**
     * Received, and not yet settled whether it goes to the experts: the formal check, the verdict
     * or an exception is outstanding. A notice to supply counts until its deadline.
     */
    public List<Application> undecided(String call) {
        return register.ofCall(call).stream().filter(this::open).toList();
    }

    /**
     * Handed in, and settled not to go to the experts: received too late, not supplied in time, not
     * eligible, or refused as an exception; by city code. None in a later round, which is over
     * those that the list of the round before names.
     */
    public List<Application> leftOut(String call, String round) {
        return before(call, round).isPresent()
                ? List.of()
                : register.ofCall(call).stream()
                        .filter(one -> one.state().received() || one.state() == State.LATE)
                        .filter(one -> !one.state().foundEligible() && !open(one))
                        .toList();
    }

    private boolean open(Application one) {
        return OPEN.contains(one.state())
                || one.state() == State.SUPPLEMENT
                        && check.of(one.receipt().orElseThrow())
                                .getLast()
                                .due()
                                .isAfter(clock.instant());
    }

    /**
     * Lets only a round through in which nobody is left lying on the way to the experts.
     *
     * @throws Refused naming the receipts still open
     */
    public void requireDecided(String call, String round) {
        if (before(call, round).isEmpty()) {
            var open = undecided(call);
            if (!open.isEmpty()) {
                throw new Refused(ReviewRefusal.UNDECIDED, receipts(open));
            }
        }
    }

    static List<String> receipts(List<Application> applications) {
        return applications.stream().map(one -> one.receipt().orElseThrow()).toList();
    }

    /** The round before, unless this is the first. */
    private Optional<String> before(String call, String round) {
        String before = "";
        for (var one : calls.notice(call).settings().rounds()) {
            if (one.id().equals(round)) {
                return Optional.of(before).filter(id -> !id.isEmpty());
            }
            before = one.id();
        }
        throw new java.util.NoSuchElementException("round " + round);
    }
}
