package org.shifan.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Writing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class ReceiptPdfTests {
    @Autowired ReceiptPdf receipts;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;

    private static final String PLAN = "ab".repeat(32);
    private static final String FILE = "cd".repeat(32);

    private ReceiptSheet sheet;

    @BeforeEach
    void aReportWasReceived() {
        var ids =
                transaction.execute(
                        status -> {
                            var written = new ArrayList<java.util.UUID>();
                            for (int i = 0; i < 21; i++) {
                                written.add(Writing.write(ledger, "ReceiptPdfTests " + i));
                            }
                            return written;
                        });
        ledger.sequence();
        sheet = sheet(text("示例甲市", "Example City A"), ids.get(7));
    }

    private ReceiptSheet sheet(Text city, java.util.UUID entry) {
        return new ReceiptSheet(
                text("第二批国家电子商务示范城市创建工作", "Second batch of e-commerce demonstration cities"),
                "SF-2013-2-900001-1",
                Instant.parse("2013-11-25T08:20:31.207Z"),
                ZoneId.of("Asia/Shanghai"),
                text("示例省发展改革委", "Development and Reform Commission of Example Province"),
                text("国家发展改革委", "National Development and Reform Commission"),
                List.of(text("财政部", "Ministry of Finance"), text("商务部", "Ministry of Commerce")),
                "示例发改高技〔2013〕406号",
                city,
                "89dac234804050035efbcd64e1f5a1c0b1a2f3e4d5c6b7a8990011223344ff55",
                List.of(
                        new ReceiptSheet.Item(
                                ReceiptSheet.Item.Kind.PLAN,
                                Optional.empty(),
                                "3",
                                Optional.of(PLAN)),
                        new ReceiptSheet.Item(
                                ReceiptSheet.Item.Kind.FILE,
                                Optional.of(text("工作方案", "Work plan")),
                                "示例方案.pdf",
                                Optional.of(FILE))),
                Optional.of(new ReceiptSheet.Special(ReceiptSheet.Manner.LATE, "示例：专线中断，有运营商证明。")),
                ledger.receipt(entry).orElseThrow());
    }

    private static Text text(String chinese, String english) {
        return new Text(Map.of("zh", chinese, "en", english));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            // Long hashes are broken over lines.
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void theReceiptSaysWhatWasReceivedAndCarriesItsProof() throws IOException {
        var text = textOf(receipts.write(sheet, Locale.SIMPLIFIED_CHINESE));
        var tree = Checkpoint.of(sheet.proof().checkpoint());
        assertThat(text)
                .contains("报送回执", "SF-2013-2-900001-1", "示例甲市", "示例省发展改革委")
                .contains("2013-11-2516:20:31", "北京时间UTC+08:00")
                .contains("示例发改高技〔2013〕406号", "国家发展改革委", "财政部、商务部")
                .contains(sheet.packageSha256(), PLAN, FILE, "示例方案.pdf", "第3版")
                .contains("逾期受理", "专线中断")
                .contains("第" + sheet.proof().index() + "号")
                .contains(Base64.getEncoder().encodeToString(tree.root()))
                .contains(sheet.proof().leaf().json().replace(" ", ""))
                .contains(sheet.proof().checkpoint().encoded().replaceAll("\\s+", ""))
                .contains(ledger.key().vkey())
                .contains("./shifanverify", "--receiptreceipt-" + sheet.proof().index() + ".json")
                .doesNotContain("#");
        for (var hash : sheet.proof().proof()) {
            assertThat(text).contains(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void theReceiptIsWrittenInEnglishToo() throws IOException {
        var text = textOf(receipts.write(sheet, Locale.ENGLISH));
        assertThat(text)
                .contains("ExampleCityA", "Receiptofareport", "MinistryofFinance")
                .contains("BeijingtimeUTC+08:00");
        assertThat(text).doesNotContain("报送");
    }

    @Test
    void theSameReceiptIsTheSameBytes() {
        assertThat(receipts.write(sheet, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(receipts.write(sheet, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void everyFontOnThePagesIsEmbedded() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(receipts.write(sheet, Locale.SIMPLIFIED_CHINESE))) {
            assertThat(document.getNumberOfPages()).isBetween(2, 3);
            assertThat(document.getDocumentInformation().getTitle()).contains("SF-2013-2-900001-1");
            for (var page : document.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getFontNames()) {
                    var font = resources.getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void rareCharactersOfNamesAreThere() throws IOException {
        // 8,105 characters of 2013, beyond GB/T 2312: 堽 垚 犇 㙍 䢺, and 𬇹 outside the first plane.
        var text =
                textOf(
                        receipts.write(
                                sheet(text("示例堽垚犇㙍䢺𬇹市", "x"), sheet.proof().leaf().id()),
                                Locale.SIMPLIFIED_CHINESE));
        assertThat(text).contains("示例堽垚犇㙍䢺𬇹市");
    }
}
