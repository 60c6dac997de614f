package org.shifan.programme.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;

/** A city finds its own applications, in every call; nobody else finds them here. */
@ShifanTest
class OwnSearchTests {
    private static final String CITY = "340100";

    @Autowired Programme programme;
    @Autowired Calls calls;
    @Autowired OwnSearch search;

    private List<String> found(String asked, Actor actor) {
        return search.find(asked, Optional.of(actor)).stream()
                .map(one -> one.link().path())
                .toList();
    }

    @Test
    void aCityFindsItsOwnApplicationInEachCallAndReadsInWhich() {
        var older = programme.open();
        var unused = programme.drafted(older, CITY);
        var alsoUnused = programme.drafted(programme.open(), CITY);
        for (var asked : List.of("合肥", "hefei", CITY)) {
            assertThat(found(asked, Office.lead(CITY)))
                    .as(asked)
                    .contains("/plan", "/in/" + older + "/plan");
        }
        assertThat(found("合肥", Office.cityGovernment(CITY))).contains("/approval");
        assertThat(search.find("合肥", Optional.of(Office.lead(CITY))))
                .allMatch(
                        one ->
                                one.note()
                                        .toString()
                                        .contains(calls.notice(older).title().in("zh")));
    }

    @Test
    void nobodyElseFindsIt() {
        var unused = programme.drafted(programme.open(), CITY);
        assertThat(search.find("合肥", Optional.empty())).isEmpty();
        for (var other :
                List.of(
                        Office.lead("340200"),
                        Office.host(),
                        Office.commission("340000"),
                        Office.provinceGovernment("340000"))) {
            assertThat(found("合肥", other)).as(other.organ()).isEmpty();
        }
        assertThat(found("芜湖", Office.lead(CITY))).isEmpty();
    }
}
