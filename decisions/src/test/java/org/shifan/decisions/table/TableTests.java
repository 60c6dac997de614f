package org.shifan.decisions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.table.Mistake.Code;

class TableTests {

    @Test
    void aTableWithAByteOrderMarkAndQuotationsIsRead() {
        var table = read("\uFEFFcode,name\r\n1,\"甲,\"\"乙\"\"\"\r\n\r\n2,\r\n");
        assertThat(table.columns()).containsExactly("code", "name");
        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 4);
        assertThat(table.rows().getFirst().cell("name")).isEqualTo("甲,\"乙\"");
        assertThat(table.rows().getLast().cell("name")).isNull();
    }

    @Test
    void everyMistakeIsNamedAtOnceWithLineAndColumn() {
        assertThat(mistakes("a,,a\n1,2\n1,2,3,4\n", "code"))
                .extracting(Mistake::line, Mistake::column, Mistake::code)
                .containsExactly(
                        tuple(1, 2, Code.COLUMN_UNNAMED),
                        tuple(1, 3, Code.COLUMN_TWICE),
                        tuple(1, 1, Code.COLUMN_MISSING),
                        tuple(2, 3, Code.CELL_COUNT),
                        tuple(3, 4, Code.CELL_COUNT));
    }

    @Test
    void theOtherLinesAreReadAllTheSameWhereOneHasTheWrongLength() {
        var reading = Table.reading("a,b\n1\n2,3\n".getBytes(StandardCharsets.UTF_8), "a");
        assertThat(reading.mistakes()).extracting(Mistake::line).containsExactly(2);
        assertThat(reading.table().orElseThrow().rows())
                .extracting(Table.Row::line)
                .containsExactly(3);
    }

    @Test
    void anOpenQuotationIsAMistakeAndNotTheRestOfTheFile() {
        assertThat(mistakes("a,b\n1,2\n3,\"4\n5,6\n"))
                .extracting(Mistake::line, Mistake::code)
                .containsExactly(tuple(3, Code.QUOTATION));
        assertThat(mistakes("a,b\n1,\"2\"x\n"))
                .extracting(Mistake::line, Mistake::code)
                .containsExactly(tuple(2, Code.QUOTATION));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWhereItCeasesToBeUtf8() {
        byte[] bytes = "code,name\n1,x\n2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var bad = catchThrowableOfType(BadTable.class, () -> Table.read(bytes));
        assertThat(bad.mistakes())
                .extracting(Mistake::line, Mistake::code)
                .containsExactly(tuple(3, Code.NOT_UTF_8));
    }

    @Test
    void semicolonsOrTabsSeparateWhereTheHeaderHasThemInsteadOfCommas() {
        for (var separator : List.of(";", "\t", ",")) {
            var table = read("\"a,b;c\t\";code;name\n1;2;\"3;,\t\"\n".replace(";", separator));
            assertThat(table.columns()).hasSize(3).endsWith("code", "name");
            assertThat(table.rows().getFirst().cell("code")).isEqualTo("2");
        }
        assertThat(read("code\n1\n").columns()).containsExactly("code");
    }

    @Test
    void aWorkbookIsRefusedAsSuchAndNotForItsColumns() {
        for (byte[] first :
                List.of(new byte[] {'P', 'K', 3, 4}, HexFormat.of().parseHex("d0cf11e0a1b11ae1"))) {
            var bad = catchThrowableOfType(BadTable.class, () -> Table.read(first, "code"));
            assertThat(bad.mistakes())
                    .extracting(Mistake::code, one -> one.text().in("zh"))
                    .containsExactly(
                            tuple(
                                    Code.WORKBOOK,
                                    "这是 Excel 文件，不是 CSV。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，再上传另存的文件。"));
        }
    }

    @Test
    void whatASpreadsheetWroteMayBeInGb18030UnderOtherHeads() {
        var text = " 代码 ;NAME\n1;镕\n";
        var heads = Map.of("代码", "code", "name", "name");
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var read = Table.spreadsheet(text.getBytes(charset), heads, "code", "name");
            assertThat(read.mistakes()).isEmpty();
            assertThat(read.table().orElseThrow().rows().getFirst().cells())
                    .isEqualTo(Map.of("code", "1", "name", "镕"));
            if (charset != StandardCharsets.UTF_8) {
                assertThatExceptionOfType(BadTable.class)
                        .isThrownBy(() -> Table.read(text.getBytes(charset)));
            }
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(mistakes("")).extracting(Mistake::code).containsExactly(Code.EMPTY);
        assertThat(mistakes("\n\n")).extracting(Mistake::code).containsExactly(Code.EMPTY);
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() {
        assertThat(mistakes("code\n" + "1".repeat(Table.LARGEST)))
                .extracting(Mistake::code)
                .containsExactly(Code.TOO_LARGE);
    }

    @Test
    void mistakesAreSaidInBothLanguagesWhateverTheDefaultLocale() {
        var text = new Mistake(12, 3, Code.CELL_COUNT, List.of("2", "3")).text();
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(new Mistake(12, 3, Code.CELL_COUNT, List.of("2", "3")).text())
                    .isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(text.in("zh")).startsWith("第 12 行第 3 列：");
        assertThat(text.in("en")).startsWith("Line 12, column 3:");
        for (var code : Code.values()) {
            assertThat(new Mistake(1, 1, code, List.of("x", "y")).text().byLanguage())
                    .hasSize(2)
                    .allSatisfy((_, sentence) -> assertThat(sentence).doesNotContain("{"));
        }
    }

    private static Table read(String text, String... needed) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8), needed);
    }

    private static List<Mistake> mistakes(String text, String... needed) {
        return catchThrowableOfType(BadTable.class, () -> read(text, needed)).mistakes();
    }

    @Test
    void whatIsInNoEncodingOfSpreadsheetsIsRefusedAndNothingInItIsGuessed() {
        assertThatExceptionOfType(BadTable.class)
                .isThrownBy(() -> Table.text(new byte[] {'a', (byte) 0xff, (byte) 0xff}))
                .satisfies(
                        bad ->
                                assertThat(bad.mistakes())
                                        .extracting(Mistake::code)
                                        .containsExactly(Code.NOT_UTF_8));
    }
}
