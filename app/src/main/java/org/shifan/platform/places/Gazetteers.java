package org.shifan.platform.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.decisions.notice.Text;
import org.springframework.stereotype.Component;

/** The gazetteer of the newest files. They change with the program only, so it is read once. */
@Component
class Gazetteers {
    /** Files that the program brings along, without their ending. */
    static final List<String> FILES = List.of("provinces", "cities", "changes");

    /** The file of places made up for the example. */
    static final String INVENTED = "example-places";

    private final PlaceFiles files;
    private @Nullable Gazetteer read;

    Gazetteers(PlaceFiles files) {
        this.files = files;
    }

    synchronized Gazetteer now() {
        var now = read;
        if (now == null) {
            now =
                    Gazetteer.of(
                            rows(FILES.get(0)).orElseThrow(),
                            rows(FILES.get(1)).orElseThrow(),
                            rows(FILES.get(2)).orElseThrow(),
                            rows(INVENTED));
            read = now;
        }
        return now;
    }

    private Optional<CityList> rows(String name) {
        return files.newest(name).map(version -> rows(name, files.content(version)));
    }

    /** A file of places has the form of a list; what it is stands in its own documentation. */
    static CityList rows(String name, byte[] content) {
        var text = new Text(Map.of("en", name));
        var about = new About(name, 1, text, text, LocalDate.EPOCH, Standing.UNVERIFIED, true);
        var reading = ListFile.read(about, content);
        return reading.list()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        name
                                                + ": "
                                                + reading.mistakes().getFirst().text().in("en")));
    }
}
