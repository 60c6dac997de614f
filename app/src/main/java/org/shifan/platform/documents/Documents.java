package org.shifan.platform.documents;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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

    /** Kinds that are taken, by what the bytes are. */
    private static final Set<String> TAKEN =
            Set.of(
                    "application/pdf",
                    "image/png",
                    "image/jpeg",
                    "text/plain",
                    "text/csv",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text");

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
     * @param name as uploaded; it only tells kinds apart whose bytes look alike
     * @throws Refused if it is empty, too large, of a kind that is not taken, or cannot be opened
     */
    @Transactional
    public Document keep(byte[] bytes, String name) {
        var type = tika.detect(bytes, name);
        refusal(bytes, type)
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
        return refusal(bytes, tika.detect(bytes, name));
    }

    /** Why the file would not be kept as a scan, which is a PDF or an image. */
    public Optional<Refused> refusesScan(byte[] bytes, String name) {
        var type = tika.detect(bytes, name);
        return type.equals("application/pdf") || type.startsWith("image/") || bytes.length == 0
                ? refusal(bytes, type)
                : Optional.of(new Refused(DocumentRefusal.SCAN, type));
    }

    private static Optional<Refused> refusal(byte[] bytes, String type) {
        if (bytes.length == 0) {
            return Optional.of(new Refused(DocumentRefusal.EMPTY));
        }
        if (bytes.length > LARGEST) {
            return Optional.of(new Refused(DocumentRefusal.SIZE, bytes.length, LARGEST));
        }
        return TAKEN.contains(type)
                ? Legible.refusal(bytes, type).map(Refused::new)
                : Optional.of(new Refused(DocumentRefusal.TYPE, type));
    }

    /** The bytes with the hash. */
    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql("select bytes from documents.blob where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }
}
