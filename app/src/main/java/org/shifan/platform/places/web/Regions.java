package org.shifan.platform.places.web;

import java.util.ArrayList;
import java.util.List;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;

/**
 * A region and its provinces on a day; figures leave out what is made up for the example.
 *
 * @param name of the region
 * @param provinces their names, in the order of their codes
 * @param units how many provinces
 * @param cities how many cities at the level of prefectures
 */
record Regions(Words name, List<Link> provinces, long units, long cities) {

    /** The regions in the bureau's order, and last what is in none. */
    private static final List<String> ORDER = List.of("east", "central", "northeast", "west", "");

    static List<Regions> of(List<Province> provinces, List<City> cities) {
        var regions = new ArrayList<Regions>();
        for (var region : ORDER) {
            var own = provinces.stream().filter(p -> p.region().equals(region)).toList();
            regions.add(
                    new Regions(
                            Wordings.region(region),
                            own.stream().map(Wordings::link).toList(),
                            own.stream().filter(p -> !p.fictitious()).count(),
                            cities.stream()
                                    .filter(city -> !city.fictitious())
                                    .filter(city -> city.place().region().equals(region))
                                    .filter(city -> city.place().level().equals("prefecture-city"))
                                    .count()));
        }
        return regions;
    }
}
