package org.shifan.decisions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms, so that equal scores are equal on every machine; it is rounded
 * for display only.
 *
 * @param numerator with the sign
 * @param denominator above zero
 */
public record Rational(BigInteger numerator, BigInteger denominator)
        implements Comparable<Rational> {

    /** Nothing. */
    public static final Rational ZERO = of(0);

    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,200})(?:/([0-9]{1,200}))?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

    /**
     * Brings the fraction into lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    // As records have them, which the virtual machine would write anew at every start.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** A whole number. */
    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal, exactly. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads {@code 381/5}, {@code 76} or {@code 76.2}; the fraction need not be in lowest terms.
     *
     * @throws NumberFormatException if it is none of them
     */
    public static Rational parse(String text) {
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            var over = fraction.group(2);
            var denominator = over == null ? BigInteger.ONE : new BigInteger(over);
            if (denominator.signum() != 0) {
                return new Rational(new BigInteger(fraction.group(1)), denominator);
            }
        } else if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        throw new NumberFormatException("not a number: " + text);
    }

    /** The sum. */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The product. */
    public Rational times(Rational other) {
        return new Rational(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Rational over(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The arithmetic mean.
     *
     * @throws ArithmeticException if there is nothing to take it of
     */
    public static Rational mean(Collection<Rational> values) {
        return values.stream().reduce(ZERO, Rational::plus).over(of(values.size()));
    }

    /** For display only: rounded half up, with as many digits after the point. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 381/5}, a whole number too: {@code 76/1}. {@link #parse} reads it back. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
