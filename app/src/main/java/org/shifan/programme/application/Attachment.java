package org.shifan.programme.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that a city hands in.
 *
 * @param id of the attachment
 * @param material id of the notice's material that it is
 * @param name as uploaded
 * @param sha256 of its bytes
 * @param size in bytes
 * @param mediaType what its bytes are
 * @param at when it was attached
 * @param by who attached it, as shown
 */
public record Attachment(
        UUID id,
        String material,
        String name,
        String sha256,
        long size,
        String mediaType,
        Instant at,
        String by) {}
