package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.bundle.Tampering.BUNDLE;
import static org.shifan.decisions.bundle.Tampering.lines;
import static org.shifan.decisions.bundle.Tampering.listed;
import static org.shifan.decisions.bundle.Tampering.rejected;
import static org.shifan.decisions.bundle.Tampering.withLines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.ledger.CanonicalJson;

/** Files of a published bundle are changed, entries removed, moved and repeated. */
@NullUnmarked
class TamperingTests {
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
                .filter(Map.class::isInstance)
                .skip(random.nextInt(json.containsKey("body") ? 2 : 1))
                .findFirst()
                .ifPresent(map -> ((Map<?, ?>) map).forEach((k, v) -> part.put((String) k, v)));
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

    @Test
    void aFileThatTheFormatDoesNotHaveIsFound() {
        for (var name : List.of("readme", "lists/x.csv", "texts/" + "0".repeat(64) + ".txt")) {
            var files = Archive.read(BUNDLE);
            files.put(name, new byte[] {'x'});
            rejected(listed(files), List.of());
            rejected(files, List.of());
        }
    }
}
