package org.shifan.platform.places;

import java.time.Instant;

/**
 * A version of a file of places.
 *
 * @param name without its ending
 * @param version counted from 1
 * @param sha256 lower-case hex over its bytes
 * @param bytes its size
 * @param loadedAt when it was loaded
 */
public record PlaceFile(String name, int version, String sha256, int bytes, Instant loadedAt) {}
