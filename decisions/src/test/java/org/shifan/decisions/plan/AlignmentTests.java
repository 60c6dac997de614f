package org.shifan.decisions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class AlignmentTests {
    @RepeatedTest(500)
    void keepsAsManyTokensAsTheLongestCommonSubsequenceHas(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var letters = 2 + random.nextInt(4);
        var a = random.ints(random.nextInt(30), 0, letters).toArray();
        var b = random.ints(random.nextInt(30), 0, letters).toArray();
        var runs = Alignment.of(a, b);
        var atA = 0;
        var atB = 0;
        var kept = 0;
        for (var one : runs) {
            assertThat(one.length()).isPositive();
            assertThat(one.fromA()).isGreaterThanOrEqualTo(atA);
            assertThat(one.fromB()).isGreaterThanOrEqualTo(atB);
            for (int i = 0; i < one.length(); i++) {
                assertThat(a[one.fromA() + i]).isEqualTo(b[one.fromB() + i]);
            }
            atA = one.fromA() + one.length();
            atB = one.fromB() + one.length();
            kept += one.length();
        }
        assertThat(kept).isEqualTo(longestCommon(a, b));
    }

    /** By the textbook table. */
    private static int longestCommon(int[] a, int[] b) {
        var length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] =
                        a[i - 1] == b[j - 1]
                                ? length[i - 1][j - 1] + 1
                                : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length][b.length];
    }
}
