package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shifan.decisions.plan.SecondBatch.NOTICE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.decisions.plan.MeasureTable.Code;
import org.shifan.decisions.plan.MeasureTable.Problem;

class MeasureTableTests {
    private static final String TABLE =
            """
            编号,对应任务,措施,类别,责任部门,配合单位,资金（万元）,完成时间,影响指标
            3-1,3.5,通关平台一期,平台,商务局,示例海关、国税局,"1,860",2014-06,I-07、I-08
            3-2,3.6；3.5,系统对接,平台,,,,,
            """;

    @Test
    void readsMeasuresWithWhatADraftMayLeaveOut() {
        var outcome = MeasureTable.read("\uFEFF" + TABLE, NOTICE);
        assertThat(outcome.problems()).isEmpty();
        var first = outcome.measures().getFirst();
        assertThat(first.area()).isEqualTo("3");
        assertThat(first.partners()).containsExactly("示例海关", "国税局");
        assertThat(first.funds()).contains(new BigDecimal("1860"));
        assertThat(first.due()).contains(YearMonth.of(2014, 6));
        assertThat(first.indicators()).containsExactly("I-07", "I-08");
        var second = outcome.measures().getLast();
        assertThat(second.tasks()).containsExactly("3.5", "3.6");
        assertThat(second.lead()).isEmpty();
        assertThat(second.funds()).isEmpty();
        assertThat(second.due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsWrittenCanBeReadAgain(String language) {
        var measures = SecondBatch.sound().measures();
        var table = MeasureTable.write(measures, Locale.of(language));
        assertThat(MeasureTable.read(table, NOTICE).measures()).isEqualTo(measures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3-1,3.5 | 3 1,3.5 | 2 | 1 | ID_FORM",
                "3-2,3.6 | 3-1,3.6 | 3 | 1 | ID_TWICE",
                "3-1,3.5 | 3-1,3.55 | 2 | 2 | TASK_UNKNOWN",
                "3-1,3.5 | x-1, | 2 | 2 | AREA_UNKNOWN",
                "通关平台一期 | '' | 2 | 3 | CELL_EMPTY",
                "一期,平台 | 一期,平台类 | 2 | 4 | CATEGORY_UNKNOWN",
                "\"1,860\" | -5 | 2 | 7 | FUNDS_FORM",
                "\"1,860\" | 1.234 | 2 | 7 | FUNDS_FORM",
                "2014-06 | 2014年6月 | 2 | 8 | DUE_FORM",
                "系统对接,平台 | 平台 | 3 | 0 | CELLS",
                "责任部门 | 负责 | 1 | 5 | COLUMN_UNKNOWN",
                "配合单位 | 责任部门 | 1 | 6 | COLUMN_TWICE",
            })
    void everyErrorIsNamedByLineAndColumn(
            String old, String damaged, int line, int column, Code code) {
        assertThat(TABLE).contains(old);
        var outcome = MeasureTable.read(TABLE.replaceFirst(quoted(old), damaged), NOTICE);
        assertThat(outcome.measures()).isEmpty();
        assertThat(outcome.problems())
                .extracting(Problem::line, Problem::column, Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple((long) line, column, code));
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var table = TABLE.replace("2014-06", "六月").replace("系统对接", "");
        assertThat(MeasureTable.read(table, NOTICE).problems())
                .extracting(Problem::code)
                .containsExactly(Code.DUE_FORM, Code.CELL_EMPTY);
    }

    @Test
    void aProblemIsSaidWithPlaceAndRemedy() {
        var problem = MeasureTable.read(TABLE.replace("系统对接", ""), NOTICE).problems().getFirst();
        assertThat(problem.in(Locale.CHINA)).isEqualTo("第 3 行第 3 列：“措施”没有填写。请填写。");
        assertThat(problem.in(Locale.ENGLISH))
                .isEqualTo("Line 3, column 3: “Measure” is empty. Fill it in.");
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertThat(codes("")).containsExactly(Code.EMPTY);
        assertThat(codes("编号,\"")).contains(Code.COLUMN_MISSING);
        assertThat(codes(TABLE.replace("\"1,860\"", "\"1\"8,\""))).containsExactly(Code.NOT_CSV);
    }

    @Test
    void aTableBeyondAllMeasureIsRefused() {
        var rows =
                IntStream.range(0, MeasureTable.MOST_ROWS + 1)
                        .mapToObj(i -> "3-" + i + ",3.5,措施,平台,,,,,\n")
                        .collect(Collectors.joining());
        assertThat(codes(TABLE.lines().findFirst().orElseThrow() + "\n" + rows))
                .containsExactly(Code.TOO_LONG);
    }

    private static java.util.List<Code> codes(String csv) {
        return MeasureTable.read(csv, NOTICE).problems().stream().map(Problem::code).toList();
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }
}
