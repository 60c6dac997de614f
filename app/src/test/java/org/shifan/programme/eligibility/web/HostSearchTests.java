package org.shifan.programme.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.SearchSource.Found;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

/** The host and the joint organs find what they have received; nobody else finds it. */
@ShifanTest
class HostSearchTests {
    private static final String PAGE = "/host/cities/340100";

    @Autowired Reviewing reviewing;
    @Autowired Programme programme;
    @Autowired Calls calls;
    @Autowired HostSearch search;

    /** In the newest call, which is the test's own. */
    private List<String> found(String asked, Actor actor) {
        return search.find(asked, Optional.of(actor)).stream()
                .map(one -> one.link().path())
                .filter(path -> !path.startsWith("/in/"))
                .toList();
    }

    @Test
    void anApplicationIsFoundByItsCityAndExactlyByItsReceipt() {
        var call = reviewing.open();
        var receipt = reviewing.reported(call, "340100").receipt().orElseThrow();
        var joint = Office.joint(calls.notice(call).joint().getFirst().id());
        for (var actor : List.of(Office.host(), joint)) {
            assertThat(found("合肥", actor)).containsExactly(PAGE);
            assertThat(found("Hefei", actor)).containsExactly(PAGE);
            assertThat(search.find(receipt, Optional.of(actor)))
                    .singleElement()
                    .matches(Found::exact)
                    .matches(one -> one.link().path().equals(PAGE));
        }
    }

    @Test
    void anApplicationIsFoundByPartOfItsReceiptAndNamesItsCall() {
        var call = reviewing.open();
        var receipt = reviewing.reported(call, "340100").receipt().orElseThrow();
        var part = receipt.substring(3, receipt.length() - 2);
        assertThat(search.find(part, Optional.of(Office.host())))
                .singleElement()
                .matches(one -> !one.exact())
                .matches(one -> one.link().path().equals(PAGE))
                .extracting(one -> one.note().toString())
                .asString()
                .contains(calls.notice(call).title().in("zh"));
        assertThat(found("SF-", Office.host())).isEmpty();
    }

    @Test
    void nobodyElseFindsItAndTheHostNothingThatItHasNotReceived() {
        var call = reviewing.open();
        var receipt = reviewing.reported(call, "340100").receipt().orElseThrow();
        var alsoUnused = programme.agreed(call, "410300");
        assertThat(found("洛阳", Office.host())).isEmpty();
        for (var asked : List.of("合肥", receipt)) {
            assertThat(search.find(asked, Optional.empty())).isEmpty();
            assertThat(found(asked, Office.lead("340100"))).isEmpty();
            assertThat(found(asked, Office.commission("340000"))).isEmpty();
            assertThat(found(asked, Office.host("other-host"))).isEmpty();
        }
    }
}
