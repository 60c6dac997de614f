package org.shifan.decisions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.Rational;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;

class ScoreFileTests {

    @Test
    void scoresAreReadExactlyAndOtherColumnsPassedOver() {
        var scored = ScoreFile.read(bytes("name,score,city\n甲,381/5,340100\n乙,76.2,320200\n"));
        assertThat(scored).extracting(Scored::city).containsExactly("340100", "320200");
        assertThat(scored).extracting(Scored::score).containsOnly(Rational.parse("381/5"));
    }

    @Test
    void everyMistakeIsNamedWithLineAndColumn() {
        var bad =
                catchThrowableOfType(
                        BadTable.class,
                        () -> ScoreFile.read(bytes("city,score\nA,1\nA,2\n,3\nB,\nC,one\n")));
        assertThat(bad.mistakes())
                .extracting(Mistake::line, Mistake::column, Mistake::code)
                .containsExactly(
                        tuple(3, 1, Code.KEY_TWICE),
                        tuple(4, 1, Code.BLANK),
                        tuple(5, 2, Code.BLANK),
                        tuple(6, 2, Code.FORM));
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
