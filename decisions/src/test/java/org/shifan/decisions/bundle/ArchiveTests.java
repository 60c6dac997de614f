package org.shifan.decisions.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shifan.decisions.bundle.Tampering.BUNDLE;
import static org.shifan.decisions.bundle.Tampering.SEAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.ledger.Malformed;

/** The archive itself: the same bytes for the same contents, and no hostile ones. */
@NullUnmarked
class ArchiveTests {
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
        assertThatThrownBy(() -> Archive.read(bomb.toByteArray()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("compressed")
                .hasMessageNotContaining("more than");
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i <= Archive.MOST_FILES; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThatThrownBy(() -> Archive.read(Archive.write(many)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("more than")
                .hasMessageNotContaining("compressed");
        for (var name : List.of("../x", "/x", "a/b/c", "A", "")) {
            assertThatThrownBy(() -> Archive.write(new TreeMap<>(Map.of(name, new byte[0]))))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
