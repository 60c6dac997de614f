package org.shifan.programme.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance that follows from a seed and a purpose alone, so that one part never moves another. */
final class Dice {
    private final Random random;

    Dice(long seed, String... purpose) {
        var mixed = seed;
        for (var part : purpose) {
            // The multiplier and the shift of SplittableRandom spread neighbouring seeds apart.
            mixed = (mixed ^ part.hashCode()) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        random = new Random(mixed);
    }

    /** A whole number, both bounds included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Any number between the two. */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** A decimal between the two bounds of a range, with that many digits after the point. */
    BigDecimal between(List<BigDecimal> range, int digits) {
        var value = between(range.getFirst().doubleValue(), range.getLast().doubleValue());
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /** True in so many of a hundred throws. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A key, each as often as its weight says; the map must have a fixed order. */
    String weighted(Map<String, Integer> weights) {
        var throwOf = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var entry : weights.entrySet()) {
            throwOf -= entry.getValue();
            if (throwOf < 0) {
                return entry.getKey();
            }
        }
        throw new AssertionError("the weights were summed before");
    }
}
