package org.shifan.platform.documents;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.InclusionStep;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Formats;
import org.springframework.stereotype.Service;

/** The receipt on paper: what was received, and everything that proves it. */
@Service
public class ReceiptPdf {
    private static final HexFormat HEX = HexFormat.of();

    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .appendLiteral("UTC")
                    .appendOffset("+HH:MM", "+00:00")
                    .toFormatter(Locale.ROOT);

    private final Pdf pdf;
    private final Ledger ledger;
    private final Formats formats;

    ReceiptPdf(Pdf pdf, Ledger ledger, Formats formats) {
        this.pdf = pdf;
        this.ledger = ledger;
        this.formats = formats;
    }

    /** A step of the inclusion proof as printed. */
    public record Step(int number, boolean left, String sibling) {}

    /**
     * Writes the receipt.
     *
     * @param language {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}
     */
    public byte[] write(ReceiptSheet sheet, Locale language) {
        var tree = Checkpoint.of(sheet.proof().checkpoint());
        return pdf.write(
                "documents/receipt",
                language,
                sheet.receivedAt(),
                Map.ofEntries(
                        Map.entry("sheet", sheet),
                        Map.entry("f", formats.in(sheet.zone())),
                        Map.entry("offset", offset(sheet)),
                        Map.entry("size", tree.size()),
                        Map.entry("root", Base64.getEncoder().encodeToString(tree.root())),
                        Map.entry("leafHash", HEX.formatHex(sheet.proof().leaf().hash())),
                        Map.entry("steps", steps(sheet.proof())),
                        Map.entry("key", ledger.key().vkey()),
                        Map.entry("forShow", ledger.signsForShow()),
                        Map.entry(
                                "command",
                                sheet.proof()
                                        .command(
                                                sheet.proof().leaf().call() + ".zip",
                                                ledger.key().vkey()))));
    }

    private static List<Step> steps(Receipt receipt) {
        var steps = receipt.steps().orElseThrow();
        return IntStream.range(0, steps.size()).mapToObj(i -> step(i + 1, steps.get(i))).toList();
    }

    private static Step step(int number, InclusionStep step) {
        return new Step(number, step.left(), HEX.formatHex(step.sibling()));
    }

    /** UTC+08:00 */
    private static String offset(ReceiptSheet sheet) {
        return OFFSET.format(sheet.receivedAt().atZone(sheet.zone()));
    }
}
