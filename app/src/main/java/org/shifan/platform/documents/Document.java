package org.shifan.platform.documents;

/**
 * A kept file.
 *
 * @param sha256 lower-case hex over its bytes
 * @param size in bytes
 * @param mediaType as its bytes say, whatever its name says
 */
public record Document(String sha256, long size, String mediaType) {}
