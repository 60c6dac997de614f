package org.shifan.decisions.bundle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;

/**
 * Verifies a bundle with nothing but its bytes: that it is what the ledger holds, and that every
 * decision in it follows from its inputs. All inputs are bodies of entries, or files whose hashes
 * stand in one, so nothing enters the recomputation that the signed checkpoint does not cover.
 */
public final class BundleVerification {
    /** Largest bundle read, in bytes. */
    public static final int LARGEST = 512 << 20;

    private BundleVerification() {}

    /**
     * Runs every step until one fails.
     *
     * @param bundle its bytes
     * @param key under which the ledger signs; empty: the origin is not shown
     * @param receipts that must be covered
     * @throws Malformed if the bytes are no bundle of this format at all
     */
    public static Report verify(byte[] bundle, Optional<NoteVerifier> key, List<Receipt> receipts) {
        if (bundle.length > LARGEST) {
            throw Malformed.of("archive.large", LARGEST >> 20);
        }
        var files = Archive.read(bundle);
        var manifestFile = files.get(Manifest.NAME);
        if (manifestFile == null) {
            throw Malformed.of("archive.manifest", Manifest.NAME);
        }
        var manifest = Manifest.read(manifestFile);
        var steps = new Steps();
        try {
            run(steps, manifest, new LedgerChecks(manifest, files), key, receipts);
        } catch (Steps.Stopped stopped) {
            return steps.report();
        }
        return steps.report();
    }

    private static void run(
            Steps steps,
            Manifest manifest,
            LedgerChecks bundle,
            Optional<NoteVerifier> key,
            List<Receipt> receipts) {
        steps.run(Step.FILES, bundle::filesAsListed);
        // It takes as long as the entries, and neither needs the other.
        var reading = CompletableFuture.supplyAsync(() -> Rules.read(bundle));
        var shown = steps.gain(Step.ENTRIES, bundle::entries);
        steps.run(Step.ORIGIN, () -> LedgerChecks.origin(shown, key));
        var acts = steps.gain(Step.BODIES, () -> bundle.bodies(shown));
        steps.run(Step.RECEIPTS, () -> LedgerChecks.receipts(shown, key, receipts));
        var notice = steps.gain(Step.NOTICE, () -> Rules.notice(bundle, manifest, acts, reading));
        var rules = steps.gain(Step.LISTS, () -> Rules.lists(bundle, notice, acts));
        steps.run(Step.APPROVALS, () -> ApprovalsCheck.check(rules, acts));
        steps.run(Step.REPORTS, () -> ReportsCheck.check(rules, acts));
        steps.run(Step.LIMITS, () -> LimitsCheck.check(rules, acts));
        steps.run(Step.CONDITIONS, () -> ConditionsCheck.check(rules, acts));
        steps.run(Step.EXCEPTIONS, () -> ExceptionsCheck.check(rules, acts));
        steps.run(Step.PANELS, () -> PanelsCheck.check(rules, acts));
        steps.run(Step.RANKING, () -> RankingCheck.check(rules, acts));
        steps.run(Step.SELECTION, () -> SelectionCheck.check(rules, acts));
        steps.run(Step.SIGNATURES, () -> SignaturesCheck.check(rules, bundle, acts));
        steps.run(Step.RESULT, () -> ResultCheck.check(rules, acts));
    }
}
