package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.example.Applicant.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the provincial governments do: agree within the limit, and return. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class ProvinceScenes {
    private final Register register;
    private final Endorsement endorsement;
    private final Clock clock;

    ProvinceScenes(Register register, Endorsement endorsement, Clock clock) {
        this.register = register;
        this.endorsement = endorsement;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (var one : production.cast()) {
            switch (one.outcome()) {
                case RETURNED_ONCE ->
                        giveBack(
                                production,
                                one,
                                "2013-11-14T16:00",
                                returned(production, one),
                                steps);
                case RETURNED ->
                        giveBack(
                                production,
                                one,
                                "2013-11-22T10:00",
                                EventWords.turn(production.words().returnedForGood(), one.index()),
                                steps);
                default -> {}
            }
            if (one.outcome().agreed() || one.outcome() == Outcome.FULL) {
                agree(production, one, steps);
            }
        }
        return steps;
    }

    private static String returned(Production production, Applicant one) {
        return EventWords.turn(production.words().returned(), one.index());
    }

    private void agree(Production production, Applicant one, List<Step> steps) {
        // First those within the limit, then those above it, last the one who finds no place.
        var from =
                one.outcome().over()
                        ? "2013-11-25T11:00"
                        : one.outcome() == Outcome.FULL ? "2013-11-25T14:00" : "2013-11-22T11:00";
        agree(production, one, at(from, one.index()), steps);
        if (one.outcome() == Outcome.RESUBMITTED) {
            giveBack(production, one, "2013-11-26T15:40", returned(production, one), steps);
            agree(production, one, at("2013-11-26T17:40"), steps);
        }
    }

    private void agree(Production production, Applicant one, Instant when, List<Step> steps) {
        // Every third province agrees by a written instruction.
        var province = production.places().city(one.city()).orElseThrow().place().provinceCode();
        var form =
                new Dice(production.seed(), "form", province).percent(33)
                        ? Agreement.Form.INSTRUCTION
                        : Agreement.Form.LETTER;
        var number = production.papers().agreement(province, form);
        steps.add(
                new Step(
                        when,
                        Deed.AGREE,
                        one.city(),
                        () -> {
                            var over = one.outcome().over() ? production.words().over() : "";
                            agree(production, application(production, one), form, number, over);
                        },
                        one.outcome() == Outcome.FULL));
    }

    private Application application(Production production, Applicant one) {
        return register.find(production.call(), one.city()).orElseThrow();
    }

    /** The government agrees; a reason asks for it above the limit. */
    void agree(
            Production production,
            Application application,
            Agreement.Form form,
            String number,
            String over) {
        endorsement.agree(
                production.company().provinceGovernment(application.province()),
                application.id(),
                new Endorsement.Terms(
                        form, number, production.day(clock.instant()), !over.isEmpty(), over));
    }

    private void giveBack(
            Production production, Applicant one, String at, String reason, List<Step> steps) {
        steps.add(
                Step.of(
                        at(at),
                        Deed.RETURN,
                        one.city(),
                        () -> {
                            var application = application(production, one);
                            endorsement.giveBack(
                                    production.company().commission(application.province()),
                                    application.id(),
                                    reason);
                        }));
    }
}
