package org.shifan.platform.places;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a list; it never changes.
 *
 * @param info what it is
 * @param version counted from 1 for each list
 * @param sha256 lower-case hex over the bytes of the file
 * @param rows how many cities are on it
 * @param loadedAt when it was loaded
 * @param organName who loaded it; empty: it came with the program
 */
public record ListVersion(
        ListInfo info,
        int version,
        String sha256,
        int rows,
        Instant loadedAt,
        Optional<String> organName) {

    /** As conditions name it. */
    public String id() {
        return info.id();
    }
}
