package org.shifan.programme.selection.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.selection.Line;
import org.shifan.decisions.selection.Ranking;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Fixed;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.selection.Consultation;
import org.shifan.programme.selection.Rankings;
import org.springframework.stereotype.Component;

/** The applications of a round in the order of the ranking. */
@Component
class Rows {
    private static final int SHOWN = 2;
    private static final int FILED = 3;

    private final Desks desks;
    private final Rankings rankings;
    private final Reviews reviews;

    Rows(Desks desks, Rankings rankings, Reviews reviews) {
        this.desks = desks;
        this.rankings = rankings;
        this.reviews = reviews;
    }

    /**
     * The ranking with its line.
     *
     * @param ranking that the marks give
     * @param line where the places cut it
     * @param rows one for each application
     * @param decided whether the organs have consulted on it
     */
    record Table(Ranking ranking, Line line, List<Row> rows, boolean decided) {

        /** Behind how many rows the line is drawn: those equal on it stand before it. */
        public int cut() {
            int cut = 0;
            for (int i = 0; i < rows.size(); i++) {
                cut = rows.get(i).side() == Line.Side.BELOW ? cut : i + 1;
            }
            return cut;
        }

        /** The line as a sentence. */
        public Text sentence() {
            return decided ? line.decided(ranking) : line.text(ranking);
        }
    }

    /** What the locked marks give, with what the consultation made of it. */
    Table of(Desk desk, Optional<Consultation> consultation) {
        var call = desk.call().id();
        var ranking = rankings.compute(call, desk.round());
        var line = rankings.line(call, desk.round(), ranking);
        var sides = line.sides();
        var panels = reviews.panels(call, desk.round());
        var rows =
                ranking.order().stream()
                        .map(
                                ranked ->
                                        row(
                                                desk,
                                                ranked,
                                                sides.getOrDefault(
                                                        ranked.application(), Line.Side.BELOW),
                                                panels.getOrDefault(ranked.application(), List.of())
                                                        .size(),
                                                consultation))
                        .toList();
        return new Table(ranking, line, rows, consultation.isPresent());
    }

    private Row row(
            Desk desk,
            Ranking.Ranked ranked,
            Line.Side side,
            int panel,
            Optional<Consultation> consultation) {
        var application = desks.application(ranked.application());
        var province = desks.province(application.province());
        return new Row(
                ranked.application(),
                application.city(),
                desks.city(desk.call(), application.city()),
                province.map(Province::name).orElseGet(() -> code(application)),
                province.map(Province::region).orElse(""),
                ranked.rank(),
                new Fixed(ranked.score().rounded(SHOWN), ranked.score().rounded(FILED)),
                ranked.score().toString(),
                ranked.scored().byCriterion().stream().map(mean -> mean.rounded(1)).toList(),
                panel,
                side,
                consultation.map(one -> one.chosen().contains(ranked.application())),
                issued(desk, consultation, ranked.application()),
                consultation.map(one -> reason(one, ranked.application())).orElse(""));
    }

    /** An earlier round than the last does not yet select anybody: who is chosen goes on. */
    private static Optional<Badge> issued(
            Desk desk, Optional<Consultation> consultation, String receipt) {
        if (desk.standing().issue().isEmpty()) {
            return Optional.empty();
        }
        var last = desk.notice().settings().rounds().getLast().id();
        return consultation
                .map(one -> one.chosen().contains(receipt))
                .map(
                        in ->
                                in && !desk.round().equals(last)
                                        ? Badge.of(Badge.Tone.GOOD, "selection.choice.on")
                                        : StateBadge.of(
                                                in ? State.DESIGNATED : State.NOT_DESIGNATED));
    }

    private static Text code(Application application) {
        return new Text(java.util.Map.of("zh", application.province()));
    }

    private static String reason(Consultation consultation, String receipt) {
        return consultation.tied().contains(receipt)
                ? consultation.tieReason()
                : consultation.reasons().getOrDefault(receipt, "");
    }
}
