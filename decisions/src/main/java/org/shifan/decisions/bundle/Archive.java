package org.shifan.decisions.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.shifan.decisions.ledger.Malformed;

/**
 * A ZIP file with exactly one spelling: names in order, one fixed time, nothing compressed. So the
 * same files give the same bytes on every machine, no two readers can see different contents in
 * them, and nothing can unfold to more than what was handed in.
 */
final class Archive {
    /** Most files in a bundle. */
    static final int MOST_FILES = 1000;

    /** Not the first day that ZIP can write: beside that one Java would note the local zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?");

    private Archive() {}

    /**
     * @throws Malformed on a name that is not lower case and plain
     */
    static byte[] write(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(checked(name));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }

    /**
     * The files by name.
     *
     * @throws Malformed unless the bytes are exactly what {@link #write} gives for those files
     */
    static SortedMap<String, byte[]> read(byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw Malformed.of("archive.compressed");
                }
                if (files.size() == MOST_FILES) {
                    throw Malformed.of("archive.many", MOST_FILES);
                }
                if (files.put(checked(entry.getName()), zip.readAllBytes()) != null) {
                    throw Malformed.of("archive.twice", entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof Malformed malformed) {
                throw malformed;
            }
            throw broken(bytes, "archive.damaged").because(e);
        }
        if (files.isEmpty() || !Arrays.equals(write(files), bytes)) {
            throw broken(bytes, "archive.form");
        }
        return files;
    }

    /** What does not even begin like a ZIP file is something else. */
    private static Malformed broken(byte[] bytes, String code) {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return Malformed.of(zip ? code : "archive.not-zip");
    }

    private static String checked(String name) {
        if (name.length() > 100 || !NAME.matcher(name).matches()) {
            throw Malformed.of("archive.name");
        }
        return name;
    }
}
