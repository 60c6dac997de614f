package org.shifan.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shifan.decisions.ledger.Hash;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes documents as PDF: a template of well-formed XML with its style sheet inside, the fonts
 * embedded. It loads nothing from outside. The same values give the same bytes.
 */
@Service
public class Pdf {
    private static final String PRODUCER = "Shifan";

    private final SpringTemplateEngine templates;

    Pdf(SpringTemplateEngine templates) {
        this.templates = templates;
        // Its own log speaks of fonts that it looks for and does not need.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes a document.
     *
     * @param template its name under {@code templates/}; fonts are {@code Document} in the weights
     *     400 and 500, and {@code Code}
     * @param language of the texts
     * @param at the instant that the file bears as its own
     * @param values for the template
     */
    public byte[] write(
            String template, Locale language, Instant at, Map<String, ? extends Object> values) {
        try {
            return print(filled(template, language, values), at);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String filled(String template, Locale language, Map<String, ? extends Object> values) {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(language);
            var context = new Context(language);
            values.forEach(context::setVariable);
            return templates.process(template, context);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static byte[] print(String content, Instant at) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(content, null);
        builder.withProducer(PRODUCER);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, "Document", "NotoSansSC-Regular", 400);
        font(builder, "Document", "NotoSansSC-Medium", 500);
        font(builder, "Code", "NotoSansMono-Regular", 400);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            date(document, at, content);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/fonts/" + file + ".ttf"));
    }

    /** The library would write the machine's time and a random id. */
    private static void date(PDDocument document, Instant at, String content) {
        var calendar = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        var hash =
                HexFormat.of().parseHex(Hash.sha256Hex(content.getBytes(StandardCharsets.UTF_8)));
        document.setDocumentId(ByteBuffer.wrap(hash).getLong());
    }
}
