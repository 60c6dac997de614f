package org.shifan.programme.example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings.Review;
import org.shifan.decisions.notice.Settings.Round;
import org.shifan.decisions.plan.Plan;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Nominee;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** The rounds of review and decision that a crowd goes through, however many a notice has. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class RoundScenes {
    /** From the deadline to the first round, and from each to the next. */
    private static final Duration WAIT = Duration.ofDays(10);

    private static final Duration ROUND = Duration.ofDays(40);

    private final Choice choice;
    private final Register register;
    private final Experts experts;
    private final Reviews reviews;
    private final Scores scores;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Issues issues;
    private final Clock clock;

    RoundScenes(
            Choice choice,
            Register register,
            Experts experts,
            Reviews reviews,
            Scores scores,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Issues issues,
            Clock clock) {
        this.choice = choice;
        this.register = register;
        this.experts = experts;
        this.reviews = reviews;
        this.scores = scores;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.issues = issues;
        this.clock = clock;
    }

    /** When the first of a round happens; the one after the last: when all is over. */
    static Instant begins(Production production, int round) {
        return production
                .notice()
                .settings()
                .schedule()
                .deadline()
                .plus(WAIT)
                .plus(ROUND.multipliedBy(round));
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        var company = production.company();
        var call = production.call();
        steps.add(
                Step.of(
                        begins(production, 0).minus(Duration.ofDays(1)),
                        Deed.APPOINT_EXPERT,
                        "",
                        () -> experts.appoint(company.host(3), call, nominees(production))));
        int number = 0;
        for (var round : production.notice().settings().rounds()) {
            boolean last = round.equals(production.notice().settings().rounds().getLast());
            review(production, round, begins(production, number), steps);
            decide(production, round, begins(production, number), last, steps);
            number++;
        }
        return steps;
    }

    private static List<Nominee> nominees(Production production) {
        var nominees = new ArrayList<Nominee>();
        for (int number = 1; number <= production.company().experts(); number++) {
            nominees.add(
                    new Nominee(
                            production.company().expert(number).person(),
                            "Expert " + number,
                            "Example University " + number % 9,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of(),
                            production.notice().host().id()));
        }
        return nominees;
    }

    private void review(Production production, Round round, Instant at, List<Step> steps) {
        steps.add(
                Step.of(
                        at,
                        Deed.ASSIGN,
                        "",
                        () ->
                                reviews.assign(
                                        production.company().host(3),
                                        production.call(),
                                        round.id())));
        var when = at.plus(Duration.ofHours(1));
        // Which of them is reviewed is only known when it comes to it.
        for (var one : production.cast()) {
            when = when.plusSeconds(2);
            steps.add(Step.of(when, Deed.SCORE, one.city(), () -> score(production, round, one)));
        }
    }

    private void score(Production production, Round round, Applicant one) {
        var call = production.call();
        register.find(call, one.city())
                .flatMap(Application::receipt)
                .ifPresent(
                        receipt ->
                                reviews.panel(call, round.id(), receipt)
                                        .forEach(
                                                code ->
                                                        lock(
                                                                production,
                                                                round,
                                                                one,
                                                                receipt,
                                                                code)));
    }

    private void lock(
            Production production, Round round, Applicant one, String receipt, String code) {
        var call = production.call();
        var expert = production.company().expert(experts.find(call, code).orElseThrow().person());
        var marks = marks(production, round, one, code);
        var opinion = new Opinions(production).opinion(receipt, code, marks, Plan.EMPTY);
        scores.save(expert, call, round.id(), receipt, marks, opinion);
        scores.lock(expert, call, round.id(), receipt);
    }

    /** Marks about what the city is worth, by its place in a shuffled order. */
    private static Map<String, Integer> marks(
            Production production, Round round, Applicant one, String code) {
        var review = production.notice().settings().review();
        double worth = new Dice(production.seed(), "worth", one.city()).between(0.2, 0.95);
        var dice = new Dice(production.seed(), "marks", round.id(), one.city(), code);
        return review.criteria().stream()
                .collect(
                        Collectors.toMap(
                                criterion -> criterion.id(),
                                criterion -> mark(review, worth + dice.gaussian() * 0.05)));
    }

    private static int mark(Review review, double worth) {
        double mark = review.least() + (review.most() - review.least()) * worth;
        return Math.clamp(Math.round(mark), review.least(), review.most());
    }

    private void decide(
            Production production, Round round, Instant begun, boolean last, List<Step> steps) {
        var company = production.company();
        var call = production.call();
        var id = round.id();
        var at = begun.plus(Duration.ofDays(3));
        steps.add(Step.of(at, Deed.RANK, "", () -> rankings.rank(company.host(2), call, id)));
        steps.add(
                Step.of(
                        at.plusSeconds(60),
                        Deed.CONSULT,
                        "",
                        () ->
                                consultations.record(
                                        company.host(3),
                                        call,
                                        id,
                                        choice.outcome(production, id))));
        steps.add(
                Step.of(
                        at.plusSeconds(120),
                        Deed.DRAFT_TEXT,
                        "",
                        () ->
                                decisions.draft(
                                        company.host(1), call, id, choice.words(production, id))));
        for (var organ : production.notice().deciding()) {
            steps.add(
                    Step.of(
                            at.plusSeconds(180),
                            Deed.TEXT_OPINION,
                            organ.id(),
                            () ->
                                    decisions.give(
                                            company.advising(organ.id()),
                                            call,
                                            id,
                                            1,
                                            Stance.AGREE,
                                            "")));
            steps.add(
                    Step.of(
                            at.plusSeconds(240),
                            Deed.SIGN,
                            organ.id(),
                            () ->
                                    decisions.sign(
                                            company.deciding(organ.id()),
                                            call,
                                            id,
                                            decisions.newest(call, id).orElseThrow().sha256())));
        }
        if (last && production.notice().settings().objection() > 0) {
            steps.add(
                    Step.of(
                            at.plusSeconds(300),
                            Deed.PROPOSE,
                            "",
                            () -> proposals.propose(company.host(3), call, id)));
        }
        steps.add(
                Step.of(
                        begun.plus(Duration.ofDays(35)),
                        Deed.ISSUE,
                        "",
                        () ->
                                issues.issue(
                                        company.host(3),
                                        call,
                                        id,
                                        "Example issue " + id,
                                        production.day(clock.instant()))));
    }
}
