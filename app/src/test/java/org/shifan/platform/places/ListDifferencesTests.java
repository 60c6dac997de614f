package org.shifan.platform.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.platform.places.ListDifferences.Row;

class ListDifferencesTests {

    @Test
    void addedChangedAndRemovedCitiesDifferAndNoOthers() {
        var before = list("code,gdp\n110000,1\n310000,2\n500000,3\n");
        var now = list("code,gdp\n120000,9\n310000,5\n110000,1\n");
        assertThat(ListDifferences.between(before, now).rows())
                .extracting(
                        Row::code, row -> row.before().isPresent(), row -> row.now().isPresent())
                .containsExactly(
                        tuple("120000", false, true),
                        tuple("310000", true, true),
                        tuple("500000", true, false));
        assertThat(ListDifferences.between(before, before).rows()).isEmpty();
    }

    private static CityList list(String csv) {
        return Gazetteers.rows("a-list", csv.getBytes(UTF_8));
    }
}
