package org.shifan.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** Reads what a form sent as a file. */
public final class Uploads {
    private static final int LONGEST_NAME = 200;

    private Uploads() {}

    /**
     * The file's own name: some browsers send the whole path.
     *
     * @param unnamed what a file without a name is called
     */
    public static String name(MultipartFile file, String unnamed) {
        var sent = file.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").strip();
        return name.isEmpty() ? unnamed : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** Its bytes. */
    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
