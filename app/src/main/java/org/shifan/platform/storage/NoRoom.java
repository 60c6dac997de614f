package org.shifan.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A full disk has many voices; here they are told from other failures. */
final class NoRoom {
    /** An empty database takes 40 MB; a start writes some of the log anew. */
    private static final long NEEDED = 64L << 20;

    private NoRoom() {}

    /** Whether the failure comes from a full disk. */
    static boolean causes(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
                return true;
            }
            var text = String.valueOf(cause.getMessage());
            if (cause instanceof IOException
                    && (text.contains("No space left") || text.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the disk of a directory has too little left to start on. */
    static boolean isIn(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < NEEDED;
        } catch (IOException unknown) {
            return false;
        }
    }
}
