package org.shifan;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A file that a browser uploads as a scan. */
final class SmallPdf {
    private SmallPdf() {}

    /** Writes one empty page. */
    static Path write(Path file) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file.toFile());
        }
        return file;
    }
}
