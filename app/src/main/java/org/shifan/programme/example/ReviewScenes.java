package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.review.Declarations;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Replacements;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;
import org.shifan.programme.review.Sheet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the experts do: they are appointed, declare conflicts, give marks and lock them. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class ReviewScenes {
    private static final int[] DECLARING = {7, 23, 41, 48};
    private static final int SHEETS_A_DAY = 64;

    private final Register register;
    private final Candidates candidates;
    private final Experts experts;
    private final Declarations declarations;
    private final Reviews reviews;
    private final Replacements replacements;
    private final Seats seats;
    private final Scores scores;
    private final Notes notes;

    ReviewScenes(
            Register register,
            Candidates candidates,
            Experts experts,
            Declarations declarations,
            Reviews reviews,
            Replacements replacements,
            Seats seats,
            Scores scores,
            Notes notes) {
        this.register = register;
        this.candidates = candidates;
        this.experts = experts;
        this.declarations = declarations;
        this.reviews = reviews;
        this.replacements = replacements;
        this.seats = seats;
        this.scores = scores;
        this.notes = notes;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (int number = 1; number <= production.company().experts(); number++) {
            appoint(production, number, steps);
        }
        for (int number : DECLARING) {
            declare(production, number, steps);
        }
        steps.add(Step.of(at("2013-12-04T15:00"), Deed.ASSIGN, "", () -> assign(production)));
        steps.add(Step.of(at("2013-12-04T16:30"), Deed.DECLARE, "", () -> declareLate(production)));
        steps.add(
                Step.of(
                        at("2013-12-04T17:10"),
                        Deed.REPLACE,
                        "",
                        () -> replaceExcused(production)));
        mark(production, steps);
        steps.add(
                Step.of(
                        at("2013-12-10T17:15"),
                        Deed.CATCH_UP,
                        "experts",
                        () -> catchUp(production)));
        return steps;
    }

    private void assign(Production production) {
        reviews.assign(production.company().host(3), production.call(), production.round());
    }

    private void appoint(Production production, int number, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-11-20T09:00", number),
                        Deed.APPOINT_EXPERT,
                        code(number),
                        () ->
                                experts.appoint(
                                        production.company().host(3),
                                        production.call(),
                                        code(number),
                                        new Invitations(production).nominee(number))));
    }

    private static String code(int number) {
        return "E%02d".formatted(number);
    }

    private void declare(Production production, int number, List<Step> steps) {
        var reason = EventWords.turn(production.words().declared(), number);
        steps.add(
                Step.of(
                        at("2013-12-04T13:30", number),
                        Deed.DECLARE,
                        code(number),
                        () -> {
                            var eligible = candidates.of(production.call(), production.round());
                            var receipt =
                                    eligible.get(number % eligible.size()).receipt().orElseThrow();
                            declarations.declare(
                                    production.company().expert(number),
                                    production.call(),
                                    receipt,
                                    reason);
                        }));
    }

    /** The first on the panel of an invented city asks to be excused after all. */
    private void declareLate(Production production) {
        var call = production.call();
        var receipt = receipt(production, production.invented());
        var code = reviews.panel(call, production.round(), receipt).getFirst();
        declarations.declare(expert(production, code), call, receipt, production.words().excused());
    }

    private void mark(Production production, List<Step> steps) {
        int seats = production.notice().settings().review().perApplication();
        int place = 0;
        int later = 0;
        for (var one : production.ranked()) {
            for (int seat = 0; seat < seats; seat++) {
                // A quarter is locked when the stage of review opens.
                var when =
                        (place + seat) % 4 == 0
                                ? at("2013-12-05T08:30", place)
                                : later(production, later++);
                steps.add(mark(production, one, place, seat, when));
            }
            place++;
        }
    }

    private static Instant later(Production production, int number) {
        return at(
                production.days(),
                "2013-12-06T09:00",
                number / SHEETS_A_DAY,
                number % SHEETS_A_DAY * 7);
    }

    private Step mark(Production production, Applicant one, int place, int seat, Instant when) {
        return Step.of(
                when,
                Deed.SCORE,
                one.city(),
                () -> {
                    var round = production.round();
                    var receipt = receipt(production, one);
                    var panel = reviews.panel(production.call(), round, receipt);
                    if (seat < panel.size()) {
                        var marks = marks(production, place).get(seat);
                        var code = panel.get(seat);
                        lock(production, receipt, code, marks, production.plan(one));
                    }
                });
    }

    private void lock(
            Production production,
            String receipt,
            String code,
            Map<String, Integer> marks,
            Plan plan) {
        var round = production.round();
        Already.stopIf(
                scores.sheet(production.call(), round, receipt, code)
                        .filter(Sheet::locked)
                        .isPresent());
        var expert = expert(production, code);
        var opinion = new Opinions(production).opinion(receipt, code, marks, plan);
        scores.save(expert, production.call(), round, receipt, marks, opinion);
        scores.lock(expert, production.call(), round, receipt);
    }

    private Actor expert(Production production, String code) {
        return production
                .company()
                .expert(experts.find(production.call(), code).orElseThrow().person());
    }

    /** The marks of the panel in the place of the wanted ranking; the first two on the line tie. */
    private static List<Map<String, Integer>> marks(Production production, int place) {
        var settings = production.notice().settings();
        int line = settings.rounds().getFirst().places();
        int rank = place == line ? line - 1 : place;
        int share = 930 - rank * 9;
        return new Marks(settings.review())
                .panel(
                        settings.review().perApplication(),
                        share,
                        new Random(production.seed() * 1_000 + place));
    }

    private String receipt(Production production, Applicant one) {
        return register.find(production.call(), one.city())
                .flatMap(Application::receipt)
                .orElseThrow();
    }

    /** Assigns what has no panel, and gives the marks that are missing. */
    private void catchUp(Production production) {
        var call = production.call();
        var round = production.round();
        if (!reviews.waiting(call, round).isEmpty()) {
            notes.makeUp(Deed.ASSIGN, "", () -> assign(production));
        }
        if (seats.of(call, round).stream().anyMatch(one -> one.state() == Seat.State.EXCUSED)) {
            notes.makeUp(Deed.REPLACE, "", () -> replaceExcused(production));
        }
        var locked = new HashMap<String, List<String>>();
        scores.locked(call, round)
                .forEach(
                        sheet ->
                                locked.computeIfAbsent(sheet.receipt(), _ -> new ArrayList<>())
                                        .add(sheet.expert()));
        reviews.panels(call, round)
                .forEach(
                        (receipt, panel) ->
                                panel.stream()
                                        .filter(
                                                code ->
                                                        !locked.getOrDefault(receipt, List.of())
                                                                .contains(code))
                                        .forEach(code -> markNow(production, receipt, code)));
    }

    /** Who asked to be excused after the panels were settled gives the seat to another. */
    private void replaceExcused(Production production) {
        var call = production.call();
        var round = production.round();
        for (var seat : seats.of(call, round)) {
            if (seat.state() == Seat.State.EXCUSED) {
                var substitutes = replacements.substitutes(call, round, seat.receipt());
                replacements.replace(
                        production.company().host(3),
                        call,
                        round,
                        seat.receipt(),
                        seat.expert(),
                        substitutes.getFirst().member().code(),
                        seat.excused().orElseThrow());
            }
        }
    }

    private void markNow(Production production, String receipt, String code) {
        var review = production.notice().settings().review();
        var dice = new Dice(production.seed(), "marks", receipt, code);
        var marks =
                review.criteria().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.id(),
                                        one ->
                                                dice.between(
                                                        review.least() + 1, review.most() - 1)));
        notes.makeUp(Deed.SCORE, code, () -> lock(production, receipt, code, marks, Plan.EMPTY));
    }
}
