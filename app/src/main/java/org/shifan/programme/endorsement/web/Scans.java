package org.shifan.programme.endorsement.web;

import org.jspecify.annotations.Nullable;
import org.shifan.platform.documents.Document;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.documents.Uploads;
import org.shifan.platform.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scans of what came on paper, uploaded with a form. */
@Component
class Scans {
    private static final String UNNAMED = "scan";

    private final Documents documents;

    Scans(Documents documents) {
        this.documents = documents;
    }

    /** A scan that is kept. */
    record Kept(String name, Document bytes) {}

    /** Says at the field what is wrong with the upload, if anything is. */
    void check(@Nullable MultipartFile scan, String field, Errors errors) {
        if (scan == null || scan.isEmpty()) {
            errors.add(field, "endorsement.paper.scan.missing");
        } else {
            documents
                    .refuses(Uploads.bytes(scan), Uploads.name(scan, UNNAMED))
                    .ifPresent(why -> errors.add(field, why));
        }
    }

    Kept keep(MultipartFile scan) {
        var name = Uploads.name(scan, UNNAMED);
        return new Kept(name, documents.keep(Uploads.bytes(scan), name));
    }
}
