package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.platform.places.City;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.example.Applicant.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the provinces do: agree within the limit, return, report in one ranked report, withdraw. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class ProvinceScenes {
    private static final String OVER = "示例：本省名额已满，该市跨境通关平台已先行建设，确有试点价值。";
    private static final String SPECIAL = "示例：该市未列入三份名单，电子商务交易额连续三年居全省前列。";

    private final Register register;
    private final Endorsement endorsement;
    private final Reports reports;
    private final Clock clock;

    ProvinceScenes(Register register, Endorsement endorsement, Reports reports, Clock clock) {
        this.register = register;
        this.endorsement = endorsement;
        this.reports = reports;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (var one : production.cast()) {
            switch (one.outcome()) {
                case RETURNED_ONCE -> giveBack(production, one, "2013-11-23T09:00", steps);
                case RETURNED -> giveBack(production, one, "2013-11-24T09:00", steps);
                default -> {}
            }
            if (one.outcome().agreed() || one.outcome() == Outcome.FULL) {
                agree(production, one, steps);
            }
        }
        units(production).forEach((unit, cities) -> report(production, unit, cities, steps));
        return steps;
    }

    private void agree(Production production, Applicant one, List<Step> steps) {
        var terms = one.outcome().over() ? OVER : "";
        // First those within the limit, then those above it, last the one who finds no place.
        var from =
                one.outcome().over()
                        ? "2013-11-25T11:00"
                        : one.outcome() == Outcome.FULL ? "2013-11-25T14:00" : "2013-11-24T11:00";
        agree(production, one, from, terms, one.outcome() == Outcome.FULL, steps);
        if (one.outcome() == Outcome.RESUBMITTED) {
            giveBack(production, one, "2013-11-26T15:40", steps);
            agree(production, one, "2013-11-26T20:00", "", false, steps);
        }
    }

    private void agree(
            Production production,
            Applicant one,
            String from,
            String reason,
            boolean refused,
            List<Step> steps) {
        var when = at(from, one.index());
        steps.add(
                new Step(
                        when,
                        "agree " + one.city(),
                        () -> {
                            var application =
                                    register.find(production.call(), one.city()).orElseThrow();
                            endorsement.agree(
                                    production.company().provinceGovernment(application.province()),
                                    application.id(),
                                    new Endorsement.Terms(
                                            Agreement.Form.LETTER,
                                            "示例省政府函〔2013〕%d号".formatted(100 + one.index()),
                                            LocalDate.ofInstant(when, Timetable.ZONE),
                                            !reason.isEmpty(),
                                            reason));
                        },
                        refused));
    }

    private void giveBack(Production production, Applicant one, String at, List<Step> steps) {
        steps.add(
                Step.of(
                        at(at),
                        "return " + one.city(),
                        () -> {
                            var application =
                                    register.find(production.call(), one.city()).orElseThrow();
                            endorsement.giveBack(
                                    production.company().commission(application.province()),
                                    application.id(),
                                    "示例：资金来源和数据出处没有写明，请补充后重新报批。");
                        }));
    }

    /** The reported cities by the unit that reports them. */
    private static TreeMap<String, List<Applicant>> units(Production production) {
        return production.cast().stream()
                .filter(one -> one.rank() > 0)
                .sorted(Comparator.comparingInt(Applicant::rank))
                .collect(
                        Collectors.groupingBy(
                                one -> unit(production, one), TreeMap::new, Collectors.toList()));
    }

    private static String unit(Production production, Applicant one) {
        var place = production.places().city(one.city()).map(City::place).orElseThrow();
        return place.separatelyPlanned() ? place.code() : place.provinceCode();
    }

    private void report(
            Production production, String unit, List<Applicant> cities, List<Step> steps) {
        int order = cities.getFirst().index();
        boolean late = cities.stream().anyMatch(one -> one.outcome() == Outcome.LATE);
        if (late) {
            // Twenty seconds after the deadline.
            submit(production, unit, cities, at("2013-11-28T00:00").plusSeconds(20), 0, steps);
            return;
        }
        if (cities.stream().anyMatch(one -> one.outcome() == Outcome.RESUBMITTED)) {
            submit(production, unit, cities, at("2013-11-26T09:00"), 300, steps);
            withdraw(production, unit, steps);
            submit(production, unit, cities, at("2013-11-27T10:00"), 400, steps);
            return;
        }
        // A few have reported when the stage of endorsement opens, most have not.
        var when =
                order % 9 == 0 ? at("2013-11-25T14:30", order) : at("2013-11-26T09:00", order * 23);
        submit(production, unit, cities, when, 200, steps);
    }

    private void submit(
            Production production,
            String unit,
            List<Applicant> cities,
            java.time.Instant when,
            int number,
            List<Step> steps) {
        steps.add(
                Step.of(
                        when,
                        "report " + unit,
                        () ->
                                reports.submit(
                                        production.company().commission(unit),
                                        production.call(),
                                        new Report.Document(
                                                "示例发改高技〔2013〕%d号"
                                                        .formatted(
                                                                number + cities.getFirst().index()),
                                                LocalDate.ofInstant(when, Timetable.ZONE)
                                                        .minusDays(1)),
                                        cities.stream()
                                                .map(one -> wanted(production, one))
                                                .toList(),
                                        clock.instant())));
    }

    private Report.Wanted wanted(Production production, Applicant one) {
        return new Report.Wanted(
                register.find(production.call(), one.city()).orElseThrow().id(),
                one.rank(),
                one.outcome() == Outcome.SPECIAL_REFUSED ? Optional.of(SPECIAL) : Optional.empty());
    }

    private void withdraw(Production production, String unit, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-11-26T15:00"),
                        "withdraw " + unit,
                        () ->
                                reports.withdraw(
                                        production.company().commission(unit),
                                        reports.ofUnit(production.call(), unit).getFirst().id(),
                                        "示例：方案中的指标基期有误，改正后重报。")));
    }
}
