package org.shifan.platform.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the example's clock where it stood, so that it pauses while the product is stopped. */
@Component
class StoredClock implements DisposableBean {

    /** The first instant of the example: the day after the notice was signed. */
    static final Instant BEGINNING = Instant.parse("2013-09-15T16:00:00Z");

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    StoredClock(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        if (clock.movable()) {
            jdbc.sql("select at from clock.example")
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant)
                    .filter(at -> at.isAfter(clock.instant()))
                    .ifPresent(clock::moveTo);
        }
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void keep() {
        if (clock.movable()) {
            jdbc.sql(
                            """
                            insert into clock.example (single, at) values (true, :at)
                            on conflict (single) do update set at = excluded.at
                            where clock.example.at < excluded.at
                            """)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void destroy() {
        keep();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Beans {
        /** Real time in the real product, a clock of its own elsewhere. */
        @Bean
        ProgrammeClock programmeClock(@Value("${shifan.mode:real}") String mode) {
            return mode.equals("real")
                    ? ProgrammeClock.ofMachine()
                    : ProgrammeClock.startingAt(BEGINNING);
        }
    }
}
