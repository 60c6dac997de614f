package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.bundle.Tampering.BUNDLE;
import static org.shifan.decisions.bundle.Tampering.SEAL;
import static org.shifan.decisions.bundle.Tampering.STORY;
import static org.shifan.decisions.bundle.Tampering.outcome;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.NoteSigner;
import org.shifan.decisions.ledger.Receipt;

/** Receipts and the key of the ledger do not go with the bundle. */
@NullUnmarked
class TamperedReceiptTests {
    @RepeatedTest(30)
    void anActLeftOutBeforeSigningIsFoundByItsReceipt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int at = random.nextInt(SEAL.entries.size());
        int size = at + 1 + random.nextInt(SEAL.entries.size() - at);
        var receipt = Receipt.parse(SEAL.receipt(at, size).bytes());
        var whole = BundleVerification.verify(BUNDLE, Optional.of(Seal.KEY), List.of(receipt));
        assertThat(whole.broken()).isEmpty();
        assertThat(outcome(whole, Step.RECEIPTS)).isEqualTo(Outcome.PASSED);
        var rest = new ArrayList<>(SEAL.entries);
        rest.remove(at);
        var bundle = SEAL.bundle(Tier.AUDITOR, rest, STORY.texts);
        var report = BundleVerification.verify(bundle, Optional.of(Seal.KEY), List.of(receipt));
        if (at == SEAL.entries.size() - 1) {
            assertThat(outcome(report, Step.RECEIPTS)).isEqualTo(Outcome.NOT_RECOMPUTED);
        } else {
            assertThat(report.broken().map(Finding::code)).contains("receipts.left-out");
        }
    }

    @Test
    void anotherHistoryBeforeAReceiptIsFound() {
        var receipt = SEAL.receipt(9, 10);
        var forked = new ArrayList<>(SEAL.entries);
        forked.set(3, STORY.events.get(3).seal(new Random(1)));
        var bundle = SEAL.bundle(Tier.AUDITOR, forked, STORY.texts);
        var report = BundleVerification.verify(bundle, Optional.of(Seal.KEY), List.of(receipt));
        assertThat(report.broken().map(Finding::code)).contains("receipts.fork");
    }

    @Test
    void aReceiptThatWasChangedOrIsOfAnotherKeyIsFound() {
        var good = SEAL.receipt(4, 9);
        var moved = new Receipt(good.leaf(), 5, good.proof(), good.checkpoint());
        var report = BundleVerification.verify(BUNDLE, Optional.of(Seal.KEY), List.of(moved));
        assertThat(report.broken().map(Finding::code)).contains("receipts.proof");
        var stranger =
                NoteSigner.ofSeed(
                        Seal.SIGNER.name(), "0".repeat(32).getBytes(StandardCharsets.US_ASCII));
        var note = Checkpoint.of(good.checkpoint()).sign(stranger);
        var forged = new Receipt(good.leaf(), 4, good.proof(), note);
        report = BundleVerification.verify(BUNDLE, Optional.of(Seal.KEY), List.of(forged));
        assertThat(report.broken().map(Finding::code)).contains("receipts.unsigned");
    }

    @Test
    void aLedgerSignedByAnotherKeyIsFound() {
        var stranger = NoteSigner.ofSeed(Seal.SIGNER.name(), new byte[32]).verifier();
        assertThat(stranger.vkey()).isEqualTo(Seal.KEY.vkey());
        var other =
                NoteSigner.ofSeed(
                                Seal.SIGNER.name(),
                                "1".repeat(32).getBytes(StandardCharsets.US_ASCII))
                        .verifier();
        var report = BundleVerification.verify(BUNDLE, Optional.of(other), List.of());
        assertThat(report.broken().map(Finding::code)).contains("origin.unsigned");
        var elsewhere = NoteSigner.ofSeed("elsewhere.example", new byte[32]).verifier();
        report = BundleVerification.verify(BUNDLE, Optional.of(elsewhere), List.of());
        assertThat(report.broken().map(Finding::code)).contains("origin.other");
    }
}
