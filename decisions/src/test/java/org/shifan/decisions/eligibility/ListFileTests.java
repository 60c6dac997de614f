package org.shifan.decisions.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.ListFile.Reading;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;

class ListFileTests {

    private static final About ABOUT =
            new About(
                    "a-list",
                    1,
                    new Text(Map.of("en", "A list")),
                    new Text(Map.of("en", "A source")),
                    LocalDate.of(2013, 9, 13),
                    Standing.UNVERIFIED,
                    true);

    @Test
    void rowsKeepTheirLineRankAndValues() {
        var list = read("rank,code,gdp\n1,310000,20101.33\n\n2,110000,\n").list().orElseThrow();
        assertThat(list.columns()).containsExactly("rank", "code", "gdp");
        assertThat(list.rows().keySet()).containsExactly("310000", "110000");
        var first = list.row("310000").orElseThrow();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.rank()).contains(1);
        assertThat(first.values()).containsEntry("gdp", "20101.33");
        var second = list.row("110000").orElseThrow();
        assertThat(second.line()).isEqualTo(4);
        assertThat(second.values()).doesNotContainKey("gdp");
    }

    @Test
    void theHashIsOverTheBytesAsTheyCame() {
        // computed with sha256sum over the same bytes
        assertThat(read("code\n310000\n").list().orElseThrow().sha256())
                .isEqualTo("bbee343fb227ea390bc7a503ba52749da7b19de58917ced4068c61245500bb22");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() {
        assertThat(read("\uFEFFcode\r\n310000\r\n").list().orElseThrow().columns())
                .containsExactly("code");
    }

    @Test
    void everyMistakeInARowIsNamedWithItsLineAndColumn() {
        assertThat(read("rank,code\n0,310000\n2,\n3,310000\n").mistakes())
                .extracting(Mistake::code, Mistake::line, Mistake::column)
                .containsExactly(
                        tuple(Code.NOT_A_RANK, 2, 1),
                        tuple(Code.BLANK, 3, 2),
                        tuple(Code.KEY_TWICE, 4, 2));
    }

    @Test
    void aTableWithoutCodesIsNotAList() {
        assertThat(read("name\nx\n").mistakes())
                .extracting(Mistake::code)
                .containsExactly(Code.COLUMN_MISSING);
    }

    @RepeatedTest(300)
    void randomDamageIsNamedOrHarmlessAndNeverThrows(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = "rank,code,name_zh\n1,310000,上海市\n2,110000,北京市\n".getBytes(UTF_8);
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        var reading = ListFile.read(ABOUT, bytes);
        assertThat(reading.list().isEmpty()).isEqualTo(!reading.mistakes().isEmpty());
        reading.list()
                .ifPresent(
                        list ->
                                assertThat(list.columns())
                                        .contains("code")
                                        .doesNotHaveDuplicates());
        int lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        int last = lines;
        assertThat(reading.mistakes())
                .allMatch(mistake -> mistake.line() >= 1 && mistake.line() <= last);
    }

    private static Reading read(String text) {
        return ListFile.read(ABOUT, text.getBytes(UTF_8));
    }
}
