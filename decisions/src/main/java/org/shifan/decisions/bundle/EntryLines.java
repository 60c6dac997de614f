package org.shifan.decisions.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Malformed;

/** Reads {@code entries.jsonl}, the largest file of a bundle, in parts beside each other. */
final class EntryLines {
    /** Bytes after which a part ends with its line. */
    private static final int PART = 1 << 16;

    private final byte[] bytes;
    private final List<PublishedEntry> entries = new ArrayList<>();
    private int at;

    private EntryLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What is in a part.
     *
     * @param entries up to its end, or to the first that is wrong
     * @param wrong what is wrong with that
     */
    private record Part(List<PublishedEntry> entries, Optional<Malformed> wrong) {}

    /**
     * The entries.
     *
     * @throws Malformed naming the first line that does not have the form of {@link
     *     PublishedEntry#line}
     */
    static List<PublishedEntry> read(byte[] file) {
        if (file.length > 0 && file[file.length - 1] != '\n') {
            throw Malformed.of("line.end", BundleWriter.ENTRIES);
        }
        var entries = new ArrayList<PublishedEntry>();
        for (var part : parts(file).parallelStream().map(EntryLines::part).toList()) {
            entries.addAll(part.entries());
            if (part.wrong().isPresent()) {
                throw part.wrong().get().in(BundleWriter.ENTRIES + ":" + (entries.size() + 1));
            }
        }
        return entries;
    }

    private static List<byte[]> parts(byte[] file) {
        var parts = new ArrayList<byte[]>();
        for (int from = 0; from < file.length; ) {
            int to = Math.min(file.length, from + PART);
            while (file[to - 1] != '\n') {
                to++;
            }
            parts.add(Arrays.copyOfRange(file, from, to));
            from = to;
        }
        return parts;
    }

    private static Part part(byte[] bytes) {
        var lines = new EntryLines(bytes);
        try {
            CanonicalJson.readEach(
                    bytes, json -> lines.entries.add(PublishedEntry.read(json, lines::checkNext)));
            lines.checkEnd();
            return new Part(lines.entries, Optional.empty());
        } catch (Malformed wrong) {
            return new Part(lines.entries, Optional.of(wrong));
        }
    }

    private void checkNext(byte[] line) {
        int end = at + line.length;
        if (end >= bytes.length
                || bytes[end] != '\n'
                || !Arrays.equals(bytes, at, end, line, 0, line.length)) {
            throw Malformed.of("line.form");
        }
        at = end + 1;
    }

    private void checkEnd() {
        if (at != bytes.length) {
            throw Malformed.of("line.leaf");
        }
    }
}
