package org.shifan.programme.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.Rational;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.platform.ledger.Entry;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Happening;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Sheet;
import org.shifan.programme.selection.Publications;
import org.shifan.programme.selection.Publications.Publication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public result of one city: why it is on the list or not, and what that rests on. */
@Controller
class CityResultPages {
    private static final int DIGITS = 2;

    private final Publications publications;
    private final Calls calls;
    private final Places places;
    private final Register register;
    private final Submissions submissions;
    private final Verdicts verdicts;
    private final Scores scores;
    private final Ledger ledger;
    private final IssuedTextPages texts;

    CityResultPages(
            Publications publications,
            Calls calls,
            Places places,
            Register register,
            Submissions submissions,
            Verdicts verdicts,
            Scores scores,
            Ledger ledger,
            IssuedTextPages texts) {
        this.publications = publications;
        this.calls = calls;
        this.places = places;
        this.register = register;
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.scores = scores;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** One criterion: what each of the panel gave, in an order that names nobody. */
    public record Marked(Criterion criterion, Rational mean, List<Integer> marks) {

        /** The weight in percent. */
        public String weight() {
            return new Weighed(criterion).percent();
        }

        /** The mean mark, rounded for display. */
        public String rounded() {
            return mean.rounded(DIGITS).toPlainString();
        }
    }

    /** Something that happened, with its place on the ledger once it has one. */
    public record Step(Happening happening, Optional<Words> said, Optional<Long> index) {}

    @GetMapping("/calls/{id}/cities/{city:[0-9A-Za-z-]{1,20}}")
    @Public
    Page show(@PathVariable String id, @PathVariable String city) {
        var publication = publications.of(id).orElseThrow(() -> new Absent("call " + id));
        var application =
                register.find(id, city)
                        .filter(publication::shows)
                        .orElseThrow(() -> new Absent("result of " + city));
        var place = calls.city(id, city).orElseThrow();
        var unusual = publications.unusual(id);
        var list = new ResultList(publication, List.of(application), unusual, calls, places);
        var page = Page.of("selection/city", Words.text(place.name()));
        if (application.over()) {
            page.badge(Badge.of(Badge.Tone.WARN, "selection.over"));
        }
        texts.of(publication).ifPresent(text -> page.button(text.path(), "selection.issued-text"));
        Optional.ofNullable(unusual.get(application.id()))
                .ifPresent(manner -> page.badge(new Badge(Badge.Tone.WARN, manner.words())));
        return page.open()
                .invented()
                .crumb("/calls/" + id + "/result", "selection.result.title")
                .badge(StateBadge.of(application))
                .lead(
                        "selection.city.lead",
                        places.province(application.province())
                                .map(province -> Words.text(province.name()))
                                .orElse(Words.plain("")),
                        Words.of("places.level." + place.level()),
                        place.code())
                .with("notice", publication.call().notice())
                .with("why", list.why(application))
                .with("verdict", verdict(publication, application))
                .with("decision", verdicts.decision(application))
                .with("evidence", verdicts.decision(application).flatMap(verdicts::evidence))
                .with("marks", marks(publication, application))
                .with("submission", application.receipt().flatMap(submissions::byReceipt))
                .with("steps", steps(publication, application))
                .with("disclosed", OverviewPages.disclosed(publication.call().notice().settings()))
                .with("call", publication.call())
                .with("key", ledger.key().vkey())
                .with("place", new Link("/places/" + city, Words.of("selection.city.place")));
    }

    private @org.jspecify.annotations.Nullable Object verdict(
            Publication publication, Application application) {
        return publication.shows("verdicts") ? verdicts.verdict(application) : null;
    }

    private List<Marked> marks(Publication publication, Application application) {
        var review = publication.call().notice().settings().review();
        var round = publication.call().notice().settings().rounds().getLast().id();
        var receipt = application.receipt().orElse("");
        var sheets =
                scores.locked(application.call(), round).stream()
                        .filter(sheet -> sheet.receipt().equals(receipt))
                        .toList();
        if (!publication.shows("scores") || sheets.isEmpty()) {
            return List.of();
        }
        return review.criteria().stream().map(criterion -> marked(criterion, sheets)).toList();
    }

    private static Marked marked(Criterion criterion, List<Sheet> sheets) {
        var marks =
                sheets.stream()
                        .map(sheet -> sheet.marks().getOrDefault(criterion.id(), 0))
                        .toList();
        return new Marked(
                criterion, Rational.mean(marks.stream().map(Rational::of).toList()), marks);
    }

    /** Newest first. */
    private List<Step> steps(Publication publication, Application application) {
        var steps = new ArrayList<Step>();
        if (!publication.shows("applications")) {
            return steps;
        }
        for (var happening : register.events(application.id())) {
            var index =
                    ledger.entry(happening.entry())
                            .map(Entry::index)
                            .filter(known -> known.isPresent())
                            .map(known -> known.getAsLong());
            steps.add(new Step(happening, said(publication, happening), index));
        }
        return steps.reversed();
    }

    /** How many organs agreed to an exception is as public as the verdicts are. */
    private static Optional<Words> said(Publication publication, Happening happening) {
        return happening.decidesException() && !publication.shows("verdicts")
                ? Optional.empty()
                : happening.said();
    }
}
