package org.shifan.platform.places.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;

/** How places are written on pages. */
final class Wordings {
    private Wordings() {}

    static Words level(City city) {
        return Words.of("places.level." + city.place().level());
    }

    static Words kind(Province province) {
        return Words.of("places.kind." + province.kind());
    }

    static Words region(String region) {
        return Words.of("places.region." + (region.isEmpty() ? "none" : region));
    }

    static Link link(City city) {
        return new Link("/places/" + city.code(), Words.text(city.place().name()));
    }

    static Link link(Province province) {
        return new Link("/places/" + province.code(), Words.text(province.name()));
    }

    /** The name, and beside it that the place is made up. */
    static List<Object> marked(City city) {
        var marked = new ArrayList<Object>(List.of(link(city)));
        if (city.fictitious()) {
            marked.add(Badge.of(Tone.MUTE, "places.fictitious"));
        }
        return marked;
    }

    static Badge standing(Standing standing) {
        return standing == Standing.VERIFIED
                ? Badge.of(Tone.GOOD, "places.verified")
                : Badge.of(Tone.WARN, "places.unverified");
    }

    static Badge complete(boolean complete) {
        return complete
                ? Badge.of(Tone.GOOD, "places.complete")
                : Badge.of(Tone.WARN, "places.incomplete");
    }

    /** Everything under which a table finds a city, without accents, apostrophes and spaces. */
    static String searched(City city) {
        var name = city.place().name();
        return plain(city.code() + " " + name.in("zh") + " " + name.in("en"));
    }

    /** Lower case; accents, apostrophes and spaces within a word dropped. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT);
    }
}
