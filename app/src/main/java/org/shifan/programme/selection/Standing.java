package org.shifan.programme.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Settings;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.selection.Decision.Opinion;
import org.shifan.programme.selection.Decision.Signature;

/**
 * How far a round of the selection is, and what waits for whom.
 *
 * @param call the call's id
 * @param round of the notice
 * @param period working days for objections after this round; 0: its list is issued at once
 * @param organs ids of the deciding organs, the host first
 * @param seats how many marks the panels owe
 * @param locked how many of them are locked
 * @param open applications that are not settled or have no panel, counted once all marks are locked
 * @param reviewedAt when the last marks were locked
 * @param ranked that the ranking was recorded
 * @param consultations newest first
 * @param versions of the text, newest first
 * @param proposals newest first
 * @param objections to any of these lists, in the order of receipt
 * @param issue of the list
 * @param now programme time
 */
public record Standing(
        String call,
        Settings.Round round,
        int period,
        List<String> organs,
        long seats,
        long locked,
        int open,
        Optional<Instant> reviewedAt,
        Optional<Rankings.Recorded> ranked,
        List<Consultation> consultations,
        List<Decision> versions,
        List<Proposal> proposals,
        List<Objection> objections,
        Optional<Issues.Issue> issue,
        Instant now) {

    /** The steps of a round, in their order. */
    public enum Step {
        REVIEW,
        RANKING,
        CONSULTATION,
        TEXT,
        OPINIONS,
        SIGNING,
        PROPOSAL,
        OBJECTIONS,
        ISSUE,
        DONE
    }

    /**
     * Something that waits.
     *
     * @param act to be performed
     * @param organ that performs it
     * @param since when it could first be done
     * @param due by when; exclusive
     * @param objection number of the objection it is about; 0: none
     */
    public record Waiting(
            SelectionAct act, String organ, Instant since, Optional<Instant> due, int objection) {

        /** Whether it waits for the actor. */
        public boolean waitsFor(Actor actor) {
            return actor.organ().equals(organ) && act.allows(actor, "");
        }
    }

    /** The consultation that counts; empty also where an upheld objection asks for another. */
    public Optional<Consultation> consultation() {
        return consultations.stream().findFirst().filter(one -> one.number() > reopened());
    }

    /** Number of the consultation whose list an upheld objection ended; 0: none. */
    private int reopened() {
        return proposals.stream()
                .filter(Proposal::ended)
                .flatMap(one -> version(one.version()).stream())
                .mapToInt(Decision::consultation)
                .max()
                .orElse(0);
    }

    /** A version of the text. */
    public Optional<Decision> version(int number) {
        return versions.stream().filter(one -> one.version() == number).findFirst();
    }

    /** The newest version, if it says what the consultation that counts has decided. */
    public Optional<Decision> text() {
        return versions.stream()
                .findFirst()
                .filter(
                        draft ->
                                consultation()
                                        .filter(one -> one.number() == draft.consultation())
                                        .isPresent());
    }

    /** Organs that have not given their opinion on the text. */
    public List<String> silent() {
        return without(text().map(Decision::opinions).orElse(List.of()), Opinion::organ);
    }

    /** Organs that have not signed the text. */
    public List<String> unsigned() {
        return without(text().map(Decision::signatures).orElse(List.of()), Signature::organ);
    }

    private <T> List<String> without(List<T> there, java.util.function.Function<T, String> organ) {
        return organs.stream()
                .filter(one -> there.stream().map(organ).noneMatch(one::equals))
                .toList();
    }

    /** Organs that do not agree with the text. */
    public List<String> against() {
        return text().map(Decision::against).orElse(List.of());
    }

    /** The list that is up or has run its time. */
    public Optional<Proposal> proposal() {
        return proposals.stream().findFirst().filter(one -> !one.ended());
    }

    /** Whether the list is public, up or issued: then its choice does not change. */
    public boolean published() {
        return proposal().isPresent() || issue.isPresent();
    }

    /** Whether objections are taken now. */
    public boolean taking() {
        return issue.isEmpty() && proposal().filter(one -> now.isBefore(one.until())).isPresent();
    }

    /** Objections that wait for an answer. */
    public List<Objection> unanswered() {
        return objections.stream().filter(one -> one.answer().isEmpty()).toList();
    }

    /** Whether nobody has been given anything to read yet. */
    public boolean unassigned() {
        return ranked.isEmpty() && seats == 0;
    }

    /** The step that the round has come to. */
    public Step step() {
        if (issue.isPresent()) {
            return Step.DONE;
        }
        if (ranked.isEmpty()) {
            return unassigned() || locked < seats || open > 0 ? Step.REVIEW : Step.RANKING;
        }
        if (consultation().isEmpty()) {
            return Step.CONSULTATION;
        }
        if (text().isEmpty() || !against().isEmpty()) {
            return Step.TEXT;
        }
        if (!silent().isEmpty()) {
            return Step.OPINIONS;
        }
        if (!unsigned().isEmpty()) {
            return Step.SIGNING;
        }
        if (period == 0) {
            return Step.ISSUE;
        }
        if (proposal().isEmpty()) {
            return Step.PROPOSAL;
        }
        return taking() || !unanswered().isEmpty() ? Step.OBJECTIONS : Step.ISSUE;
    }

    /** What waits now, the host's acts first. */
    public List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        switch (step()) {
            case RANKING -> waiting.add(host(SelectionAct.RANKED, reviewedAt));
            case CONSULTATION -> waiting.add(host(SelectionAct.CONSULTED, reopenedAt()));
            case TEXT -> waiting.add(host(SelectionAct.DRAFTED, draftedFor()));
            case PROPOSAL -> waiting.add(host(SelectionAct.PROPOSED, signedAt()));
            case ISSUE ->
                    waiting.add(
                            host(
                                    SelectionAct.ISSUED,
                                    proposal().map(Proposal::until).or(this::signedAt)));
            default -> {}
        }
        switch (step()) {
            // An organ may still speak after another disagreed: the next version hears all of them.
            case TEXT, OPINIONS -> text().ifPresent(draft -> opinions(draft, waiting));
            case SIGNING ->
                    unsigned().forEach(one -> waiting.add(of(SelectionAct.SIGNED, one, givenAt())));
            default -> {}
        }
        for (var objection : unanswered()) {
            waiting.add(objection(objection));
        }
        return List.copyOf(waiting);
    }

    private void opinions(Decision draft, List<Waiting> waiting) {
        silent().forEach(
                        one -> waiting.add(of(SelectionAct.OPINION, one, Optional.of(draft.at()))));
    }

    /** First checked by whoever handles it, then answered by whoever signs. */
    private Waiting objection(Objection one) {
        var act =
                one.finding().isEmpty()
                        ? SelectionAct.OBJECTION_CHECKED
                        : SelectionAct.OBJECTION_ANSWERED;
        var since = one.finding().map(Objection.Finding::at).orElse(one.receivedAt());
        return new Waiting(act, organs.getFirst(), since, Optional.empty(), one.number());
    }

    private Waiting host(SelectionAct act, Optional<Instant> since) {
        return of(act, organs.getFirst(), since);
    }

    private Waiting of(SelectionAct act, String organ, Optional<Instant> since) {
        return new Waiting(act, organ, since.orElse(now), Optional.empty(), 0);
    }

    private Optional<Instant> reopenedAt() {
        return objections.stream()
                .flatMap(one -> one.answer().stream())
                .filter(Objection.Answer::upheld)
                .map(Objection.Answer::at)
                .max(Comparator.naturalOrder())
                .or(() -> ranked.map(Rankings.Recorded::at));
    }

    private Optional<Instant> draftedFor() {
        return against().isEmpty() ? consultation().map(Consultation::at) : givenAt();
    }

    private Optional<Instant> givenAt() {
        return last(text().stream().flatMap(one -> one.opinions().stream()).map(Opinion::at));
    }

    private Optional<Instant> signedAt() {
        return last(text().stream().flatMap(one -> one.signatures().stream()).map(Signature::at));
    }

    private static Optional<Instant> last(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder());
    }
}
