package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.bundle.Report.Verdict;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.NoteSigner;
import org.shifan.decisions.ledger.Receipt;

/** Somebody between the ledger and the reader changes a published bundle. */
@NullUnmarked
class TamperingTests {
    private static final Story STORY = BundleVerificationTests.whole();
    private static final Seal SEAL = new Seal(STORY);
    private static final byte[] BUNDLE = SEAL.bundle(Tier.AUDITOR);

    @RepeatedTest(150)
    void anyChangedByteOfAFileIsFoundEvenWithAManifestToMatch(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var files = Archive.read(BUNDLE);
        var names = List.copyOf(files.keySet());
        var name = names.get(random.nextInt(names.size()));
        var bytes = files.get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
        files.put(name, bytes);
        rejected(name.equals(Manifest.NAME) ? files : listed(files), List.of());
    }

    @RepeatedTest(100)
    void anyChangedFieldOfABodyIsFound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var files = Archive.read(BUNDLE);
        var lines = lines(files);
        int at = random.nextInt(lines.size());
        var json =
                new TreeMap<>(CanonicalJson.read(lines.get(at).getBytes(StandardCharsets.UTF_8)));
        var part = new TreeMap<String, Object>();
        json.values().stream()
                .filter(java.util.Map.class::isInstance)
                .skip(random.nextInt(json.containsKey("body") ? 2 : 1))
                .findFirst()
                .ifPresent(
                        map ->
                                ((java.util.Map<?, ?>) map)
                                        .forEach((k, v) -> part.put((String) k, v)));
        var field = List.copyOf(part.keySet()).get(random.nextInt(part.size()));
        part.put(field, "other");
        json.put(part.containsKey("v") ? "leaf" : "body", part);
        lines.set(at, new String(CanonicalJson.of(json), StandardCharsets.UTF_8));
        rejected(withLines(files, lines), List.of());
    }

    @RepeatedTest(40)
    void removedMovedAndRepeatedEntriesAreFound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var files = Archive.read(BUNDLE);
        var lines = lines(files);
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.remove(at) + "");
            default -> lines.add(at, lines.get(at));
        }
        if (!lines.equals(lines(files))) {
            var report = rejected(withLines(files, lines), List.of());
            assertThat(report.map(Report::findings).orElseThrow())
                    .hasSize(Step.ENTRIES.ordinal() + 1);
        }
    }

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
        var note = org.shifan.decisions.ledger.Checkpoint.of(good.checkpoint()).sign(stranger);
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

    @Test
    void aBodyKeptBackIsSaidAndNeverPassesForRecomputed() {
        var files = Archive.read(SEAL.bundle(Tier.PUBLIC));
        var lines = lines(files);
        for (int i = 0; i < lines.size(); i++) {
            var json = CanonicalJson.read(lines.get(i).getBytes(StandardCharsets.UTF_8));
            if (STORY.events.get(i).type().equals(Types.SUBMITTED)) {
                var leaf = java.util.Map.of("leaf", json.get("leaf"));
                lines.set(i, new String(CanonicalJson.of(leaf), StandardCharsets.UTF_8));
            }
        }
        var report = verify(withLines(files, lines), List.of());
        assertThat(report.broken()).isEmpty();
        for (var step :
                List.of(
                        Step.APPROVALS,
                        Step.REPORTS,
                        Step.LIMITS,
                        Step.CONDITIONS,
                        Step.EXCEPTIONS,
                        Step.PANELS,
                        Step.RANKING)) {
            assertThat(outcome(report, step)).isEqualTo(Outcome.NOT_RECOMPUTED);
        }
    }

    @Test
    void aBundleForAuditorsThatKeepsSomethingBackIsFound() {
        var files = Archive.read(SEAL.bundle(Tier.PUBLIC));
        var read = Manifest.read(files.get(Manifest.NAME));
        files.put(
                Manifest.NAME,
                new Manifest(read.call(), Tier.AUDITOR, read.until(), read.size(), read.files())
                        .bytes());
        assertThat(verify(files, List.of()).broken().map(Finding::code)).contains("bodies.auditor");
    }

    @Test
    void thePublicBundleWithholdsWhatTheNoticeSays() {
        var random = new Random(3);
        Story story;
        do {
            story = new Story(random, new SmallCall(random, "withheld"));
        } while (!story.issued());
        var report = new Seal(story).verify(Tier.PUBLIC);
        assertThat(report.broken()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(outcome(report, Step.PANELS)).isEqualTo(Outcome.NOT_RECOMPUTED);
        assertThat(outcome(report, Step.RANKING)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(report, Step.RESULT)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aFileThatTheFormatDoesNotHaveIsFound() {
        for (var name : List.of("readme", "lists/x.csv", "texts/" + "0".repeat(64) + ".txt")) {
            var files = Archive.read(BUNDLE);
            files.put(name, new byte[] {'x'});
            rejected(listed(files), List.of());
            rejected(files, List.of());
        }
    }

    @Test
    void theSameContentsGiveTheSameBytesInEveryTimeZone() {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SEAL.bundle(Tier.AUDITOR)).isEqualTo(BUNDLE);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @RepeatedTest(300)
    void randomAndDamagedBytesAreUnreadableOrRejected(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] bytes;
        if (random.nextBoolean()) {
            bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            bytes =
                    random.nextBoolean()
                            ? concat("PK\3\4".getBytes(StandardCharsets.US_ASCII), bytes)
                            : bytes;
        } else {
            bytes = Arrays.copyOf(BUNDLE, BUNDLE.length - random.nextInt(2) * random.nextInt(300));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        var hostile = bytes;
        assertThatThrownBy(() -> BundleVerification.verify(hostile, Optional.empty(), List.of()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void compressedAndOverfullArchivesAreUnreadable() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new byte[100_000_000]);
        }
        assertThatThrownBy(() -> Archive.read(bomb.toByteArray())).isInstanceOf(Malformed.class);
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i <= Archive.MOST_FILES; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThatThrownBy(() -> Archive.read(Archive.write(many))).isInstanceOf(Malformed.class);
        for (var name : List.of("../x", "/x", "a/b/c", "A", "")) {
            assertThatThrownBy(
                            () -> Archive.write(new TreeMap<>(java.util.Map.of(name, new byte[0]))))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Outcome outcome(Report report, Step step) {
        return report.findings().stream()
                .filter(f -> f.step() == step)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static Report verify(SortedMap<String, byte[]> files, List<Receipt> receipts) {
        return BundleVerification.verify(Archive.write(files), Optional.of(Seal.KEY), receipts);
    }

    /** Unreadable, or broken at a step that is named in both languages. */
    private static Optional<Report> rejected(
            SortedMap<String, byte[]> files, List<Receipt> receipts) {
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
    private static SortedMap<String, byte[]> listed(SortedMap<String, byte[]> files) {
        var read = Manifest.read(files.get(Manifest.NAME));
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Hashes.of(bytes)));
        hashes.remove(Manifest.NAME);
        files.put(
                Manifest.NAME,
                new Manifest(read.call(), read.tier(), read.until(), read.size(), hashes).bytes());
        return files;
    }

    private static List<String> lines(SortedMap<String, byte[]> files) {
        return new ArrayList<>(
                new String(files.get(BundleWriter.ENTRIES), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    private static SortedMap<String, byte[]> withLines(
            SortedMap<String, byte[]> files, List<String> lines) {
        var changed = new TreeMap<>(files);
        changed.put(
                BundleWriter.ENTRIES,
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return listed(changed);
    }
}
