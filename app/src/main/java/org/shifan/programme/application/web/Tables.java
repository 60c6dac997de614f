package org.shifan.programme.application.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as files for a spreadsheet. */
final class Tables {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Tables() {}

    /** With a byte order mark, without which Excel takes UTF-8 for something else. */
    static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }
}
