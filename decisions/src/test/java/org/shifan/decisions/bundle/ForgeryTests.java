package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.ledger.Leaf;

/**
 * The keeper of the ledger writes a false act, seals it properly and signs: only recomputing finds
 * it.
 */
@NullUnmarked
class ForgeryTests {
    private final Story story = BundleVerificationTests.whole();

    @Test
    void anApprovalOfAnotherPlanIsFound() {
        breaks("approvals.approved", forged(Types.APPROVED, e -> e.with("plan", "0".repeat(64))));
    }

    @Test
    void anAgreementToAnotherPlanIsFound() {
        breaks("approvals.agreed", forged(Types.AGREED, e -> e.with("plan", "0".repeat(64))));
    }

    @Test
    void aReportWithoutAgreementIsFound() {
        breaks("approvals.no-agreement", without(Types.AGREED, _ -> true));
    }

    @Test
    void aReportedPlanThatWasChangedAfterwardsIsFound() {
        breaks("approvals.plan", forged(Types.SUBMITTED, e -> line(e, "plan", "1".repeat(64))));
    }

    @Test
    void aLateReportThatCountsAsInTimeIsFound() {
        breaks(
                "reports.late",
                forged(
                        Types.SUBMITTED,
                        e ->
                                e.at(Story.DEADLINE.plusSeconds(9))
                                        .with("receivedAt", Leaf.time(Story.DEADLINE))));
    }

    @Test
    void aReportRefusedAsLateAlthoughInTimeIsFound() {
        var late = storyWith(Types.REFUSED_LATE);
        var instant = Story.DEADLINE.minusMillis(1);
        breaks(
                late,
                "reports.not-late",
                forged(late, Types.REFUSED_LATE, e -> e.with("receivedAt", Leaf.time(instant))));
    }

    @Test
    void aReceiptNumberOfAnotherFormIsFound() {
        breaks("reports.number", forged(Types.SUBMITTED, e -> line(e, "receipt", "SF-1")));
    }

    @Test
    void anAgreementBeyondTheLimitThatIsNotSaidToBeOverIsFound() {
        var over = story(s -> agreedOver(s).isPresent());
        breaks(
                over,
                "limits.full",
                everywhere(over, agreedOver(over).orElseThrow().text("city"), "over", false));
    }

    @Test
    void anApplicationPutOverTheLimitAlthoughThereIsAPlaceIsFound() {
        var agreed = only(story, e -> e.type().equals(Types.AGREED) && isFalse(e, "over"));
        breaks("limits.not-over", everywhere(story, agreed.text("city"), "over", true));
    }

    @Test
    void aVerdictTurnedRoundIsFound() {
        breaks(
                "conditions.other",
                forged(
                        VerdictBody.TYPE,
                        e -> e.with("answer", e.text("answer").equals("yes") ? "no" : "yes")));
    }

    @Test
    void aVerdictOnOtherEvidenceIsFound() {
        breaks(
                "conditions.other",
                forged(
                        VerdictBody.TYPE,
                        e -> e.with("unverified", !(boolean) e.body().get("unverified"))));
    }

    @Test
    void aDecisionOnWhatWasNotUnknownIsFound() {
        var known = story(s -> s.events.stream().anyMatch(this::isKnown));
        var verdict = only(known, this::isKnown);
        var decision =
                new Event(
                        verdict.at(),
                        Types.DECIDED,
                        verdict.call(),
                        verdict.subject(),
                        "ndrc",
                        Map.of("receipt", verdict.text("receipt"), "answer", "no", "reason", "x"));
        breaks(known, "conditions.not-unknown", inserted(known, verdict, decision));
    }

    @Test
    void anExceptionGrantedAgainstAnOrganIsFound() {
        var asked = storyWith(Types.EXCEPTION);
        breaks(
                asked,
                "exceptions.decided",
                forged(
                        asked,
                        Types.EXCEPTION,
                        e -> e.with("granted", !(boolean) e.body().get("granted"))));
    }

    @Test
    void anOpinionInTheNameOfAnotherOrganIsFound() {
        var asked = storyWith(Types.OPINION);
        breaks(asked, "exceptions.organ", forged(asked, Types.OPINION, e -> e.by("commission")));
    }

    @Test
    void anExpertWithAConflictIsFound() {
        var assigned = only(story, e -> e.type().equals(Types.ASSIGNED));
        var panels = panels(assigned);
        var declared = only(story, e -> e.type().equals(Types.CONFLICT));
        panels.put(declared.text("receipt"), List.of(declared.text("expert"), "E02"));
        breaks("panels.conflict", forged(Types.ASSIGNED, e -> e.with("panels", panels)));
    }

    @Test
    void aPanelTooSmallIsFound() {
        var assigned = only(story, e -> e.type().equals(Types.ASSIGNED));
        var panels = panels(assigned);
        panels.replaceAll((_, panel) -> List.of(panel.getFirst()));
        breaks("panels.panel-size", forged(Types.ASSIGNED, e -> e.with("panels", panels)));
    }

    @Test
    void aMarkOutsideTheScaleIsFound() {
        breaks("ranking.marks", forged(Types.SCORE, e -> mark(e, 9)));
    }

    @Test
    void aChangedMarkIsFound() {
        breaks(
                "ranking.other",
                forged(Types.SCORE, e -> mark(e, firstMark(e) == 5 ? 4 : firstMark(e) + 1)));
    }

    @Test
    void aScoreLeftOutIsFound() {
        breaks("ranking.sheets", without(Types.SCORE, _ -> true));
    }

    @Test
    void anApplicationLeftOutOfTheRankingIsFound() {
        var several = story(s -> s.issued() && ranking(s).size() > 1);
        var shorter = ranking(several).subList(0, ranking(several).size() - 1);
        breaks(
                several,
                "ranking.left-out",
                forged(several, Types.RANKED, e -> e.with("ranking", shorter)));
    }

    @Test
    void anApplicationLeftLyingIsFound() {
        var unknown = story(s -> s.issued() && has(s, Types.DECIDED));
        breaks(
                unknown,
                List.of("ranking.undecided", "ranking.not-admitted", "panels.application-unknown"),
                without(unknown, Types.DECIDED, _ -> true));
    }

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
        var seal = new Seal(story);
        var bundle = seal.bundle(Tier.AUDITOR, seal.entries, List.of());
        var report = BundleVerification.verify(bundle, java.util.Optional.of(Seal.KEY), List.of());
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

    @Test
    void aCallOpenedTwiceIsFound() {
        var opening = only(story, e -> e.type().equals(CallOpening.TYPE));
        breaks("notice.opened", inserted(story, opening, opening));
    }

    @Test
    void anActInAnotherFormIsFoundAndNamed() {
        for (var type : story.events.stream().map(Event::type).distinct().toList()) {
            var first = only(story, e -> e.type().equals(type));
            for (var field : first.body().keySet()) {
                var report =
                        new Seal(story, forged(type, e -> e.with(field, Map.of())))
                                .verify(Tier.AUDITOR);
                assertThat(report.findings()).as(type + " " + field).isNotEmpty();
            }
        }
    }

    private void breaks(String code, List<Event> events) {
        breaks(story, List.of(code), events);
    }

    private static void breaks(Story story, String code, List<Event> events) {
        breaks(story, List.of(code), events);
    }

    private static void breaks(Story story, List<String> codes, List<Event> events) {
        var report = new Seal(story, events).verify(Tier.AUDITOR);
        assertThat(report.broken().map(Finding::code))
                .hasValueSatisfying(c -> assertThat(codes).contains(c));
        assertThat(report.findings().getLast().outcome()).isEqualTo(Outcome.FAILED);
        for (var language : List.of("zh", "en")) {
            assertThat(report.findings().getLast().text().in(language)).doesNotContain("{");
        }
    }

    private List<Event> forged(String type, UnaryOperator<Event> change) {
        return forged(story, type, change);
    }

    /** The same events, the first of the type changed. */
    private static List<Event> forged(Story story, String type, UnaryOperator<Event> change) {
        var events = new ArrayList<>(story.events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals(type)) {
                events.set(i, change.apply(events.get(i)));
                return events;
            }
        }
        throw new AssertionError("no " + type);
    }

    private List<Event> without(String type, Predicate<Event> which) {
        return without(story, type, which);
    }

    /** The same events without the first of the type that fits. */
    private static List<Event> without(Story story, String type, Predicate<Event> which) {
        var events = new ArrayList<>(story.events);
        events.remove(only(story, e -> e.type().equals(type) && which.test(e)));
        return events;
    }

    private static List<Event> inserted(Story story, Event after, Event added) {
        var events = new ArrayList<>(story.events);
        events.add(events.indexOf(after) + 1, added);
        return events;
    }

    /** The same events, the field of a city changed in its agreement and in reports. */
    private static List<Event> everywhere(Story story, String city, String field, Object value) {
        return story.events.stream()
                .map(
                        e ->
                                e.type().equals(Types.AGREED) && e.text("city").equals(city)
                                        ? e.with(field, value)
                                        : e.body().containsKey("cities")
                                                        && e.type().startsWith("report.")
                                                ? lines(e, city, field, value)
                                                : e)
                .toList();
    }

    private static Event line(Event report, String field, Object value) {
        var first = (Map<?, ?>) ((List<?>) report.body().get("cities")).getFirst();
        return lines(report, (String) first.get("city"), field, value);
    }

    private static Event lines(Event report, String city, String field, Object value) {
        var lines = new ArrayList<Object>();
        for (var line : (List<?>) report.body().get("cities")) {
            var changed = new TreeMap<String, Object>();
            ((Map<?, ?>) line).forEach((k, v) -> changed.put((String) k, v));
            if (changed.get("city").equals(city)) {
                changed.put(field, value);
            }
            lines.add(changed);
        }
        return report.with("cities", lines);
    }

    private static Event mark(Event sheet, int mark) {
        var marks = new TreeMap<String, Object>();
        ((Map<?, ?>) sheet.body().get("marks")).forEach((k, v) -> marks.put((String) k, v));
        marks.put(marks.firstKey(), mark);
        return sheet.with("marks", marks);
    }

    private static int firstMark(Event sheet) {
        return (Integer) ((TreeMap<?, ?>) sheet.body().get("marks")).firstEntry().getValue();
    }

    private static Map<String, List<String>> panels(Event assigned) {
        var panels = new TreeMap<String, List<String>>();
        ((Map<?, ?>) assigned.body().get("panels"))
                .forEach(
                        (receipt, panel) ->
                                panels.put(
                                        (String) receipt,
                                        ((List<?>) panel).stream().map(String::valueOf).toList()));
        return panels;
    }

    private static List<Map<?, ?>> ranking(Story story) {
        var lines = new ArrayList<Map<?, ?>>();
        for (var line :
                (List<?>) only(story, e -> e.type().equals(Types.RANKED)).body().get("ranking")) {
            lines.add((Map<?, ?>) line);
        }
        return lines;
    }

    private boolean isKnown(Event event) {
        return event.type().equals(VerdictBody.TYPE) && !event.text("answer").equals("unknown");
    }

    private static boolean isFalse(Event event, String field) {
        return Boolean.FALSE.equals(event.body().get(field));
    }

    private static java.util.Optional<Event> agreedOver(Story story) {
        return story.events.stream()
                .filter(e -> e.type().equals(Types.AGREED) && !isFalse(e, "over"))
                .findFirst();
    }

    private static Event only(Story story, Predicate<Event> which) {
        return story.events.stream().filter(which).findFirst().orElseThrow();
    }

    private static boolean has(Story story, String type) {
        return count(story, type) > 0;
    }

    private static long count(Story story, String type) {
        return story.events.stream().filter(e -> e.type().equals(type)).count();
    }

    private static Story storyWith(String type) {
        return story(s -> has(s, type));
    }

    private static Story story(Predicate<Story> which) {
        for (long seed = 1; ; seed++) {
            var story = new Story(seed);
            if (which.test(story)) {
                return story;
            }
        }
    }
}
