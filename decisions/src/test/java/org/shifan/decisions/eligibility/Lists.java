package org.shifan.decisions.eligibility;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.shifan.decisions.Notices;
import org.shifan.decisions.eligibility.CityList.Standing;

/** Small lists for tests. */
public final class Lists {

    private Lists() {}

    public static CityList complete(String id, String csv) {
        return list(id, csv, true, Standing.VERIFIED);
    }

    public static CityList incomplete(String id, String csv) {
        return list(id, csv, false, Standing.VERIFIED);
    }

    public static CityList list(String id, String csv, boolean complete, Standing standing) {
        return ListFile.read(about(id, complete, standing), csv.getBytes(StandardCharsets.UTF_8))
                .list()
                .orElseThrow();
    }

    private static CityList.About about(String id, boolean complete, Standing standing) {
        return new CityList.About(
                id,
                1,
                Notices.text(id),
                Notices.text("source"),
                LocalDate.of(2013, 9, 13),
                standing,
                complete);
    }

    public static Place city(String code) {
        return new Place(
                code,
                Notices.text(code),
                "prefecture-city",
                code.substring(0, 2) + "0000",
                "province",
                "east",
                false);
    }
}
