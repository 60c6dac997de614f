package org.shifan.programme.example;

import java.util.LinkedHashMap;

/**
 * What sort of plan it is, settled before anything is written.
 *
 * @param profile key of what it puts first
 * @param lead key of the department that leads it
 * @param builds whether it spends most on facilities and parks
 * @param boasts whether its first target grows out of proportion
 * @param heardOpinions whether it says what opinions were heard
 */
record Leaning(String profile, String lead, boolean builds, boolean boasts, boolean heardOpinions) {

    static Leaning of(long seed, CityFacts city, Phrasebook words) {
        var dice = new Dice(seed, city.code(), "leaning");
        var weights = new LinkedHashMap<String, Integer>();
        words.profiles()
                .forEach(
                        (key, profile) ->
                                weights.put(key, profile.often().getOrDefault(city.region(), 1)));
        var profile = dice.weighted(weights);
        return new Leaning(
                words.profileOf().getOrDefault(city.code(), profile),
                dice.one(words.leads()),
                dice.percent(18),
                dice.percent(20),
                dice.percent(75));
    }
}
