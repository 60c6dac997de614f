package org.shifan.programme.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.plan.Measure.Category;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of which plans are made, in one language.
 *
 * @param years which years figures are of
 * @param due first and last month by which a measure of the kind is done
 * @param regions names of regions
 * @param profiles what a plan may put first
 * @param profileOf what the plan of a city puts first, where it is not left to chance
 * @param generated the sentence that says that all is invented
 * @param economy sentences on the size of the economy
 * @param sections paragraphs by section, each with variants of which one is taken
 * @param anySection paragraphs for a section that has none of its own
 * @param anyMeasure measures for a task that has none of its own
 * @param departments names of departments and organs
 * @param leads those that may lead a plan
 * @param vertical those that a city does not lead: never responsible for a measure
 * @param indicators of which a plan takes some
 */
record Phrasebook(
        Years years,
        Map<Category, List<YearMonth>> due,
        Map<String, String> regions,
        LinkedHashMap<String, Profile> profiles,
        Map<String, String> profileOf,
        String generated,
        Economy economy,
        Map<String, List<List<String>>> sections,
        List<List<String>> anySection,
        List<MeasureIdea> anyMeasure,
        Map<String, String> departments,
        List<String> leads,
        List<String> vertical,
        List<IndicatorIdea> indicators) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Map<String, Phrasebook> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<MeasureIdea>> MEASURES = new ConcurrentHashMap<>();

    /** Baseline, the year before it from which growth is known, the first year told, targets. */
    record Years(int baseline, int before, int first, List<Integer> targets) {}

    /** What a plan puts first; how often by region. */
    record Profile(
            Map<String, Integer> often,
            String name,
            String advantage,
            String focus,
            String problem) {}

    /** Sentences with and without figures. */
    record Economy(List<String> series, List<String> none) {}

    /** A measure that a plan may have. */
    record MeasureIdea(
            Optional<List<String>> tasks,
            Category kind,
            String title,
            String lead,
            Optional<List<String>> partners,
            List<Integer> funds,
            Optional<List<String>> moves,
            Optional<String> profile,
            Optional<Boolean> large) {}

    /**
     * An indicator that a plan may have; how its values come about is in one of the ranges.
     *
     * @param counted what is counted has no parts: firms, not 10,000 people
     */
    record IndicatorIdea(
            String key,
            String title,
            String unit,
            String source,
            Optional<List<BigDecimal>> share,
            Optional<List<BigDecimal>> range,
            Optional<List<BigDecimal>> zero,
            Optional<String> none,
            Optional<List<BigDecimal>> aim,
            Optional<List<BigDecimal>> aimDown,
            Optional<List<BigDecimal>> growth,
            Optional<List<BigDecimal>> step,
            Optional<List<BigDecimal>> down,
            Optional<Boolean> core,
            Optional<Boolean> counted,
            Optional<String> goal) {

        /** Whether it counts what has no parts, so that its values are whole numbers. */
        boolean whole() {
            return counted.orElse(false);
        }
    }

    private record Measures(String notice, List<MeasureIdea> measures) {}

    /** The words in the first language of the notice. */
    static Phrasebook of(Notice notice) {
        return READ.computeIfAbsent(
                notice.languages().getFirst(),
                language -> {
                    try (var in = resource(language)) {
                        if (in == null) {
                            throw new IllegalArgumentException("no words in " + language);
                        }
                        return read(in, Phrasebook.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /**
     * Measures that were thought out for the tasks of this very notice; for others there are none.
     */
    static List<MeasureIdea> measures(Notice notice) {
        return MEASURES.computeIfAbsent(
                notice.id(),
                id -> {
                    try (var in = resource(id)) {
                        return in == null ? List.of() : read(in, Measures.class).measures();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The name of a department; a key that is not there is a bug of the file. */
    String department(String key) {
        var name = departments.get(key);
        if (name == null) {
            throw new IllegalStateException("no department " + key);
        }
        return name;
    }

    private static @org.jspecify.annotations.Nullable InputStream resource(String name) {
        return Phrasebook.class.getResourceAsStream("/data/example/plans/" + name + ".yaml");
    }

    private static <T> T read(InputStream in, Class<T> type) {
        var tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        return MAPPER.convertValue(tree, type);
    }
}
