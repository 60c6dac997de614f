package org.shifan.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shifan.platform.storage.CannotStart.Reason;

/** What a data directory holds. One is never opened as another. */
public enum Kind {
    /** The seeded example, thrown away and begun anew at will. */
    EXAMPLE,
    /** The work of real organs. */
    REAL;

    /**
     * What a directory holds.
     *
     * @throws CannotStart if it is no data directory
     */
    public static Kind of(Path directory) {
        try {
            var text = Files.readString(directory.resolve("kind")).strip();
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IOException | IllegalArgumentException failure) {
            throw new CannotStart(failure, Reason.NOTHING, directory);
        }
    }
}
