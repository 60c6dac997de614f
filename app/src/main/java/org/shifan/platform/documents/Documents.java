package org.shifan.platform.documents;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.shifan.decisions.ledger.Hash;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files under the hash of their bytes; the same bytes are kept once. */
@Service
public class Documents {
    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 20L << 20;

    /** Kinds that are taken, by what the bytes are, and the ends that their names may have. */
    private static final Map<String, List<String>> TAKEN =
            Map.of(
                    "application/pdf",
                    List.of("pdf"),
                    "image/png",
                    List.of("png"),
                    "image/jpeg",
                    List.of("jpg", "jpeg", "jpe", "jfif"),
                    "text/plain",
                    List.of("txt", "text"),
                    "text/csv",
                    List.of("csv"),
                    "application/msword",
                    List.of("doc", "dot"),
                    "application/vnd.ms-excel",
                    List.of("xls", "xlt"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    List.of("docx"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    List.of("xlsx"),
                    "application/vnd.oasis.opendocument.text",
                    List.of("odt"));

    /** What follows the last dot of a name, unless it is part of a number or of a sentence. */
    private static final Pattern END = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,5})$");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tika tika = new Tika();

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @param name as uploaded; it tells kinds apart whose bytes look alike, and its end must not be
     *     that of another kind
     * @throws Refused if it is empty, too large, of a kind that is not taken or not that of its
     *     name, or cannot be opened
     */
    @Transactional
    public Document keep(byte[] bytes, String name) {
        var type = tika.detect(bytes, name);
        refusal(bytes, name, type)
                .ifPresent(
                        why -> {
                            throw why;
                        });
        var hash = Hash.sha256Hex(bytes);
        jdbc.sql(
                        """
                        insert into documents.blob (sha256, bytes, media_type, kept_at)
                        values (?, ?, ?, ?) on conflict (sha256) do nothing
                        """)
                .params(hash, bytes, type, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Document(hash, bytes.length, type);
    }

    /** Why the file would not be kept; empty if it would. */
    public Optional<Refused> refuses(byte[] bytes, String name) {
        return refusal(bytes, name, tika.detect(bytes, name));
    }

    /** Why the file would not be kept as a scan, which is a PDF or an image. */
    public Optional<Refused> refusesScan(byte[] bytes, String name) {
        var type = tika.detect(bytes, name);
        return type.equals("application/pdf") || type.startsWith("image/") || bytes.length == 0
                ? refusal(bytes, name, type)
                : Optional.of(new Refused(DocumentRefusal.SCAN, type));
    }

    private static Optional<Refused> refusal(byte[] bytes, String name, String type) {
        if (bytes.length == 0) {
            return Optional.of(new Refused(DocumentRefusal.EMPTY));
        }
        if (bytes.length > LARGEST) {
            return Optional.of(new Refused(DocumentRefusal.SIZE, bytes.length, LARGEST));
        }
        return TAKEN.containsKey(type)
                ? misnamed(name, type).or(() -> Legible.refusal(bytes, type).map(Refused::new))
                : Optional.of(new Refused(DocumentRefusal.TYPE, type));
    }

    private static Optional<Refused> misnamed(String name, String type) {
        var right = TAKEN.getOrDefault(type, List.of());
        return END.matcher(name)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(end -> !right.contains(end))
                .findFirst()
                .map(end -> new Refused(DocumentRefusal.NAME, end, type, right.getFirst()));
    }

    /** The bytes with the hash. */
    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql("select bytes from documents.blob where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }
}
