package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.Receipt;

/** Somebody between the ledger and the reader changes a published bundle. */
@NullUnmarked
final class Tampering {
    static final Story STORY = BundleVerificationTests.whole();
    static final Seal SEAL = new Seal(STORY);
    static final byte[] BUNDLE = SEAL.bundle(Tier.AUDITOR);

    private Tampering() {}

    static Outcome outcome(Report report, Step step) {
        return report.findings().stream()
                .filter(f -> f.step() == step)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    static Report verify(SortedMap<String, byte[]> files, List<Receipt> receipts) {
        return BundleVerification.verify(Archive.write(files), Optional.of(Seal.KEY), receipts);
    }

    /** Unreadable, or broken at a step that is named in both languages. */
    static Optional<Report> rejected(SortedMap<String, byte[]> files, List<Receipt> receipts) {
        Report report;
        try {
            report = verify(files, receipts);
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
        assertThat(report.broken()).isPresent();
        assertThat(report.broken().orElseThrow().text().in("zh")).isNotBlank();
        assertThat(report.broken().orElseThrow().text().in("en")).isNotBlank();
        return Optional.of(report);
    }

    /** With a manifest that lists the files as they are now. */
    static SortedMap<String, byte[]> listed(SortedMap<String, byte[]> files) {
        var read = Manifest.read(files.get(Manifest.NAME));
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Hashes.of(bytes)));
        hashes.remove(Manifest.NAME);
        files.put(
                Manifest.NAME,
                new Manifest(read.call(), read.tier(), read.until(), read.size(), hashes).bytes());
        return files;
    }

    static List<String> lines(SortedMap<String, byte[]> files) {
        return new ArrayList<>(
                new String(files.get(BundleWriter.ENTRIES), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    static SortedMap<String, byte[]> withLines(
            SortedMap<String, byte[]> files, List<String> lines) {
        var changed = new TreeMap<>(files);
        changed.put(
                BundleWriter.ENTRIES,
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return listed(changed);
    }
}
