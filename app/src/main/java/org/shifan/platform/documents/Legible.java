package org.shifan.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether those who have to read a PDF or an image will be able to open it. */
final class Legible {
    /** Word and Excel, ODT. */
    private static final List<String> PACKED =
            List.of("application/vnd.openxmlformats", "application/vnd.oasis.opendocument");

    private Legible() {}

    /** Why nobody could read it; empty if one can, or if the kind is another. */
    static Optional<DocumentRefusal> refusal(byte[] bytes, String type) {
        try {
            if (type.equals("application/pdf")) {
                return pdf(bytes);
            }
            boolean damaged =
                    type.startsWith("image/") && !isImage(bytes)
                            || PACKED.stream().anyMatch(type::startsWith) && !isWhole(bytes);
            return damaged ? Optional.of(DocumentRefusal.DAMAGED) : Optional.empty();
        } catch (InvalidPasswordException _) {
            return Optional.of(DocumentRefusal.LOCKED);
        } catch (IOException _) {
            return Optional.of(DocumentRefusal.DAMAGED);
        }
    }

    private static Optional<DocumentRefusal> pdf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages() > 0
                    ? Optional.empty()
                    : Optional.of(DocumentRefusal.DAMAGED);
        }
    }

    /** They are ZIP files, whose table of contents comes last. */
    private static boolean isWhole(byte[] zip) {
        for (int i = zip.length - 22; i >= Math.max(0, zip.length - 65_557); i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 5 && zip[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** By its size alone: what follows may use colours that only printers know. */
    private static boolean isImage(byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
            } finally {
                reader.dispose();
            }
        }
    }
}
