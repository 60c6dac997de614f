package org.shifan.platform.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.shifan.decisions.ledger.Checkpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last checkpoint signed, kept beside the database. A database that was set back to an earlier
 * state must not sign again a size that others may have seen with another root.
 */
@Component
class Memory {
    private final Optional<Path> file;

    Memory(@Value("${shifan.data:}") String data) {
        this.file =
                data.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of(data, "keys", "ledger.checkpoint"));
    }

    /** Keeps it, durably, in place of the one before. */
    void remember(Checkpoint checkpoint) {
        file.ifPresent(
                path -> {
                    try {
                        Files.createDirectories(path.getParent());
                        var next = path.resolveSibling(path.getFileName() + ".next");
                        write(next, checkpoint.text());
                        move(next, path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The checkpoint remembered; empty before the first. */
    Optional<Checkpoint> last() {
        return file.filter(Files::exists)
                .map(
                        path -> {
                            try {
                                return Checkpoint.parse(Files.readString(path));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /** Forced to the disk before it takes its name: a power cut must not leave an empty memory. */
    private static void write(Path path, String text) throws IOException {
        try (var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
