package org.shifan.decisions.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The calls that stand in the repository. */
final class Notices {

    static final String SECOND_BATCH = "2013-second-batch";

    private Notices() {}

    static byte[] bytes(String id) {
        try {
            return Files.readAllBytes(Path.of("../notices", id + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Notice notice(String id) {
        return NoticeFile.parse(bytes(id));
    }
}
