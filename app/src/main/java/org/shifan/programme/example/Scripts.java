package org.shifan.programme.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.places.Places;
import org.shifan.programme.notice.Calls;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Puts the script together from the scenes. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class Scripts {
    private static final String NOTICE = "/notices/2013-second-batch.yaml";

    private final CityScenes cities;
    private final ProvinceScenes provinces;
    private final HostScenes host;
    private final ReviewScenes review;
    private final DecisionScenes decision;
    private final Identity identity;
    private final Places places;
    private final Calls calls;

    Scripts(
            CityScenes cities,
            ProvinceScenes provinces,
            HostScenes host,
            ReviewScenes review,
            DecisionScenes decision,
            Identity identity,
            Places places,
            Calls calls) {
        this.cities = cities;
        this.provinces = provinces;
        this.host = host;
        this.review = review;
        this.decision = decision;
        this.identity = identity;
        this.places = places;
        this.calls = calls;
    }

    /** The example: the cast under the real notice. */
    Script example(long seed) {
        var file = resource(NOTICE);
        var notice = NoticeFile.parse(file);
        var company = new Company(identity, places, notice);
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
        steps.addAll(host.of(production));
        steps.addAll(review.of(production));
        steps.addAll(decision.of(production));
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
