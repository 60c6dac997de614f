package org.shifan.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RationalTests {

    @Test
    void fractionsAreInLowestTermsWithTheSignAbove() {
        assertThat(fraction(6, -4)).isEqualTo(fraction(-3, 2)).hasToString("-3/2");
        assertThat(fraction(0, -7)).isEqualTo(Rational.ZERO).hasToString("0/1");
        assertThat(fraction(8, 4)).hasToString("2/1");
    }

    @Test
    void theThirdsThatDecimalsLoseAddUpToOne() {
        var third = Rational.of(1).over(Rational.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.of(1));
        assertThat(third.rounded(2)).isEqualTo(new BigDecimal("0.33"));
    }

    @Test
    void decimalsAreTakenExactly() {
        assertThat(Rational.of(new BigDecimal("0.15"))).isEqualTo(fraction(3, 20));
        assertThat(Rational.of(new BigDecimal("1E+2"))).isEqualTo(Rational.of(100));
        assertThat(Rational.parse("76.20")).isEqualTo(fraction(381, 5));
        assertThat(Rational.parse("-381/5")).isEqualTo(fraction(-381, 5));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (var text : List.of("", "1/0", "1/-2", "1e3", "1,5", " 1", "NaN", "1/", ".5", "٣")) {
            assertThatExceptionOfType(NumberFormatException.class)
                    .as(text)
                    .isThrownBy(() -> Rational.parse(text));
        }
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(1).over(Rational.ZERO));
    }

    /** Against whole-number cross multiplication, which needs no lowest terms. */
    @RepeatedTest(200)
    void sumsProductsAndOrderAgreeWithCrossMultiplication(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        long a = random.nextInt(-50, 50);
        long b = random.nextInt(1, 50);
        long c = random.nextInt(-50, 50);
        long d = random.nextInt(1, 50);
        var one = fraction(a, b);
        var two = fraction(c, d);
        assertThat(one.plus(two)).isEqualTo(fraction(a * d + c * b, b * d));
        assertThat(one.times(two)).isEqualTo(fraction(a * c, b * d));
        assertThat(one.compareTo(two)).isEqualTo(Long.compare(a * d, c * b));
        assertThat(one.equals(two)).isEqualTo(a * d == c * b);
        assertThat(Rational.mean(List.of(one, two))).isEqualTo(fraction(a * d + c * b, 2 * b * d));
        assertThat(Rational.parse(one.toString())).isEqualTo(one);
    }

    private static Rational fraction(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
