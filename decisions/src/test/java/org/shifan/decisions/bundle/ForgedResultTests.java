package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.bundle.Forgery.WHOLE;
import static org.shifan.decisions.bundle.Forgery.breaks;
import static org.shifan.decisions.bundle.Forgery.count;
import static org.shifan.decisions.bundle.Forgery.forged;
import static org.shifan.decisions.bundle.Forgery.ranking;
import static org.shifan.decisions.bundle.Forgery.story;
import static org.shifan.decisions.bundle.Forgery.without;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.ledger.Leaf;

/** Forged by those who decide: the choice, the signatures, the published list. */
@NullUnmarked
class ForgedResultTests {
    @Test
    void moreThanThePlacesIsFound() {
        var many = story(s -> s.issued() && ranking(s).size() > 3);
        var all = ranking(many).stream().map(line -> (Object) line.get("receipt")).toList();
        var reasons =
                all.stream().map(r -> Map.of("receipt", r, "in", true, "reason", "都好")).toList();
        breaks(
                many,
                "selection.too-many-chosen",
                forged(
                        many,
                        Types.CONSULTED,
                        e -> e.with("chosen", all).with("departures", reasons)));
    }

    @Test
    void aDepartureWithoutAReasonIsFound() {
        var settled =
                story(
                        s ->
                                s.issued()
                                        && s.events.stream()
                                                .anyMatch(
                                                        e ->
                                                                e.type().equals(Types.CONSULTED)
                                                                        && !e.body()
                                                                                .containsKey(
                                                                                        "tie")));
        breaks(
                settled,
                "selection.passed-over-without-reason",
                forged(
                        settled,
                        Types.CONSULTED,
                        e -> e.with("chosen", List.of()).with("departures", List.of())));
    }

    @Test
    void aSignatureUnderOtherBytesIsFound() {
        breaks("signatures.other-text", forged(Types.SIGNED, e -> e.with("text", "0".repeat(64))));
    }

    @Test
    void aMissingSignatureIsFound() {
        breaks("signatures.missing", without(Types.SIGNED, e -> e.organ().equals("mofcom")));
    }

    @Test
    void aSignatureInTheNameOfAnotherOrganIsFound() {
        breaks("signatures.organ", forged(Types.SIGNED, e -> e.by("ndrc").with("organ", "mof")));
    }

    @Test
    void signingAgainstAnOrganThatDisagreesIsFound() {
        breaks(
                "signatures.disagreed",
                forged(Types.CO_OPINION, e -> e.with("opinion", "disagree")));
    }

    @Test
    void aSignedTextThatIsNotThereIsFound() {
        var seal = new Seal(WHOLE);
        var bundle = seal.bundle(Tier.AUDITOR, seal.entries, List.of());
        var report = BundleVerification.verify(bundle, Optional.of(Seal.KEY), List.of());
        assertThat(report.broken().map(Finding::step)).contains(Step.SIGNATURES);
    }

    @Test
    void aPublishedListOfOtherCitiesIsFound() {
        breaks("result.cities", forged(Types.ISSUED, e -> e.with("cities", List.of("330101"))));
    }

    @Test
    void aListPublishedBeforeItsTimeIsFound() {
        breaks(
                "result.too-early",
                forged(Types.ISSUED, e -> e.at(e.at().minus(Duration.ofDays(1)))));
    }

    @Test
    void aShorterTimeForObjectionsIsFound() {
        breaks(
                "result.until",
                forged(
                        Types.PROPOSED,
                        e ->
                                e.with(
                                        "until",
                                        Leaf.time(
                                                Leaf.time(e.text("until"))
                                                        .minus(Duration.ofDays(1))))));
    }

    @Test
    void anUnansweredObjectionIsFound() {
        var once = story(s -> s.issued() && count(s, Types.ANSWERED) == 1);
        breaks(once, "result.unanswered", without(once, Types.ANSWERED, _ -> true));
    }

    @Test
    void aListIssuedAgainstAnUpheldObjectionIsFound() {
        var once = story(s -> s.issued() && count(s, Types.ANSWERED) == 1);
        breaks(once, "result.upheld", forged(once, Types.ANSWERED, e -> e.with("upheld", true)));
    }
}
