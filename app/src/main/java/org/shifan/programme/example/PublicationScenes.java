package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** From the proposed list to the final one, with what the public objects. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class PublicationScenes {
    private final DecisionScenes decisions;
    private final Proposals proposals;
    private final Objections objections;
    private final Issues issues;
    private final Notes notes;
    private final Clock clock;

    PublicationScenes(
            DecisionScenes decisions,
            Proposals proposals,
            Objections objections,
            Issues issues,
            Notes notes,
            Clock clock) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.objections = objections;
        this.issues = issues;
        this.notes = notes;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(at("2013-12-16T09:00"), Deed.PROPOSE, "", () -> propose(production)));
        object(production, steps);
        for (var at : List.of("2014-01-06T09:00", "2014-02-10T09:00", "2014-03-10T09:00")) {
            steps.add(Step.of(at(at), Deed.CATCH_UP, "", () -> proposeAgain(production)));
        }
        steps.add(Step.of(at("2014-03-24T15:00"), Deed.CATCH_UP, "", () -> answerAll(production)));
        var issued = LocalDate.of(2014, 3, 25);
        steps.add(
                Step.of(
                        at("2014-03-25T10:00"),
                        Deed.ISSUE,
                        "",
                        () ->
                                issues.issue(
                                        production.company().host(3),
                                        production.call(),
                                        production.round(),
                                        production.papers().issue(issued.getYear()),
                                        issued)));
        return steps;
    }

    private void propose(Production production) {
        proposals.propose(production.company().host(3), production.call(), production.round());
    }

    private void object(Production production, List<Step> steps) {
        var words = production.words().objection();
        steps.add(
                Step.of(
                        at("2013-12-18T11:20"),
                        Deed.OBJECT,
                        "",
                        () ->
                                objections.raise(
                                        production.call(),
                                        production.round(),
                                        new Objections.Raised(
                                                Optional.empty(),
                                                words.name(),
                                                "example@shifan.example",
                                                words.ground()),
                                        clock.instant())));
        steps.add(
                Step.of(
                        at("2013-12-20T15:00"),
                        Deed.ANSWER,
                        "",
                        () -> {
                            var raised =
                                    objections.of(production.call()).stream()
                                            .filter(one -> one.name().equals(words.name()))
                                            .findFirst()
                                            .orElseThrow();
                            answer(production, raised.number(), words.answer());
                        }));
    }

    private void answer(Production production, int number, String text) {
        objections.answer(
                production.company().host(3),
                production.call(),
                production.round(),
                number,
                false,
                text);
    }

    /** After an objection was upheld the eight decide anew. */
    private void proposeAgain(Production production) {
        var call = production.call();
        var round = production.round();
        if (issues.find(call, round).isPresent() || proposals.open(call, round).isPresent()) {
            return;
        }
        if (!proposals.of(call, round).isEmpty()) {
            notes.makeUp(Deed.CONSULT, "", () -> decisions.consult(production));
            notes.makeUp(
                    Deed.DRAFT_TEXT,
                    "",
                    () -> decisions.draft(production, production.words().advice().agreed()));
        }
        decisions.settle(production);
        notes.makeUp(Deed.PROPOSE, "", () -> propose(production));
    }

    private void answerAll(Production production) {
        var words = production.words().objection().other();
        for (var one : objections.of(production.call())) {
            if (one.answer().isEmpty()) {
                notes.makeUp(Deed.ANSWER, "", () -> answer(production, one.number(), words));
            }
        }
    }
}
