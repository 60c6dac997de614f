package org.shifan.programme.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;
import org.springframework.stereotype.Component;

/** How the review of a round stands, for the host. */
@Component
class Rounds {
    private final Calls calls;
    private final CurrentCall current;
    private final Candidates candidates;
    private final Seats seats;

    Rounds(Calls calls, CurrentCall current, Candidates candidates, Seats seats) {
        this.calls = calls;
        this.current = current;
        this.candidates = candidates;
        this.seats = seats;
    }

    /**
     * A round.
     *
     * @param waiting for a panel
     * @param undecided received, and not yet settled whether it goes to the experts
     * @param seats of all panels
     * @param opened whether its applications are known; a later round waits for the one before
     */
    record Standing(
            Call call,
            Settings.Round round,
            List<Application> waiting,
            List<Application> undecided,
            List<Seat> seats,
            boolean opened) {

        public String path() {
            return "/calls/%s/rounds/%s/panels".formatted(call.id(), round.id());
        }

        /** Whether panels can be assigned now, as far as applications go. */
        boolean ready() {
            return !waiting.isEmpty() && undecided.isEmpty();
        }

        /** Since when the last of those waiting has waited. */
        Instant since() {
            return waiting.stream()
                    .map(Application::since)
                    .max(Instant::compareTo)
                    .orElse(call.openedAt());
        }

        public long count(Seat.State state) {
            return seats.stream().filter(seat -> seat.state() == state).count();
        }

        public boolean done() {
            return !seats.isEmpty() && count(Seat.State.LOCKED) == seats.size();
        }

        /** The seats of each panel, by receipt. */
        TreeMap<String, List<Seat>> panels() {
            return seats.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Seat::receipt, TreeMap::new, Collectors.toList()));
        }

        List<Seat> panel(String receipt) {
            return seats.stream().filter(seat -> seat.receipt().equals(receipt)).toList();
        }
    }

    Standing of(Call call, Settings.Round round) {
        var seated = seats.of(call.id(), round.id());
        var known = seated.stream().map(Seat::receipt).collect(Collectors.toSet());
        var entering = candidates.find(call.id(), round.id());
        boolean first = call.notice().settings().rounds().getFirst().equals(round);
        return new Standing(
                call,
                round,
                entering.orElse(List.of()).stream()
                        .filter(one -> !known.contains(one.receipt().orElseThrow()))
                        .toList(),
                first ? candidates.undecided(call.id()) : List.of(),
                seated,
                entering.isPresent());
    }

    /**
     * The round of the call.
     *
     * @throws Absent if there is none
     */
    Standing find(String id, String round) {
        current.require(id);
        var call = calls.find(id).orElseThrow(() -> new Absent("call " + id));
        return call.notice().settings().rounds().stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .map(one -> of(call, one))
                .orElseThrow(() -> new Absent("round " + round));
    }

    /** The round of the newest call that is worked on: not done yet, or else begun last. */
    Optional<Standing> current() {
        return current.find().map(this::current);
    }

    private Standing current(Call call) {
        var all = call.notice().settings().rounds().stream().map(one -> of(call, one)).toList();
        return all.stream()
                .filter(one -> one.opened() && !one.done())
                .findFirst()
                .or(() -> all.reversed().stream().filter(one -> !one.seats().isEmpty()).findFirst())
                .orElseGet(all::getFirst);
    }

    /** How far the review is, in one sentence. */
    Words lead(Standing standing) {
        if (!standing.opened()) {
            return Words.of("review.panels.lead.closed");
        }
        if (!standing.waiting().isEmpty()) {
            return standing.undecided().isEmpty()
                    ? Words.of("review.panels.lead.waiting", standing.waiting().size())
                    : Words.of(
                            "review.panels.lead.undecided",
                            standing.waiting().size(),
                            standing.undecided().size());
        }
        if (standing.seats().isEmpty()) {
            return Words.of("review.panels.lead.none");
        }
        long left = standing.seats().size() - standing.count(Seat.State.LOCKED);
        return left == 0 ? done(standing) : Words.of("review.panels.lead.open", left);
    }

    private Words done(Standing standing) {
        var call = standing.call().id();
        var round = standing.round().id();
        if (candidates.issued(call, round)) {
            return Words.of("review.panels.lead.issued");
        }
        return Words.of(
                candidates.ranked(call, round)
                        ? "review.panels.lead.ranked"
                        : "review.panels.lead.done");
    }

    /** Whether applications wait and no panel exists yet, so that conflicts are declared now. */
    boolean awaitsPanels(Call call) {
        var first = call.notice().settings().rounds().getFirst().id();
        return seats.of(call.id(), first).isEmpty()
                && candidates.find(call.id(), first).filter(all -> !all.isEmpty()).isPresent();
    }
}
