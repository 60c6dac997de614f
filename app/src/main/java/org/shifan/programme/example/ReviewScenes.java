package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.review.Candidates;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Nominee;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the experts do: they are appointed, declare conflicts, give marks and lock them. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class ReviewScenes {
    private static final int[] DECLARING = {7, 23, 41};

    private final Register register;
    private final Candidates candidates;
    private final Experts experts;
    private final Reviews reviews;
    private final Scores scores;

    ReviewScenes(
            Register register,
            Candidates candidates,
            Experts experts,
            Reviews reviews,
            Scores scores) {
        this.register = register;
        this.candidates = candidates;
        this.experts = experts;
        this.reviews = reviews;
        this.scores = scores;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (int number = 1; number <= Company.experts(); number++) {
            appoint(production, number, steps);
        }
        for (int number : DECLARING) {
            declare(production, number, steps);
        }
        steps.add(
                Step.of(
                        at("2013-12-04T15:00"),
                        "assign",
                        () ->
                                reviews.assign(
                                        production.company().host(3),
                                        production.call(),
                                        round(production))));
        int place = 0;
        for (var one : production.ranked()) {
            mark(production, one, place++, steps);
        }
        return steps;
    }

    static String round(Production production) {
        return production.notice().settings().rounds().getFirst().id();
    }

    private void appoint(Production production, int number, List<Step> steps) {
        var organs = production.notice().deciding();
        var provinces = production.places().provinces();
        steps.add(
                Step.of(
                        at("2013-11-20T09:00", number),
                        "appoint expert " + number,
                        () ->
                                experts.appoint(
                                        production.company().host(3),
                                        production.call(),
                                        "E%02d".formatted(number),
                                        new Nominee(
                                                production.company().expert(number).person(),
                                                "专家 %02d 号".formatted(number),
                                                "示例大学 %02d".formatted(number),
                                                Optional.of(provinces.get(number % 31).code()),
                                                Optional.empty(),
                                                Set.of(
                                                        Integer.toString(1 + number % 5),
                                                        Integer.toString(1 + (number + 2) % 5)),
                                                organs.get(number % organs.size()).id()))));
    }

    private void declare(Production production, int number, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-12-04T11:00", number),
                        "declare " + number,
                        () -> {
                            var eligible = candidates.of(production.call(), round(production));
                            var receipt =
                                    eligible.get(number % eligible.size()).receipt().orElseThrow();
                            experts.declare(
                                    production.company().expert(number),
                                    production.call(),
                                    receipt,
                                    "示例：曾参加该市电子商务规划的论证。");
                        }));
    }

    private void mark(Production production, Applicant one, int place, List<Step> steps) {
        int seats = production.notice().settings().review().perApplication();
        for (int seat = 0; seat < seats; seat++) {
            int number = seat;
            // A quarter is locked when the stage of review opens.
            var when =
                    (place + seat) % 4 == 0
                            ? at("2013-12-05T08:30", place)
                            : at("2013-12-06T09:00", (place * seats + seat) * 22);
            steps.add(
                    Step.of(
                            when,
                            "mark " + one.city() + " " + seat,
                            () -> lock(production, one, place, number)));
        }
    }

    private void lock(Production production, Applicant one, int place, int seat) {
        var round = round(production);
        var receipt = receipt(production, one);
        var code =
                reviews.panels(production.call(), round).getOrDefault(receipt, List.of()).get(seat);
        var expert = production.company().expert(Integer.parseInt(code.substring(1)));
        var marks = marks(production, place).get(seat);
        scores.save(
                expert,
                production.call(),
                round,
                receipt,
                marks,
                "示例评议意见：方案目标明确，措施与任务对应，指标可以核对；建议进一步写明部门之间的配合。");
        scores.lock(expert, production.call(), round, receipt);
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
}
