package org.shifan.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves under its name instead of showing it. */
public final class Attached {
    private Attached() {}

    /** The answer with the file. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(bytes);
    }

    /** The header's value, for an answer whose body is not an array of bytes. */
    public static String disposition(String name) {
        // Names in plain letters need no second form beside them, which not every client reads.
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return ContentDisposition.attachment()
                .filename(name, plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
