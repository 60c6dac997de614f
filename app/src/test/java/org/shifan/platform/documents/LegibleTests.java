package org.shifan.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class LegibleTests {
    private static final String PDF = "application/pdf";

    /** Asked only whether it would keep a file. */
    private final Documents documents =
            new Documents(JdbcClient.create(new JdbcTemplate()), Clock.systemUTC());

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

    @ParameterizedTest
    @CsvSource({
        "a.pdf, text, pdf",
        "方案.PDF, png, pdf",
        "a.docx, pdf, docx",
        "a.txt, pdf, txt",
        "a.jpg, png, jpg",
        "a.csv, png, csv"
    })
    void aFileWhoseNameEndsAsThatOfAnotherKindIsRefused(String name, String kind, String end)
            throws IOException {
        var refused = documents.refuses(content(kind), name).orElseThrow();
        assertThat(refused.code()).isEqualTo(DocumentRefusal.NAME);
        assertThat(refused.values()).first().isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, pdf",
        "a.PDF, pdf",
        "方案, pdf",
        "第 2.1 版, pdf",
        "1.方案, pdf",
        "a.jpeg, jpeg",
        "a.JPG, jpeg",
        "a.txt, text",
        "a.csv, text",
        "a.docx, zip",
        "a.xlsx, zip",
        "a.odt, zip",
        "a.doc, ole",
        "a.xls, ole"
    })
    void aNameThatFitsOrSaysNothingIsTaken(String name, String kind) throws IOException {
        assertThat(documents.refuses(content(kind), name).map(Refused::code))
                .isNotEqualTo(Optional.of(DocumentRefusal.NAME))
                .isNotEqualTo(Optional.of(DocumentRefusal.TYPE));
    }

    private static byte[] content(String kind) throws IOException {
        return switch (kind) {
            case "pdf" -> pdf(1, "");
            case "png", "jpeg" -> image(kind);
            case "zip" -> zip();
            case "ole" -> HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
            default -> "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
