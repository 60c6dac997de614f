package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Organ;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the eight do: consult, settle one text, sign it, propose, answer, issue. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class DecisionScenes {
    /** The joint organ that advises on the first text. */
    private static final int ADVISING = 4;

    /** So many have signed when the stage of selection opens. */
    private static final int FIRST_SIGNERS = 5;

    private final Choice choice;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Objections objections;
    private final Issues issues;
    private final Notes notes;
    private final Clock clock;

    DecisionScenes(
            Choice choice,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Objections objections,
            Issues issues,
            Notes notes,
            Clock clock) {
        this.choice = choice;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.objections = objections;
        this.issues = issues;
        this.notes = notes;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(at("2013-12-10T17:30"), Deed.RANK, "", () -> rank(production)));
        steps.add(
                Step.of(
                        at("2013-12-11T10:00"),
                        Deed.CONSULT,
                        "",
                        () -> {
                            Already.stopIf(consulted(production));
                            consult(production);
                        }));
        first(production, steps);
        second(production, steps);
        publish(production, steps);
        return steps;
    }

    private static String round(Production production) {
        return ReviewScenes.round(production);
    }

    private void rank(Production production) {
        rankings.rank(production.company().host(2), production.call(), round(production));
    }

    private boolean consulted(Production production) {
        return consultations.newest(production.call(), round(production)).isPresent();
    }

    private void consult(Production production) {
        consultations.record(
                production.company().host(3),
                production.call(),
                round(production),
                choice.outcome(production, round(production)));
    }

    /** The first text goes out for opinions; one organ has advice. */
    private void first(Production production, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-12-11T14:00"),
                        Deed.DRAFT_TEXT,
                        "",
                        () -> {
                            Already.stopIf(newest(production).isPresent());
                            draft(production, "");
                        }));
        opinions(production, at("2013-12-11T15:02"), 1, ADVISING, steps);
    }

    /** The second takes the advice up, and is signed by some today and by the others later. */
    private void second(Production production, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-12-12T09:00"),
                        Deed.DRAFT_TEXT,
                        "",
                        () -> {
                            var text = newest(production).orElseThrow();
                            Already.stopIf(text.version() > 1 || !text.signatures().isEmpty());
                            draft(production, production.words().advice().sentence());
                        }));
        opinions(production, at("2013-12-12T09:02"), 2, -1, steps);
        int number = 0;
        for (var organ : production.notice().deciding()) {
            var when =
                    number <= FIRST_SIGNERS
                            ? at("2013-12-12T10:15", number * 50)
                            : at("2013-12-13T14:20", number * 10);
            steps.add(Step.of(when, Deed.SIGN, organ.id(), () -> sign(production, organ)));
            number++;
        }
        steps.add(Step.of(at("2013-12-16T08:30"), Deed.CATCH_UP, "", () -> settle(production)));
    }

    private void opinions(
            Production production, Instant from, int version, int advising, List<Step> steps) {
        int number = 0;
        for (var organ : production.notice().deciding()) {
            boolean advice = number == advising + 1 && advising >= 0;
            steps.add(
                    Step.of(
                            from.plusSeconds(300L * number),
                            Deed.TEXT_OPINION,
                            organ.id(),
                            () -> {
                                var text = newest(production).orElseThrow();
                                // Somebody has gone on to another version by hand.
                                Already.stopIf(text.version() != version);
                                give(production, organ, advice);
                            }));
            number++;
        }
    }

    private Optional<Decision> newest(Production production) {
        return decisions.newest(production.call(), round(production));
    }

    private void draft(Production production, String more) {
        decisions.draft(
                production.company().host(1),
                production.call(),
                round(production),
                choice.words(production, round(production)) + more);
    }

    private void give(Production production, Organ organ, boolean advice) {
        var version = newest(production).orElseThrow().version();
        decisions.give(
                production.company().advising(organ.id()),
                production.call(),
                round(production),
                version,
                advice ? Stance.AGREE_WITH_ADVICE : Stance.AGREE,
                advice ? production.words().advice().opinion() : "");
    }

    private void sign(Production production, Organ organ) {
        decisions.sign(
                production.company().deciding(organ.id()),
                production.call(),
                round(production),
                newest(production).orElseThrow().sha256());
    }

    /**
     * Brings the text to its last signature: consults if nobody has, drafts again if an organ does
     * not agree, gives the opinions and signatures that are missing.
     */
    private void settle(Production production) {
        if (!rankings.recorded(production.call(), round(production))) {
            notes.makeUp(Deed.RANK, "", () -> rank(production));
        }
        if (!consulted(production)) {
            notes.makeUp(Deed.CONSULT, "", () -> consult(production));
        }
        boolean stopped =
                newest(production)
                        .map(
                                text ->
                                        text.opinions().stream()
                                                .anyMatch(one -> one.stance() == Stance.DISAGREE))
                        .orElse(true);
        if (stopped) {
            var more = production.words().advice().agreed();
            notes.makeUp(Deed.DRAFT_TEXT, "", () -> draft(production, more));
        }
        if (newest(production).isEmpty()) {
            return;
        }
        for (var organ : production.notice().deciding()) {
            if (newest(production).orElseThrow().opinions().stream()
                    .noneMatch(one -> one.organ().equals(organ.id()))) {
                notes.makeUp(Deed.TEXT_OPINION, organ.id(), () -> give(production, organ, false));
            }
        }
        for (var organ : production.notice().deciding()) {
            if (newest(production).orElseThrow().signatures().stream()
                    .noneMatch(one -> one.organ().equals(organ.id()))) {
                notes.makeUp(Deed.SIGN, organ.id(), () -> sign(production, organ));
            }
        }
    }

    private void publish(Production production, List<Step> steps) {
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
                                        round(production),
                                        production.papers().issue(issued.getYear()),
                                        issued)));
    }

    private void propose(Production production) {
        proposals.propose(production.company().host(3), production.call(), round(production));
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
                                        round(production),
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
                round(production),
                number,
                false,
                text);
    }

    /** After an objection was upheld the eight decide anew. */
    private void proposeAgain(Production production) {
        var call = production.call();
        var round = round(production);
        if (issues.find(call, round).isPresent() || proposals.open(call, round).isPresent()) {
            return;
        }
        if (!proposals.of(call, round).isEmpty()) {
            notes.makeUp(Deed.CONSULT, "", () -> consult(production));
            notes.makeUp(
                    Deed.DRAFT_TEXT,
                    "",
                    () -> draft(production, production.words().advice().agreed()));
        }
        settle(production);
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
