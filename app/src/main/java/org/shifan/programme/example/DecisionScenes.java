package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Organ;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the deciding organs do: consult, settle one text, sign it. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class DecisionScenes {
    /** Which of the deciding organs, counted from 0, advises on the first text. */
    private static final int ADVISING = 5;

    private static final int NOBODY = -1;

    /** So many have signed when the stage of selection opens. */
    private static final int FIRST_SIGNERS = 6;

    private final Choice choice;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Notes notes;

    DecisionScenes(
            Choice choice,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Notes notes) {
        this.choice = choice;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.notes = notes;
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
        return steps;
    }

    private void rank(Production production) {
        rankings.rank(production.company().host(2), production.call(), production.round());
    }

    private boolean consulted(Production production) {
        return consultations.newest(production.call(), production.round()).isPresent();
    }

    void consult(Production production) {
        consultations.record(
                production.company().host(3),
                production.call(),
                production.round(),
                choice.outcome(production, production.round()));
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
        opinions(production, at("2013-12-12T09:02"), 2, NOBODY, steps);
        int number = 0;
        for (var organ : production.notice().deciding()) {
            var when =
                    number < FIRST_SIGNERS
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
            boolean advice = number == advising;
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
        return decisions.newest(production.call(), production.round());
    }

    /** Drafts the next version of the text, with one more sentence. */
    void draft(Production production, String more) {
        decisions.draft(
                production.company().host(1),
                production.call(),
                production.round(),
                choice.words(production, production.round()) + more);
    }

    private void give(Production production, Organ organ, boolean advice) {
        var version = newest(production).orElseThrow().version();
        decisions.give(
                production.company().advising(organ.id()),
                production.call(),
                production.round(),
                version,
                advice ? Stance.AGREE_WITH_ADVICE : Stance.AGREE,
                advice ? production.words().advice().opinion() : "");
    }

    private void sign(Production production, Organ organ) {
        decisions.sign(
                production.company().deciding(organ.id()),
                production.call(),
                production.round(),
                newest(production).orElseThrow().sha256());
    }

    /**
     * Brings the text to its last signature: consults if nobody has, drafts again if an organ does
     * not agree, gives the opinions and signatures that are missing.
     */
    void settle(Production production) {
        if (!rankings.recorded(production.call(), production.round())) {
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
}
