package org.shifan.programme.example;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Series;
import org.shifan.programme.example.Applicant.Outcome;

/**
 * What one production of the example is made of.
 *
 * @param notice of the call that is played
 * @param cast who applies
 * @param company who acts
 * @param places where
 * @param words what is said
 * @param papers numbers of documents
 * @param seed from which everything invented follows
 */
record Production(
        Notice notice,
        List<Applicant> cast,
        Company company,
        Places places,
        EventWords words,
        Papers papers,
        long seed) {

    static Production of(
            Notice notice, List<Applicant> cast, Company company, Places places, long seed) {
        var papers = new Papers(seed, places, notice.document().date().getYear());
        return new Production(
                notice,
                cast,
                company,
                places,
                EventWords.in(notice.languages().getFirst()),
                papers,
                seed);
    }

    /** Working days of the notice. */
    WorkingDays days() {
        return WorkingDays.of(notice);
    }

    /** Code of the unit that reports the city: its province, or itself if separately planned. */
    String unit(String city) {
        var place = places.city(city).orElseThrow().place();
        return place.separatelyPlanned() ? place.code() : place.provinceCode();
    }

    /** The applicant that the city is; empty if it is none of the cast. */
    Optional<Applicant> applicant(String city) {
        return cast.stream().filter(one -> one.city().equals(city)).findFirst();
    }

    /** The call's id. */
    String call() {
        return notice.id();
    }

    /** Id of the first round. */
    String round() {
        return notice.settings().rounds().getFirst().id();
    }

    /** The day in the call's civil time. */
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, notice.zone());
    }

    /** Whether the city is invented. */
    boolean invented(String city) {
        return places.city(city).orElseThrow().fictitious();
    }

    /** The invented plan of the applicant. */
    Plan plan(Applicant one) {
        var city = places.city(one.city(), notice.document().date()).orElseThrow();
        var province = places.province(city.place().provinceCode()).orElseThrow();
        var gdp = new TreeMap<Integer, BigDecimal>();
        places.series("gdp-by-year", one.city())
                .map(Series::byYear)
                .orElse(new TreeMap<>())
                .forEach(gdp::put);
        var facts =
                new CityFacts(
                        one.city(),
                        city.place().name(),
                        province.name(),
                        city.place().region(),
                        gdp);
        return PlanWriter.write(
                seed,
                facts,
                notice,
                one.outcome() == Outcome.UNFINISHED
                        ? PlanWriter.Finish.BEGUN
                        : PlanWriter.Finish.WHOLE);
    }

    /** Those of the cast who are to be reviewed, in the order of the wanted ranking. */
    List<Applicant> ranked() {
        var real =
                new ArrayList<>(
                        cast.stream()
                                .filter(Production::reviewed)
                                .filter(one -> !invented(one.city()))
                                .toList());
        Collections.shuffle(real, new Random(seed));
        real.sort(Comparator.comparing(one -> !one.known()));
        // An invented city stands on the losing side of the tie, so that nothing bad is invented
        // about a real one.
        int line = notice.settings().rounds().getFirst().places();
        cast.stream()
                .filter(Production::reviewed)
                .filter(one -> invented(one.city()))
                .forEach(one -> real.add(Math.min(line, real.size()), one));
        return List.copyOf(real);
    }

    /** One of them that is an invented city. */
    Applicant invented() {
        return ranked().stream().filter(one -> invented(one.city())).findFirst().orElseThrow();
    }

    private static boolean reviewed(Applicant one) {
        return switch (one.outcome()) {
            case PLAIN, RETURNED_ONCE, RESUBMITTED, SUPPLEMENT, UNKNOWN, OVER_GRANTED -> true;
            default -> false;
        };
    }
}
