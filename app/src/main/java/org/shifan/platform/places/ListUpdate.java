package org.shifan.platform.places;

import java.time.LocalDate;
import java.util.Optional;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Text;

/**
 * What the host says of a new version of a list. Id, title and columns stay.
 *
 * @param id of the list
 * @param source where the new version comes from
 * @param asOf the date whose state it shows
 * @param standing whether the published document was seen
 * @param complete whether a city that is absent is known not to belong on it
 * @param note doubts and limits
 */
public record ListUpdate(
        String id,
        Text source,
        LocalDate asOf,
        Standing standing,
        boolean complete,
        Optional<Text> note) {

    ListInfo of(ListInfo earlier) {
        return new ListInfo(
                id,
                earlier.title(),
                source,
                asOf,
                standing,
                complete,
                earlier.series(),
                earlier.unit(),
                note,
                earlier.columns());
    }
}
