package org.shifan.platform.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
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

    void remember(Checkpoint checkpoint) {
        file.ifPresent(
                path -> {
                    try {
                        Files.createDirectories(path.getParent());
                        var next = path.resolveSibling(path.getFileName() + ".next");
                        Files.writeString(next, checkpoint.text());
                        move(next, path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Passes if the tree still holds what was last signed.
     *
     * @throws IllegalStateException if the database was set back, or holds another history
     */
    void require(long size, Merkle.NodeReader tree) {
        var last = last();
        if (last.isEmpty()) {
            return;
        }
        long signed = last.get().size();
        if (size < signed || !Arrays.equals(Merkle.root(signed, tree), last.get().root())) {
            throw new IllegalStateException(
                    "The ledger in the database has %d entries and does not agree with the checkpoint over %d entries signed before: nothing more is signed"
                            .formatted(size, signed));
        }
    }

    private Optional<Checkpoint> last() {
        return file.filter(Files::exists)
                .map(
                        path -> {
                            try {
                                return Checkpoint.parse(
                                        Files.readString(path, StandardCharsets.UTF_8));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
