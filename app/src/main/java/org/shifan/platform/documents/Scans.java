package org.shifan.platform.documents;

import org.jspecify.annotations.Nullable;
import org.shifan.platform.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scans of what came on paper, uploaded with a form: PDF or images, whatever their names say. */
@Component
public class Scans {
    private static final String UNNAMED = "scan";

    private final Documents documents;

    Scans(Documents documents) {
        this.documents = documents;
    }

    /** A scan that is kept. */
    public record Kept(String name, Document bytes) {}

    /** Says at the field what is wrong with the upload, if anything is. */
    public void check(@Nullable MultipartFile scan, String field, Errors errors) {
        if (scan == null || scan.isEmpty()) {
            errors.add(field, "documents.scan.missing");
        } else {
            documents
                    .refusesScan(Uploads.bytes(scan), Uploads.name(scan, UNNAMED))
                    .ifPresent(why -> errors.add(field, why));
        }
    }

    /** Keeps what has been checked. */
    public Kept keep(MultipartFile scan) {
        var name = Uploads.name(scan, UNNAMED);
        return new Kept(name, documents.keep(Uploads.bytes(scan), name));
    }
}
