package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Malformed;

class EntryLinesTests {
    /** More than are read at a time. */
    private static final int MANY = 1000;

    private final List<Recorded> recorded =
            IntStream.range(0, MANY).mapToObj(EntryLinesTests::recorded).toList();

    @Test
    void manyLinesAreReadInTheirOrderWithHashesAndCommitments() {
        var entries = EntryLines.read(file(lines()));
        assertThat(entries).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            var leaf = recorded.get(i).leaf();
            assertThat(entries.get(i).leaf()).isEqualTo(leaf);
            assertThat(entries.get(i).hash()).isEqualTo(leaf.hash());
            assertThat(entries.get(i).disclosed().map(PublishedEntry.Disclosed::commitment))
                    .isEqualTo(i % 2 == 0 ? Optional.of(leaf.body()) : Optional.empty());
        }
    }

    @Test
    void noLinesAreNoEntries() {
        assertThat(EntryLines.read(new byte[0])).isEmpty();
    }

    @Test
    void ofSeveralWrongLinesTheFirstIsNamed() {
        for (int first : List.of(0, 1, 499, MANY - 2)) {
            var lines = lines();
            lines.set(MANY - 1, "{}".getBytes(StandardCharsets.UTF_8));
            lines.set(first, bytes(text(lines.get(first)).replaceFirst(":", ": ")));
            refused(
                    file(lines),
                    "entries.jsonl:" + (first + 1) + ": a line is not in its one form");
        }
    }

    @Test
    void whatStandsBetweenOrAfterTheLinesIsRefused() {
        for (int at : List.of(0, 1, 500, MANY)) {
            var lines = lines();
            lines.add(at, new byte[0]);
            refused(file(lines), "entries.jsonl:" + (at + 1) + ": ");
            lines.set(at, bytes("x"));
            refused(file(lines), "entries.jsonl:" + (at + 1) + ": ");
            lines.set(at, bytes("[]"));
            refused(file(lines), "entries.jsonl:" + (at + 1) + ": it is not a JSON object");
        }
        var two = bytes(text(lines().getFirst()) + text(lines().get(1)));
        refused(file(List.of(two)), "entries.jsonl:1: a line is not in its one form");
        refused(bytes("{}"), "entries.jsonl does not end with its last line");
    }

    private static void refused(byte[] file, String how) {
        assertThatThrownBy(() -> EntryLines.read(file))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith(how);
    }

    private List<byte[]> lines() {
        var lines = new ArrayList<byte[]>();
        for (int i = 0; i < MANY; i++) {
            lines.add(PublishedEntry.line(recorded.get(i), i % 2 == 0));
        }
        return lines;
    }

    private static byte[] file(List<byte[]> lines) {
        var file = new ByteArrayOutputStream();
        for (var line : lines) {
            file.writeBytes(line);
            file.write('\n');
        }
        return file.toByteArray();
    }

    private static Recorded recorded(int i) {
        var salt = new byte[Body.SALT_BYTES];
        salt[0] = (byte) i;
        var body = CanonicalJson.of(Map.of("city", "第 " + i + " 市", "rank", i));
        var leaf =
                new Leaf(
                        new UUID(1, i),
                        "test.act",
                        "call",
                        "subject " + i,
                        Instant.EPOCH.plusSeconds(i),
                        "ndrc",
                        "",
                        Body.commitment(salt, body));
        return new Recorded(leaf, salt, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
