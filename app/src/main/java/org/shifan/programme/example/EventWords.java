package org.shifan.programme.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said in the example when something happens to an application: {@code
 * data/example/events.yaml}.
 *
 * @param returned by a province to a city, which then mends it
 * @param returnedForGood by a province to a city
 * @param mended what the city adds after a return
 * @param withdrawn why a report is withdrawn
 * @param paper why a report is taken on paper
 * @param over why a province goes above its limit
 * @param special why a city that meets no condition is reported
 * @param decidedMet why a condition that the lists leave open is met
 * @param decidedNotMet why not
 * @param supplement what is missing, and what the city answers
 * @param dissent of a joint organ from an exception
 * @param employers of experts; a place in one has the province's name
 * @param declared why experts ask to be excused
 * @param excused why one asks after the panels are settled
 * @param opinions of experts
 * @param consultation of the deciding organs
 * @param advice of an organ on the first text, and the sentence that follows from it
 * @param text that the deciding organs sign
 * @param objection from the public, and the answer
 */
record EventWords(
        List<String> returned,
        List<String> returnedForGood,
        List<String> mended,
        String withdrawn,
        Paper paper,
        String over,
        String special,
        String decidedMet,
        String decidedNotMet,
        List<Supplement> supplement,
        List<String> dissent,
        Employers employers,
        List<String> declared,
        String excused,
        Opinions opinions,
        Consultation consultation,
        Advice advice,
        String text,
        Objection objection) {

    /** Why a report is taken on paper, who took it in, the name of its scan. */
    record Paper(String reason, String receivedBy, String scan) {}

    /** What is missing, and what the city answers. */
    record Supplement(List<String> items, String answer) {}

    /** Employers anywhere, and in the provinces of applicants ({@code {province}}). */
    record Employers(List<String> anywhere, List<String> local) {}

    /**
     * How each begins; on the criterion with the highest mark, on the one with the lowest, on the
     * whole, on the plan.
     */
    record Opinions(
            String start,
            List<String> praise,
            List<String> criticism,
            List<String> even,
            List<String> plan) {}

    /** Minutes, and reasons for what is not settled by the ranking. */
    record Consultation(String minutes, String tie, String upheld) {}

    /** What an organ advises, and how the text takes it up. */
    record Advice(String opinion, String sentence, String agreed) {}

    /** What somebody objects, and what is answered to that and to anything else. */
    record Objection(String name, String ground, String answer, String other) {}

    /** The words in the first language of the notice. */
    static EventWords in(String language) {
        var file = "/data/example/" + (language.equals("zh") ? "events.yaml" : "events_en.yaml");
        try (var in = Objects.requireNonNull(EventWords.class.getResourceAsStream(file), file)) {
            var tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(tree, EventWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the sayings, another for each number. */
    static <T> T turn(List<T> sayings, int number) {
        return sayings.get(number % sayings.size());
    }
}
