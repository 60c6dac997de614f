package org.shifan.decisions.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The calls that stand in the repository, and travel on the class path. */
final class Notices {

    static final String SECOND_BATCH = "2013-second-batch";
    static final String THIRD_BATCH = "2016-third-batch";
    static final String SMART_CITY = "us-dot-smart-city-challenge";
    static final List<String> ALL = List.of(SECOND_BATCH, THIRD_BATCH, SMART_CITY);

    private Notices() {}

    static byte[] bytes(String id) {
        return read("/notices/" + id + ".yaml");
    }

    static String text(String id) {
        return new String(bytes(id), StandardCharsets.UTF_8);
    }

    static Notice notice(String id) {
        return NoticeFile.parse(bytes(id));
    }

    static String schema() {
        return new String(read("/notices/notice.schema.json"), StandardCharsets.UTF_8);
    }

    /** The text that the notice's quotations are taken from. */
    static String source(String id) {
        var language = notice(id).languages().getFirst();
        return new String(
                read("/notices-source/" + id + "." + language + ".txt"), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (var stream =
                Objects.requireNonNull(Notices.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
