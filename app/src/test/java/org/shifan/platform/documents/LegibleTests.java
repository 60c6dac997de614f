package org.shifan.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTests {
    private static final String PDF = "application/pdf";

    private static byte[] pdf(int pages, String password) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            if (!password.isEmpty()) {
                pdf.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPdfThatOpensIsTaken() throws IOException {
        assertThat(Legible.refusal(pdf(2, ""), PDF)).isEmpty();
    }

    @Test
    void aPdfWithoutAPageIsDamaged() throws IOException {
        assertThat(Legible.refusal(pdf(0, ""), PDF)).contains(DocumentRefusal.DAMAGED);
    }

    @Test
    void whatOnlyBeginsAsAPdfIsDamaged() throws IOException {
        var head = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Legible.refusal(head, PDF)).contains(DocumentRefusal.DAMAGED);
        assertThat(Legible.refusal(Arrays.copyOf(pdf(1, ""), 60), PDF))
                .contains(DocumentRefusal.DAMAGED);
    }

    @Test
    void aPdfThatAsksForAPasswordIsLocked() throws IOException {
        assertThat(Legible.refusal(pdf(1, "secret"), PDF)).contains(DocumentRefusal.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void anImageIsTakenUnlessItsHeadIsCutOff(String format) throws IOException {
        var image = image(format);
        assertThat(Legible.refusal(image, "image/" + format)).isEmpty();
        assertThat(Legible.refusal(Arrays.copyOf(image, 12), "image/" + format))
                .contains(DocumentRefusal.DAMAGED);
    }

    @Test
    void aWordFileIsTakenIfItIsWhole() throws IOException {
        var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[100]);
        }
        var whole = bytes.toByteArray();
        assertThat(Legible.refusal(whole, type)).isEmpty();
        assertThat(Legible.refusal(Arrays.copyOf(whole, whole.length - 30), type))
                .contains(DocumentRefusal.DAMAGED);
    }

    @Test
    void otherKindsAreNotOpened() {
        assertThat(Legible.refusal(new byte[] {1, 2, 3}, "application/msword")).isEmpty();
    }
}
