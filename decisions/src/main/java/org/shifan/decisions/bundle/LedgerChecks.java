package org.shifan.decisions.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shifan.decisions.bundle.Steps.Gain;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;

/** The steps that show the bundle to be the ledger's: files, entries, origin, bodies, receipts. */
final class LedgerChecks {
    private static final Set<String> FIXED =
            Set.of(
                    Manifest.NAME,
                    BundleWriter.NOTICE,
                    CallFiles.PLACES,
                    CallFiles.LISTS,
                    BundleWriter.ENTRIES,
                    BundleWriter.CHECKPOINT);

    private final Manifest manifest;
    private final SortedMap<String, byte[]> files;

    LedgerChecks(Manifest manifest, SortedMap<String, byte[]> files) {
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * The ledger as the bundle shows it.
     *
     * @param checkpoint as read
     * @param note with its signatures
     * @param entries all of them
     * @param hashes of their leaves
     */
    record Shown(
            Checkpoint checkpoint, Note note, List<PublishedEntry> entries, List<byte[]> hashes) {

        Acts acts(String call) {
            var acts = new ArrayList<Act>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).leaf().call().equals(call)) {
                    acts.add(Act.of(i, entries.get(i)));
                }
            }
            return new Acts(acts);
        }
    }

    Result filesAsListed() {
        for (var listed : manifest.files().entrySet()) {
            var file = files.get(listed.getKey());
            Broken.unless(file != null, "files.missing", listed.getKey());
            Broken.unless(
                    file != null && Hashes.of(file).equals(listed.getValue()),
                    "files.changed",
                    listed.getKey());
        }
        for (var name : files.keySet()) {
            Broken.unless(
                    name.equals(Manifest.NAME) || manifest.files().containsKey(name),
                    "files.unlisted",
                    name);
            Broken.unless(known(name), "files.unknown", name);
        }
        return Result.passed("files.passed", manifest.files().size());
    }

    /** Whether the format has a file of the name; what is in it, later steps say. */
    private static boolean known(String name) {
        return FIXED.contains(name)
                || (name.startsWith("lists/") && name.endsWith(".csv"))
                || (name.startsWith(BundleWriter.TEXTS) && name.endsWith(".txt"));
    }

    /** Names of the files that begin so. */
    Set<String> beginning(String prefix) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] file(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new Broken("files.missing", name);
        }
        return file;
    }

    Gain<Shown> entries() {
        var note = Note.parse(file(BundleWriter.CHECKPOINT));
        var checkpoint = Checkpoint.of(note);
        var entries = EntryLines.read(file(BundleWriter.ENTRIES));
        var hashes = entries.stream().map(PublishedEntry::hash).toList();
        Broken.unless(
                entries.size() == checkpoint.size(),
                "entries.count",
                entries.size(),
                checkpoint.size());
        Broken.unless(Arrays.equals(Merkle.root(hashes), checkpoint.root()), "entries.root");
        var until = entries.isEmpty() ? "" : Leaf.time(entries.getLast().leaf().at());
        Broken.unless(
                manifest.size() == checkpoint.size() && manifest.until().equals(until),
                "entries.manifest");
        var shown = new Shown(checkpoint, note, entries, hashes);
        return new Gain<>(shown, Result.passed("entries.passed", entries.size()));
    }

    static Result origin(Shown shown, Optional<NoteVerifier> key) {
        if (key.isEmpty()) {
            return Result.notRecomputed("origin.no-key", shown.checkpoint().origin());
        }
        var name = key.get().name();
        Broken.unless(
                shown.checkpoint().origin().equals(name),
                "origin.other",
                shown.checkpoint().origin(),
                name);
        Broken.unless(key.get().verifies(shown.note()), "origin.unsigned", name);
        return Result.passed("origin.passed", name);
    }

    Gain<Acts> bodies(Shown shown) {
        int disclosed = 0;
        for (int i = 0; i < shown.entries().size(); i++) {
            var entry = shown.entries().get(i);
            if (entry.disclosed().isPresent()) {
                Broken.unless(
                        entry.disclosed().get().commitment().equals(entry.leaf().body()),
                        "bodies.other",
                        i,
                        entry.leaf().type());
                disclosed++;
            }
        }
        var acts = shown.acts(manifest.call());
        long withheld = acts.all().stream().filter(Act::withheld).count();
        Broken.unless(manifest.tier() == Tier.PUBLIC || withheld == 0, "bodies.auditor", withheld);
        return new Gain<>(acts, Result.passed("bodies.passed", disclosed, withheld));
    }

    static Result receipts(Shown shown, Optional<NoteVerifier> key, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return Result.notRecomputed("receipts.none");
        }
        int later = 0;
        for (var receipt : receipts) {
            var subject = receipt.leaf().subject();
            Broken.unless(receipt.included(), "receipts.proof", subject);
            key.ifPresent(
                    k ->
                            Broken.unless(
                                    receipt.verify(k) == Receipt.Outcome.PROVEN,
                                    "receipts.unsigned",
                                    subject));
            if (receipt.index() >= shown.entries().size()) {
                later++;
            } else {
                covered(shown, receipt, subject);
            }
        }
        return later == 0
                ? Result.passed("receipts.passed", receipts.size())
                : Result.notRecomputed("receipts.later", later, receipts.size());
    }

    private static void covered(Shown shown, Receipt receipt, String subject) {
        var seen = Checkpoint.of(receipt.checkpoint());
        Broken.unless(
                Arrays.equals(shown.hashes().get((int) receipt.index()), receipt.leaf().hash()),
                "receipts.left-out",
                subject,
                receipt.index());
        // A later checkpoint than the bundle's cannot be compared here; the entry itself was.
        if (seen.size() <= shown.entries().size()) {
            var root = Merkle.root(shown.hashes().subList(0, (int) seen.size()));
            Broken.unless(
                    seen.origin().equals(shown.checkpoint().origin())
                            && Arrays.equals(root, seen.root()),
                    "receipts.fork",
                    subject);
        }
    }
}
