package org.shifan.decisions.bundle;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;

/** Writes bundles: the same contents always give the same bytes. */
public final class BundleWriter {
    static final String NOTICE = "notice.yaml";
    static final String ENTRIES = "entries.jsonl";
    static final String CHECKPOINT = "checkpoint";
    static final String TEXTS = "texts/";

    private BundleWriter() {}

    /**
     * The bundle's bytes, a ZIP file.
     *
     * @throws IllegalArgumentException if the entries are not as many as the checkpoint says
     */
    public static byte[] write(BundleContents contents) {
        long size = Checkpoint.of(contents.checkpoint()).size();
        if (contents.entries().size() != size) {
            throw new IllegalArgumentException(
                    contents.entries().size() + " entries for a checkpoint of " + size);
        }
        var files = new TreeMap<String, byte[]>();
        files.put(NOTICE, contents.noticeFile());
        files.put(CallFiles.PLACES, CallFiles.places(contents.places()));
        files.put(
                CallFiles.LISTS,
                CallFiles.lists(
                        contents.lists().stream().map(BundleContents.ListFile::about).toList()));
        contents.lists().forEach(list -> files.put(CallFiles.list(list.about().id()), list.csv()));
        files.put(ENTRIES, entries(contents));
        files.put(CHECKPOINT, contents.checkpoint().bytes());
        var drafted = drafted(contents);
        for (var text : contents.texts()) {
            // A text may be newer than the checkpoint; then it belongs to the next bundle.
            if (drafted.contains(Hashes.of(text))) {
                files.put(text(Hashes.of(text)), text);
            }
        }
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Hashes.of(bytes)));
        var until =
                contents.entries().isEmpty()
                        ? ""
                        : Leaf.time(contents.entries().getLast().leaf().at());
        files.put(
                Manifest.NAME,
                new Manifest(contents.notice().id(), contents.tier(), until, size, hashes).bytes());
        return Archive.write(files);
    }

    private static Set<String> drafted(BundleContents contents) {
        return contents.entries().stream()
                .filter(recorded -> recorded.leaf().type().equals(Types.DRAFTED))
                .map(recorded -> CanonicalJson.read(recorded.body()).get("text"))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Name of the file that holds the signed text with the hash. */
    static String text(String sha256) {
        return TEXTS + sha256 + ".txt";
    }

    private static byte[] entries(BundleContents contents) {
        var lines = new ByteArrayOutputStream();
        for (var recorded : contents.entries()) {
            lines.writeBytes(PublishedEntry.line(recorded, discloses(contents, recorded)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static boolean discloses(BundleContents contents, Recorded recorded) {
        var leaf = recorded.leaf();
        return leaf.call().equals(contents.notice().id())
                && (contents.tier() == Tier.AUDITOR
                        || Disclosure.isPublic(leaf.type(), contents.notice().settings()));
    }
}
