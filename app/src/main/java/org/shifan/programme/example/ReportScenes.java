package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.places.Province;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.example.Applicant.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the commissions do: report all their cities in one ranked report, and withdraw it. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class ReportScenes {
    /** The script itself takes these no further. */
    private static final Set<Outcome> ENDED =
            Set.of(Outcome.FULL, Outcome.RETURNED, Outcome.NOT_APPROVED, Outcome.LATE);

    private final CityScenes cities;
    private final ProvinceScenes provinces;
    private final Register register;
    private final Reports reports;
    private final Receiving receiving;
    private final Documents documents;
    private final Notes notes;
    private final Clock clock;

    ReportScenes(
            CityScenes cities,
            ProvinceScenes provinces,
            Register register,
            Reports reports,
            Receiving receiving,
            Documents documents,
            Notes notes,
            Clock clock) {
        this.cities = cities;
        this.provinces = provinces;
        this.register = register;
        this.reports = reports;
        this.receiving = receiving;
        this.documents = documents;
        this.notes = notes;
        this.clock = clock;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        units(production).forEach((unit, cities) -> report(production, unit, cities, steps));
        steps.add(Step.of(at("2013-11-27T16:00"), Deed.CATCH_UP, "", () -> reportLeft(production)));
        return steps;
    }

    private void reportLeft(Production production) {
        for (var unit : unreported(production)) {
            notes.makeUp(Deed.REPORT, unit, () -> reportNow(production, unit));
        }
    }

    /** The reported cities by the unit that reports them. */
    private static TreeMap<String, List<Applicant>> units(Production production) {
        return production.cast().stream()
                .filter(one -> one.rank() > 0)
                .sorted(Comparator.comparingInt(Applicant::rank))
                .collect(
                        Collectors.groupingBy(
                                one -> production.unit(one.city()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private void report(
            Production production, String unit, List<Applicant> cities, List<Step> steps) {
        int order = cities.getFirst().index();
        boolean late = cities.stream().anyMatch(one -> one.outcome() == Outcome.LATE);
        if (late) {
            // Twenty seconds after the deadline.
            var deadline = production.notice().settings().schedule().deadline();
            submit(production, unit, deadline.plusSeconds(20), steps);
            return;
        }
        if (cities.stream().anyMatch(one -> one.outcome() == Outcome.RESUBMITTED)) {
            submit(production, unit, at("2013-11-26T09:00"), steps);
            withdraw(production, unit, steps);
            submit(production, unit, at("2013-11-27T10:00"), steps);
            return;
        }
        // A few have reported when the stage of endorsement opens, most have not.
        var when =
                order % 9 == 0
                        ? at("2013-11-25T15:00", order)
                        : at("2013-11-" + (26 + order % 2) + "T09:30", order * 6);
        submit(production, unit, when, steps);
    }

    private void submit(Production production, String unit, Instant when, List<Step> steps) {
        var number = production.papers().report(unit);
        // One report comes on paper: that of an invented province.
        boolean paper = production.places().province(unit).filter(Province::fictitious).isPresent();
        steps.add(
                Step.of(
                        when,
                        paper ? Deed.REGISTER : Deed.REPORT,
                        unit,
                        () -> {
                            catchUp(production, unit);
                            if (paper) {
                                register(production, unit, number);
                            } else {
                                submit(production, unit, number);
                            }
                        }));
    }

    /** The host registers what its mail room received two hours ago. */
    private void register(Production production, String unit, String number) {
        var words = production.words().paper();
        receiving.register(
                production.company().host(3),
                production.call(),
                unit,
                new Report.Document(number, production.day(clock.instant())),
                wanted(production, unit),
                clock.instant().minusSeconds(7_200),
                new Report.Paper(
                        words.receivedBy(),
                        production.notice().settings().materials().getFirst().copies(),
                        words.scan(),
                        documents.keep(Scan.pdf(), words.scan())),
                words.reason());
    }

    private void submit(Production production, String unit, String number) {
        reports.submit(
                production.company().commission(unit),
                production.call(),
                new Report.Document(number, production.day(clock.instant())),
                wanted(production, unit),
                clock.instant());
    }

    /** Every city of the unit that is ready, in the order of the cast, others last. */
    private List<Report.Wanted> wanted(Production production, String unit) {
        var ready =
                register.ofCall(production.call()).stream()
                        .filter(one -> one.state() == State.AGREED)
                        .filter(one -> production.unit(one.city()).equals(unit))
                        .sorted(Comparator.comparingInt(one -> rank(production, one.city())))
                        .toList();
        var wanted = new ArrayList<Report.Wanted>();
        for (var one : ready) {
            wanted.add(
                    new Report.Wanted(
                            one.id(), wanted.size() + 1, special(production, one.city())));
        }
        return wanted;
    }

    private static int rank(Production production, String city) {
        return production
                .applicant(city)
                .map(Applicant::rank)
                .filter(rank -> rank > 0)
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<String> special(Production production, String city) {
        return production
                .applicant(city)
                .filter(one -> one.outcome() == Outcome.SPECIAL_REFUSED)
                .map(one -> production.words().special());
    }

    private void withdraw(Production production, String unit, List<Step> steps) {
        steps.add(
                Step.of(
                        at("2013-11-26T15:00"),
                        Deed.WITHDRAW,
                        unit,
                        () ->
                                reports.withdraw(
                                        production.company().commission(unit),
                                        reports.ofUnit(production.call(), unit).getFirst().id(),
                                        production.words().withdrawn())));
    }

    /** Units that the script wants to report in time, and that have not. */
    private List<String> unreported(Production production) {
        return register.ofCall(production.call()).stream()
                .filter(one -> one.state() == State.AGREED && toReport(production, one))
                .map(one -> production.unit(one.city()))
                .distinct()
                .filter(
                        unit ->
                                reports.ofUnit(production.call(), unit).stream()
                                        .noneMatch(report -> report.standing().received()))
                .sorted()
                .toList();
    }

    /** Reports for a unit that has not done so. */
    private void reportNow(Production production, String unit) {
        submit(production, unit, production.papers().report(unit));
    }

    /** Approves and agrees to what is final and was left, so that the unit can report it. */
    private void catchUp(Production production, String unit) {
        for (var one : register.ofCall(production.call())) {
            if (production.unit(one.city()).equals(unit) && toReport(production, one)) {
                bring(production, one);
            }
        }
    }

    private static boolean toReport(Production production, Application application) {
        return production
                .applicant(application.city())
                .map(one -> !ENDED.contains(one.outcome()))
                .orElse(true);
    }

    /** Plays the city government and the provincial government for a plan that waits for them. */
    private void bring(Production production, Application application) {
        var city = application.city();
        if (application.state() == State.FINALISED) {
            notes.makeUp(
                    Deed.APPROVE,
                    city,
                    () ->
                            cities.approve(
                                    production,
                                    application,
                                    production.papers().approval(city),
                                    clock.instant()));
        }
        if (register.find(application.id()).orElseThrow().state() == State.APPROVED) {
            var form = Agreement.Form.LETTER;
            notes.makeUp(
                    Deed.AGREE,
                    city,
                    () ->
                            provinces.agree(
                                    production,
                                    application,
                                    form,
                                    production.papers().agreement(application.province(), form),
                                    ""));
        }
    }
}
