package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTests {
    private static final Instant NOW = Instant.parse("2013-12-20T01:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Throttle throttle = new Throttle(3, HOUR);

    private void take(int times, String key, Instant at) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.take(key, at)).isEmpty();
        }
    }

    @Test
    void whatIsBeyondTheLimitWaitsUntilTheWindowIsOver() {
        take(1, "a", NOW);
        take(2, "a", NOW.plusSeconds(600));
        var last = NOW.plus(HOUR).minusMillis(1);
        assertThat(throttle.take("a", last)).contains(NOW.plus(HOUR));
        assertThat(throttle.take("a", last)).contains(NOW.plus(HOUR));
        take(3, "a", NOW.plus(HOUR));
        assertThat(throttle.take("a", NOW.plus(HOUR))).contains(NOW.plus(HOUR).plus(HOUR));
    }

    @Test
    void eachKeyHasALimitOfItsOwn() {
        take(3, "a", NOW);
        take(3, "b", NOW.plusSeconds(1));
        assertThat(throttle.take("a", NOW.plusSeconds(2))).contains(NOW.plus(HOUR));
        assertThat(throttle.take("b", NOW.plusSeconds(2))).contains(NOW.plus(HOUR).plusSeconds(1));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        take(3, "a", NOW);
        throttle.giveBack("a");
        take(1, "a", NOW);
        assertThat(throttle.take("a", NOW)).isPresent();
        IntStream.range(0, 9).forEach(i -> throttle.giveBack("a"));
        take(3, "a", NOW);
        throttle.giveBack("nobody");
        assertThat(throttle.take("a", NOW)).isPresent();
    }

    @Test
    void aClockThatGoesBackOpensNothing() {
        take(3, "a", NOW);
        assertThat(throttle.take("a", NOW.minus(HOUR))).contains(NOW.plus(HOUR));
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterTheOther() throws Exception {
        var many = new Throttle(100, HOUR);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries =
                    IntStream.range(0, 400)
                            .<Callable<Boolean>>mapToObj(i -> () -> many.take("a", NOW).isEmpty())
                            .toList();
            int taken = 0;
            for (var one : pool.invokeAll(tries)) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(100);
        }
    }

    @Test
    void memoryHoldsNoMoreKeysThanItMay() {
        var one = new Throttle(1, HOUR);
        for (int i = 0; i <= Throttle.MOST_KEYS; i++) {
            assertThat(one.take("k" + i, NOW)).isEmpty();
        }
        assertThat(one.take("k" + Throttle.MOST_KEYS, NOW)).as("the newest is known").isPresent();
        assertThat(one.take("k0", NOW)).as("the oldest is forgotten").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2:ffff::, 20010db800010002/64",
        "2001:db8:1:3::, 20010db800010003/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "unknown, unknown",
    })
    void underIpv6AWholeNetworkIsOneSubscriber(String address, String network) {
        assertThat(Throttle.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "-1, PT1H", "1, PT0S", "1, -PT1H"})
    void aLimitThatLetsNothingThroughIsRefusedAtTheStart(int most, Duration window) {
        assertThatThrownBy(() -> new Throttle(most, window))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
