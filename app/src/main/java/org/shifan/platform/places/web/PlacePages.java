package org.shifan.platform.places.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Provinces and cities as they were on a day; today unless another is asked for. */
@Controller
class PlacePages {
    private static final String ALL = "/places";

    private final Places places;
    private final Formats f;
    private final Clock clock;

    PlacePages(Places places, Formats formats, Clock clock) {
        this.places = places;
        this.f = formats;
        this.clock = clock;
    }

    /** Every place of the day. */
    @GetMapping(ALL)
    @Public
    Page all(Asked asked) {
        var errors = new Errors();
        var day = day(asked, errors);
        var cities = places.cities(day);
        return Page.of("places/places", "places.title")
                .open()
                .place("/lists")
                .crumb("/lists", "places.data.title")
                .badge(Badge.of(Badge.Tone.WARN, "places.unverified"))
                .lead("places.lead", day, cities.size())
                .errors(errors)
                .with("day", day)
                .with("regions", Regions.of(places.provinces(), cities))
                .with("cities", table("cities", cities, asked));
    }

    /** A city, or the cities of a province. */
    @GetMapping(ALL + "/{code:[0-9]{6}}")
    @Public
    Page one(@PathVariable String code, Asked asked) {
        var city = places.city(code);
        return city.isPresent()
                ? city(city.get(), asked)
                : province(
                        places.province(code).orElseThrow(() -> new Absent("place " + code)),
                        asked);
    }

    /** A file of places, as it was loaded. */
    @GetMapping(ALL + "/files/{name:[a-z-]+}.csv")
    @Public
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return download(
                name + ".csv",
                places.file(name).orElseThrow(() -> new Absent("file of places " + name)));
    }

    static ResponseEntity<byte[]> download(String name, byte[] content) {
        return Attached.of(name, MediaType.parseMediaType("text/csv; charset=UTF-8"), content);
    }

    private Page province(Province province, Asked asked) {
        var errors = new Errors();
        var day = day(asked, errors);
        var cities =
                places.cities(day).stream()
                        .filter(city -> city.place().provinceCode().equals(province.code()))
                        .toList();
        var page =
                Page.of("places/province", Words.text(province.name()))
                        .open()
                        .place("/lists")
                        .crumb("/lists", "places.data.title")
                        .crumb(ALL, "places.title")
                        .badge(badge(province.fictitious()))
                        .lead("places.province.lead", day)
                        .fact("places.code", province.code())
                        .fact("places.kind", Wordings.kind(province))
                        .fact("places.region", Wordings.region(province.region()))
                        .fact("places.cities", cities.size());
        return page.errors(errors)
                .with("day", day)
                .with("cities", table(province.code(), cities, asked));
    }

    private Page city(City city, Asked asked) {
        var errors = new Errors();
        var day = day(asked, errors);
        var province = places.province(city.place().provinceCode()).orElseThrow();
        var sheet = CitySheet.of(city, places);
        var page =
                Page.of("places/city", Words.text(city.place().name()))
                        .open()
                        .charts()
                        .place("/lists")
                        .crumb("/lists", "places.data.title")
                        .crumb(ALL, "places.title");
        if (!province.code().equals(city.code())) {
            page.crumb(Wordings.link(province));
        }
        page.badge(badge(city.fictitious()));
        if (places.city(city.code(), day).isEmpty()) {
            page.badge(Badge.of(Badge.Tone.MUTE, "places.absent", day));
        }
        return page.lead(city.fictitious() ? "places.city.invented" : "places.city.lead")
                .fact("places.code", city.code())
                .fact("places.level", Wordings.level(city))
                .fact("places.province", Words.text(province.name()))
                .fact("places.region", Wordings.region(province.region()))
                .fact("places.planned", city.place().separatelyPlanned())
                .errors(errors)
                .with("sheet", sheet)
                .with("chart", sheet.chart(f))
                .with("map", sheet.map(f));
    }

    private static Badge badge(boolean fictitious) {
        return fictitious
                ? Badge.of(Badge.Tone.MUTE, "places.fictitious")
                : Badge.of(Badge.Tone.WARN, "places.unverified");
    }

    private Listing<City> table(String name, List<City> cities, Asked asked) {
        var table =
                Listing.of(name, cities, asked)
                        .column("places.city", Wordings::marked)
                        .column("places.code", City::code)
                        .column("places.level", Wordings::level);
        if (name.equals("cities")) {
            table.column("places.province", city -> Wordings.link(province(city)))
                    .column("places.region", city -> Wordings.region(city.place().region()))
                    .filter("places.region", city -> say(Wordings.region(city.place().region())))
                    .filter("places.province", city -> f.show(province(city).name()));
        }
        return table.column(
                        "places.planned",
                        city -> city.place().separatelyPlanned() ? f.say("web.yes") : null)
                .filter("places.level", city -> say(Wordings.level(city)))
                .also(Wordings::searched)
                .empty("places.none")
                .remedy(Link.of(ALL, "places.all"));
    }

    private Province province(City city) {
        return places.province(city.place().provinceCode()).orElseThrow();
    }

    private String say(Words words) {
        return f.say(words);
    }

    private LocalDate day(Asked asked, Errors errors) {
        var today = LocalDate.parse(f.date(clock.instant()));
        var text = asked.value("on").orElse("");
        if (text.isEmpty()) {
            return today;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add("on", "places.on.wrong", text.toLowerCase(Locale.ROOT));
            return today;
        }
    }
}
