package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Fact;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;

/** What a province reads of its places. */
@ShifanTest
class ProvincePagesTests {
    @Autowired Programme programme;
    @Autowired ProvincePages pages;

    @Test
    void theLimitAndThePlacesTakenAreSaidBeforeAnyCityHasBegun() {
        var call = programme.open();
        for (var actor :
                new Actor[] {Office.commission("340000"), Office.provinceGovernment("340000")}) {
            assertThat(pages.show(actor).facts())
                    .extracting(Fact::name, Fact::value)
                    .contains(
                            tuple(Words.of("endorsement.limit"), 2),
                            tuple(Words.of("endorsement.taken"), 0));
        }
        programme.agreed(call, "340100");
        assertThat(pages.show(Office.commission("340000")).facts())
                .extracting(Fact::name, Fact::value)
                .contains(
                        tuple(Words.of("endorsement.limit"), 2),
                        tuple(Words.of("endorsement.taken"), 1));
    }

    @Test
    void aCityThatReportsForItselfReadsTheLimitOfItsProvince() {
        var unused = programme.open();
        assertThat(pages.show(Office.commission("330200")).facts())
                .extracting(Fact::name)
                .contains(Words.of("endorsement.limit"));
    }
}
