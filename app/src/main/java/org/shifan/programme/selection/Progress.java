package org.shifan.programme.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.Settings;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Sheet;
import org.springframework.stereotype.Service;

/** How far each round of a call is, for the desks and their inboxes. */
@Service
public class Progress {
    private final Calls calls;
    private final Candidates candidates;
    private final Reviews reviews;
    private final Scores scores;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Objections objections;
    private final Issues issues;
    private final Clock clock;

    Progress(
            Calls calls,
            Candidates candidates,
            Reviews reviews,
            Scores scores,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Objections objections,
            Issues issues,
            Clock clock) {
        this.calls = calls;
        this.candidates = candidates;
        this.reviews = reviews;
        this.scores = scores;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.objections = objections;
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * How a round stands.
     *
     * @throws Refused if the notice has no such round
     */
    public Standing of(String call, String round) {
        var settings = calls.notice(call).settings();
        boolean last = settings.rounds().getLast().id().equals(round);
        var ranked = rankings.record(call, round);
        // Once it is ranked, every seat has its marks: nothing is left to count.
        long seats = ranked.isPresent() ? 0 : seats(call, round);
        var sheets = seats == 0 ? List.<Sheet>of() : scores.locked(call, round);
        // Before it is ranked there is nothing of what follows: every page asks this of every call.
        boolean after = ranked.isPresent();
        return new Standing(
                call,
                rankings.round(call, round),
                last ? settings.objection() : 0,
                calls.notice(call).deciding().stream().map(Organ::id).toList(),
                seats,
                sheets.size(),
                seats > 0 && sheets.size() >= seats ? open(call, round) : 0,
                lastLocked(sheets),
                ranked,
                after ? consultations.of(call, round) : List.of(),
                after ? decisions.versions(call, round) : List.of(),
                after ? proposals.of(call, round) : List.of(),
                after && last ? objections.of(call) : List.of(),
                after ? issues.find(call, round) : Optional.empty(),
                clock.instant());
    }

    private int open(String call, String round) {
        var entering = candidates.find(call, round).orElse(List.of());
        var panels = reviews.panels(call, round).keySet();
        long without =
                entering.stream()
                        .filter(one -> !panels.contains(one.receipt().orElseThrow()))
                        .count();
        return (int) without + candidates.undecided(call).size();
    }

    private static Optional<Instant> lastLocked(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.lockedAt().stream())
                .max(Comparator.naturalOrder());
    }

    private long seats(String call, String round) {
        return reviews.panels(call, round).values().stream().mapToLong(List::size).sum();
    }

    /** The round that is being worked on: the first whose list has not been issued. */
    public Settings.Round current(String call) {
        var rounds = calls.notice(call).settings().rounds();
        return rounds.stream()
                .filter(round -> issues.find(call, round.id()).isEmpty())
                .findFirst()
                .orElse(rounds.getLast());
    }
}
