package org.shifan.programme.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.places.Places;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Puts the script together from the scenes. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class Scripts {
    private static final String NOTICE = "/notices/2013-second-batch.yaml";

    private static final int EXPERTS = 60;

    private final CityScenes cities;
    private final ProvinceScenes provinces;
    private final ReportScenes reports;
    private final CopyScenes copies;
    private final HostScenes host;
    private final ReviewScenes review;
    private final DecisionScenes decision;
    private final PublicationScenes publication;
    private final CrowdScenes crowdScenes;
    private final RoundScenes rounds;
    private final Optional<Crowd> crowd;
    private final Identity identity;
    private final Places places;
    private final Calls calls;

    Scripts(
            CityScenes cities,
            ProvinceScenes provinces,
            ReportScenes reports,
            CopyScenes copies,
            HostScenes host,
            ReviewScenes review,
            DecisionScenes decision,
            PublicationScenes publication,
            CrowdScenes crowdScenes,
            RoundScenes rounds,
            ObjectProvider<Crowd> crowd,
            Identity identity,
            Places places,
            Calls calls) {
        this.cities = cities;
        this.provinces = provinces;
        this.reports = reports;
        this.copies = copies;
        this.host = host;
        this.review = review;
        this.decision = decision;
        this.publication = publication;
        this.crowdScenes = crowdScenes;
        this.rounds = rounds;
        this.crowd = Optional.ofNullable(crowd.getIfAvailable());
        this.identity = identity;
        this.places = places;
        this.calls = calls;
    }

    /** The example, or the crowd that was asked for. */
    Script script(long seed) {
        return crowd.map(one -> crowd(one, seed)).orElseGet(() -> example(seed));
    }

    private Script crowd(Crowd crowd, long seed) {
        var notice = NoticeFile.parse(crowd.notice());
        var review = notice.settings().review();
        int readings = crowd.cities().size() * review.perApplication();
        // A quarter more than needed.
        int experts = readings * 5 / review.mostPerExpert() / 4 + review.perApplication();
        var company = new Company(identity, places, notice, experts);
        var production = Production.of(notice, crowd.cast(), company, places, seed);
        var opens = notice.settings().schedule().opens();
        var steps = new ArrayList<Step>();
        steps.add(Step.of(opens, Deed.ASSEMBLE, "", () -> company.assemble(crowd.cities())));
        steps.add(
                Step.of(
                        opens.plusSeconds(60),
                        Deed.OPEN,
                        "",
                        () -> calls.open(company.host(3), crowd.notice())));
        steps.addAll(crowdScenes.of(production));
        steps.addAll(rounds.of(production));
        return new Script(production, inOrder(steps), stages(production));
    }

    private static Map<String, Instant> stages(Production production) {
        var stages = new LinkedHashMap<String, Instant>();
        var deadline = production.notice().settings().schedule().deadline();
        int rounds = production.notice().settings().rounds().size();
        stages.put("endorsement", deadline);
        stages.put("review", RoundScenes.begins(production, 0));
        stages.put("published", RoundScenes.begins(production, rounds));
        return stages;
    }

    private Script example(long seed) {
        var file = resource(NOTICE);
        var notice = NoticeFile.parse(file);
        var company = new Company(identity, places, notice, EXPERTS);
        var cast = Cast.read();
        var production = Production.of(notice, cast, company, places, seed);
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        Timetable.at("2013-09-16T09:00"),
                        Deed.ASSEMBLE,
                        "",
                        () -> company.assemble(cast.stream().map(Applicant::city).toList())));
        steps.add(
                Step.of(
                        Timetable.at("2013-09-16T10:00"),
                        Deed.OPEN,
                        "",
                        () -> calls.open(company.host(3), file)));
        steps.addAll(cities.of(production));
        steps.addAll(provinces.of(production));
        steps.addAll(reports.of(production));
        steps.addAll(copies.of(production));
        steps.addAll(host.of(production));
        steps.addAll(review.of(production));
        steps.addAll(decision.of(production));
        steps.addAll(publication.of(production));
        return new Script(production, inOrder(steps), Timetable.STAGES);
    }

    private static List<Step> inOrder(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    static byte[] resource(String name) {
        try (var file = Objects.requireNonNull(Scripts.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
