package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Writing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody without an account looks whether an act was recorded. */
@BrowserStory
class LedgerStory {
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private final String subject = "LedgerStory " + UUID.randomUUID();
    private long index;

    @BeforeEach
    void anActIsRecorded() {
        var id = transaction.execute(status -> Writing.write(ledger, subject));
        transaction.execute(status -> Writing.write(ledger, "another"));
        ledger.sequence();
        index = ledger.entry(id).orElseThrow().index().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aStrangerFindsARecordAndChecksIt(int width) {
        try (var browser = new Browser(port).wide(width)) {
            browser.open("/ledger").see("存证记录").see(subject);
            assertThat(browser.barriers()).isEmpty();
            browser.type("q", subject).press("查找").see("查到 1 条").follow("" + index);
            browser.see("第 %d 号存证记录".formatted(index)).see("包含证明");
            assertThat(browser.barriers()).isEmpty();
            browser.follow("核对这条记录").see("核对一致");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aStrangerIsToldThatThereIsNoSuchReceipt(int width) {
        try (var browser = new Browser(port).wide(width)) {
            browser.open("/en/verify").type("q", "SF-2013-2-000000-9").press("Check");
            browser.see("“SF-2013-2-000000-9” was not found.");
            assertThat(browser.barriers()).isEmpty();
            browser.follow("Look for it among the subjects of records");
            browser.see("No record matches.");
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
