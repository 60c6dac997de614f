package org.shifan.decisions.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.notice.Notice;

/**
 * The body of the entry {@code call.opened}: it binds everything that later decisions are made
 * from, the notice file, the lists and the places, by their hashes.
 */
public final class CallOpening {
    /** Type of the entry. */
    public static final String TYPE = "call.opened";

    private CallOpening() {}

    /**
     * @param notice that the call runs by
     * @param lists those that the notice refers to
     * @param places every place that can apply, as it was at the date of the call; the bundle has
     *     to carry the same
     */
    public static Map<String, Object> body(
            Notice notice, Collection<CityList> lists, Collection<Place> places) {
        return body(notice.sha256(), notice.version(), lists, places);
    }

    static Map<String, Object> body(
            String notice, int version, Collection<CityList> lists, Collection<Place> places) {
        var byId = new HashMap<String, Object>();
        lists.forEach(list -> byId.put(list.about().id(), list(list)));
        return Map.of(
                "notice", notice,
                "version", version,
                "lists", byId,
                "places", Hashes.of(CallFiles.places(places)));
    }

    static Map<String, Object> list(CityList list) {
        return Map.of(
                "version", list.about().version(),
                "sha256", list.sha256(),
                "complete", list.about().complete(),
                "standing", CallFiles.standing(list.about()),
                "about", Hashes.of(CanonicalJson.of(CallFiles.json(list.about()))));
    }
}
