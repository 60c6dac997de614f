package org.shifan.programme.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;
import org.shifan.programme.example.Phrasebook.MeasureIdea;

/**
 * Writes a work plan for a city, in the first language of the notice. It reads like one, follows
 * from the seed alone, says in its first section that it is invented, and names no fact about the
 * city but its gross domestic product.
 */
public final class PlanWriter {
    /** Sections that an unfinished plan lacks at least. */
    private static final int MISSING = 2;

    private PlanWriter() {}

    /** How far a plan has come. */
    public enum Finish {
        /** Nothing must be mended; there may be hints. */
        WHOLE,
        /** Sections are missing, and some measures and indicators lack what they need. */
        BEGUN
    }

    /** A plan in which nothing must be mended. */
    public static Plan write(long seed, CityFacts city, Notice notice) {
        return write(seed, city, notice, Finish.WHOLE);
    }

    /**
     * Writes a plan.
     *
     * @throws IllegalArgumentException if there are no words in the first language of the notice
     */
    public static Plan write(long seed, CityFacts city, Notice notice, Finish finish) {
        var words = Phrasebook.of(notice);
        var leaning = Leaning.of(seed, city, words);
        var measuring = new MeasureWriter(seed, city, notice, words, leaning);
        var counting = new IndicatorWriter(seed, city, words, leaning);
        var ideas = has(notice, Kind.MEASURES) ? measuring.choose() : List.<MeasureIdea>of();
        var chosen =
                has(notice, Kind.INDICATORS)
                        ? counting.choose(ideas)
                        : List.<Phrasebook.IndicatorIdea>of();
        var ids = ids(chosen);
        var measures = measuring.write(ideas, ids);
        var indicators = counting.write(chosen, ids);
        var whole = new Plan(new TreeMap<>(), measures, indicators);
        var sections = new SectionWriter(seed, city, notice, words, leaning, whole, ids);
        for (var section : notice.settings().planSections()) {
            if (section.kind() == Kind.TEXT && (section.required() || leaning.heardOpinions())) {
                whole = whole.withText(section.id(), sections.write(section));
            }
        }
        return finish == Finish.WHOLE ? whole : begun(seed, city, notice, whole);
    }

    private static boolean has(Notice notice, Kind kind) {
        return notice.settings().planSections().stream().anyMatch(one -> one.kind() == kind);
    }

    private static LinkedHashMap<String, String> ids(List<Phrasebook.IndicatorIdea> chosen) {
        var ids = new LinkedHashMap<String, String>();
        chosen.forEach(one -> ids.put(one.key(), "I-%02d".formatted(ids.size() + 1)));
        return ids;
    }

    /**
     * The city's department that leads the plan, with the city's name before it; the organ in whose
     * name the plan is written.
     */
    public static String leadDepartment(long seed, CityFacts city, Notice notice) {
        var words = Phrasebook.of(notice);
        var name = city.name().in(notice.languages().getFirst());
        var department = words.department(Leaning.of(seed, city, words).lead());
        // 市商务局 of 义乌市 is 义乌市商务局.
        return name.endsWith("市") && department.startsWith("市")
                ? name + department.substring(1)
                : name + " " + department;
    }

    /** Some of the texts; of the measures and indicators some, some with gaps. */
    private static Plan begun(long seed, CityFacts city, Notice notice, Plan whole) {
        var dice = new Dice(seed, city.code(), "begun");
        var texts = new TreeMap<>(whole.texts());
        var first = notice.settings().planSections().getFirst().id();
        var later = texts.keySet().stream().filter(section -> !section.equals(first)).toList();
        dice.shuffled(later).stream()
                .limit(dice.between(MISSING, MISSING + 1))
                .forEach(texts::remove);
        var measures =
                whole.measures().stream()
                        .filter(_ -> dice.percent(70))
                        .map(one -> gaps(one, dice))
                        .toList();
        var indicators =
                IntStream.range(0, whole.indicators().size())
                        .mapToObj(i -> i % 4 == 2 ? gap(whole, i) : whole.indicators().get(i))
                        .toList();
        return new Plan(texts, measures, indicators);
    }

    private static Measure gaps(Measure one, Dice dice) {
        return new Measure(
                one.id(),
                one.area(),
                one.tasks(),
                one.title(),
                one.category(),
                one.lead().filter(_ -> !dice.percent(6)),
                one.partners(),
                one.funds().filter(_ -> !dice.percent(12)),
                one.due().filter(_ -> !dice.percent(24)),
                one.indicators());
    }

    private static Indicator gap(Plan whole, int place) {
        var one = whole.indicators().get(place);
        return new Indicator(
                one.id(),
                one.title(),
                one.unit(),
                one.source(),
                one.baselineYear(),
                Optional.empty(),
                Optional.empty(),
                one.history(),
                one.targets(),
                one.direction());
    }
}
