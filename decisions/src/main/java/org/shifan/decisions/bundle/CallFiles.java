package org.shifan.decisions.bundle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.notice.Text;

/** The forms in which a bundle carries places and what is known of the lists. */
final class CallFiles {
    static final String PLACES = "places.json";
    static final String LISTS = "lists.json";

    private CallFiles() {}

    /** Name of the list's own file, its exact bytes. */
    static String list(String id) {
        return "lists/" + id + ".csv";
    }

    static byte[] places(Collection<Place> places) {
        var sorted =
                places.stream()
                        .sorted(Comparator.comparing(Place::code))
                        .map(CallFiles::json)
                        .toList();
        return CanonicalJson.of(Map.of("places", sorted));
    }

    private static Map<String, Object> json(Place place) {
        return Map.of(
                "code", place.code(),
                "name", place.name().byLanguage(),
                "level", place.level(),
                "province", place.provinceCode(),
                "provinceKind", place.provinceKind(),
                "region", place.region(),
                "separatelyPlanned", place.separatelyPlanned());
    }

    /**
     * Places by code.
     *
     * @throws Malformed if the file does not have its form
     */
    static Map<String, Place> readPlaces(byte[] bytes) {
        var places = new TreeMap<String, Place>();
        for (var json : new Fields(PLACES, CanonicalJson.read(bytes)).objects("places")) {
            var place =
                    new Place(
                            json.text("code"),
                            text(json.object("name")),
                            json.text("level"),
                            json.text("province"),
                            json.text("provinceKind"),
                            json.text("region"),
                            json.flag("separatelyPlanned"));
            if (places.put(place.code(), place) != null) {
                throw Malformed.of("places.twice", PLACES, place.code());
            }
        }
        return places;
    }

    static byte[] lists(Collection<About> lists) {
        var byId = new HashMap<String, Object>();
        lists.forEach(about -> byId.put(about.id(), json(about)));
        return CanonicalJson.of(Map.of("lists", byId));
    }

    /** What is known of a list beside its rows, as {@code lists.json} has it. */
    static Map<String, Object> json(About about) {
        return Map.of(
                "version", about.version(),
                "title", about.title().byLanguage(),
                "source", about.source().byLanguage(),
                "asOf", about.asOf().toString(),
                "standing", standing(about),
                "complete", about.complete());
    }

    static String standing(About about) {
        return about.standing() == Standing.VERIFIED ? "verified" : "unverified";
    }

    /**
     * What is known of each list.
     *
     * @throws Malformed if the file does not have its form
     */
    static List<About> readLists(byte[] bytes) {
        var lists = new ArrayList<About>();
        var all = new Fields(LISTS, CanonicalJson.read(bytes)).object("lists");
        all.each((id, about) -> lists.add(about(id, all.object(id))));
        if (!Arrays.equals(lists(lists), bytes)) {
            throw Malformed.of("file.form", LISTS);
        }
        return lists;
    }

    private static About about(String id, Fields json) {
        return new About(
                id,
                Math.toIntExact(Math.min(json.whole("version"), Integer.MAX_VALUE)),
                text(json.object("title")),
                text(json.object("source")),
                date(json.text("asOf")),
                json.text("standing").equals("verified") ? Standing.VERIFIED : Standing.UNVERIFIED,
                json.flag("complete"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Malformed.of("list.date", LISTS, text).because(e);
        }
    }

    private static Text text(Fields json) {
        var byLanguage = new HashMap<String, String>();
        json.each((language, sentence) -> byLanguage.put(language, json.text(language)));
        return new Text(byLanguage);
    }
}
