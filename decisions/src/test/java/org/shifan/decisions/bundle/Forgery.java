package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;

/**
 * The keeper of the ledger writes a false act, seals it properly and signs: only recomputing finds
 * it.
 */
@NullUnmarked
final class Forgery {
    /** A story with everything in it. */
    static final Story WHOLE = BundleVerificationTests.whole();

    private Forgery() {}

    /** Recomputing breaks with the code. */
    static void breaks(String code, List<Event> events) {
        breaks(WHOLE, List.of(code), events);
    }

    static void breaks(Story story, String code, List<Event> events) {
        breaks(story, List.of(code), events);
    }

    static void breaks(Story story, List<String> codes, List<Event> events) {
        var report = new Seal(story, events).verify(Tier.AUDITOR);
        assertThat(report.broken().map(Finding::code))
                .hasValueSatisfying(c -> assertThat(codes).contains(c));
        assertThat(report.findings().getLast().outcome()).isEqualTo(Outcome.FAILED);
        for (var language : List.of("zh", "en")) {
            assertThat(report.findings().getLast().text().in(language)).doesNotContain("{");
        }
    }

    static List<Event> forged(String type, UnaryOperator<Event> change) {
        return forged(WHOLE, type, change);
    }

    /** The same events, the first of the type changed. */
    static List<Event> forged(Story story, String type, UnaryOperator<Event> change) {
        var events = new ArrayList<>(story.events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals(type)) {
                events.set(i, change.apply(events.get(i)));
                return events;
            }
        }
        throw new AssertionError("no " + type);
    }

    static List<Event> without(String type, Predicate<Event> which) {
        return without(WHOLE, type, which);
    }

    /** The same events without the first of the type that fits. */
    static List<Event> without(Story story, String type, Predicate<Event> which) {
        var events = new ArrayList<>(story.events);
        events.remove(only(story, e -> e.type().equals(type) && which.test(e)));
        return events;
    }

    static List<Event> inserted(Story story, Event after, Event added) {
        var events = new ArrayList<>(story.events);
        events.add(events.indexOf(after) + 1, added);
        return events;
    }

    /** The same events, the field of a city changed where it was agreed to and in reports. */
    static List<Event> everywhere(Story story, String city, String field, Object value) {
        return story.events.stream()
                .map(
                        e ->
                                List.of(Types.AGREED, Types.ENTERED).contains(e.type())
                                                && e.text("city").equals(city)
                                        ? e.with(field, value)
                                        : e.body().containsKey("cities")
                                                        && e.type().startsWith("report.")
                                                ? lines(e, city, field, value)
                                                : e)
                .toList();
    }

    static Event line(Event report, String field, Object value) {
        var first = (Map<?, ?>) ((List<?>) report.body().get("cities")).getFirst();
        return lines(report, (String) first.get("city"), field, value);
    }

    static Event lines(Event report, String city, String field, Object value) {
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

    static Event mark(Event sheet, int mark) {
        var marks = new TreeMap<String, Object>();
        ((Map<?, ?>) sheet.body().get("marks")).forEach((k, v) -> marks.put((String) k, v));
        marks.put(marks.firstKey(), mark);
        return sheet.with("marks", marks);
    }

    static int firstMark(Event sheet) {
        return (Integer) ((TreeMap<?, ?>) sheet.body().get("marks")).firstEntry().getValue();
    }

    static Map<String, List<String>> panels(Event assigned) {
        var panels = new TreeMap<String, List<String>>();
        ((Map<?, ?>) assigned.body().get("panels"))
                .forEach(
                        (receipt, panel) ->
                                panels.put(
                                        (String) receipt,
                                        ((List<?>) panel).stream().map(String::valueOf).toList()));
        return panels;
    }

    static List<Map<?, ?>> ranking(Story story) {
        var lines = new ArrayList<Map<?, ?>>();
        for (var line :
                (List<?>) only(story, e -> e.type().equals(Types.RANKED)).body().get("ranking")) {
            lines.add((Map<?, ?>) line);
        }
        return lines;
    }

    static boolean isKnown(Event event) {
        return event.type().equals(VerdictBody.TYPE) && !event.text("answer").equals("unknown");
    }

    static boolean isFalse(Event event, String field) {
        return Boolean.FALSE.equals(event.body().get(field));
    }

    static Optional<Event> agreedOver(Story story) {
        return story.events.stream()
                .filter(e -> e.type().equals(Types.AGREED) && !isFalse(e, "over"))
                .findFirst();
    }

    static Event only(Story story, Predicate<Event> which) {
        return story.events.stream().filter(which).findFirst().orElseThrow();
    }

    static boolean has(Story story, String type) {
        return count(story, type) > 0;
    }

    static long count(Story story, String type) {
        return story.events.stream().filter(e -> e.type().equals(type)).count();
    }

    static Story storyWith(String type) {
        return story(s -> has(s, type));
    }

    static Story story(Predicate<Story> which) {
        for (long seed = 1; ; seed++) {
            var story = new Story(seed);
            if (which.test(story)) {
                return story;
            }
        }
    }
}
