package org.shifan.programme.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Tier;
import org.shifan.platform.documents.Document;
import org.shifan.platform.documents.Scans;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.selection.Bundles;
import org.springframework.beans.factory.annotation.Autowired;

/** What a city supplies on paper, the host registers. */
@ShifanTest
class PaperSupplementTests {
    private static final String CITY = "340100";

    @Autowired Reviewing reviewing;
    @Autowired Attachments attachments;
    @Autowired FormalCheck check;
    @Autowired Bundles bundles;
    @Autowired Ledger ledger;
    @Autowired Clock clock;

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void whatTheCitySuppliesOnPaperTheHostRegisters() {
        var call = reviewing.open();
        var reported = reviewing.reported(call, CITY);
        var unused = check.request(Office.host(), reported.id(), List.of("补一份附件"));
        var scan = new Scans.Kept("补正.pdf", new Document("ef".repeat(32), 9, "application/pdf"));
        var now = clock.instant();
        refused(
                ApplicationRefusal.SUPPLEMENT_LATER,
                () -> check.register(Office.host(), reported.id(), "附件", now.plusSeconds(1), scan));
        var supplied = check.register(Office.host(), reported.id(), "附件", now, scan);
        assertThat(supplied.state()).isEqualTo(State.REPORTED);
        assertThat(attachments.of(reported.id()))
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.material()).isEqualTo(Packed.SCAN);
                            assertThat(file.sha256()).isEqualTo("ef".repeat(32));
                        });
        assertThat(ledger.entries(call).getLast())
                .satisfies(
                        entry -> {
                            assertThat(entry.type()).isEqualTo("check.supplied-on-paper");
                            assertThat(entry.body()).containsEntry("scan", "ef".repeat(32));
                        });
        var alsoUnused = check.pass(Office.host(), reported.id());
        ledger.sequence();
        var bundle = bundles.write(call, Tier.AUDITOR).orElseThrow();
        assertThat(BundleVerification.verify(bundle, Optional.of(ledger.key()), List.of()).broken())
                .isEmpty();
    }
}
