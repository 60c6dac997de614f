package org.shifan.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether those who have to read a PDF or an image will be able to open it. */
final class Legible {
    private Legible() {}

    /** Why nobody could read it; empty if one can, or if the kind is another. */
    static Optional<DocumentRefusal> refusal(byte[] bytes, String type) {
        try {
            if (type.equals("application/pdf")) {
                return pdf(bytes);
            }
            return type.startsWith("image/") && !isImage(bytes)
                    ? Optional.of(DocumentRefusal.DAMAGED)
                    : Optional.empty();
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
