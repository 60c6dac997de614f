package org.shifan.programme.application.web;

import java.nio.charset.StandardCharsets;
import org.shifan.platform.web.Attached;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as files for a spreadsheet. */
final class Tables {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Tables() {}

    /** With a byte order mark, without which Excel takes UTF-8 for something else. */
    static ResponseEntity<byte[]> csv(String name, String text) {
        return Attached.of(name, CSV, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }
}
