package org.shifan.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a name was tried with a wrong password. After {@link #MOST} tries it is locked for
 * {@link #LOCK}, in real time, whether anybody has that name or not.
 */
@Component
class FailedSignIns {
    static final int MOST = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    FailedSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when the name is locked, if it is. */
    Optional<Instant> lockedUntil(String username, Instant now) {
        return jdbc.sql(
                        """
                        select locked_until from identity.failed_sign_in
                        where username = ? and locked_until > ?
                        """)
                .params(key(username), now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Counts a try before its password is looked at, so that many at once get no more tries than
     * one after the other.
     *
     * @return whether the password may be looked at
     */
    boolean mayTry(String username, Instant now) {
        if (lockedUntil(username, now).isPresent()) {
            return false;
        }
        int tries =
                jdbc.sql(
                                """
                                insert into identity.failed_sign_in as f (username, failures, latest)
                                values (:name, 1, :now)
                                on conflict (username) do update set latest = excluded.latest,
                                  failures = case when f.latest < :past then 1 else f.failures + 1 end
                                returning failures
                                """)
                        .param("name", key(username))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("past", now.minus(LOCK).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single();
        if (tries > MOST) {
            return false;
        }
        if (tries == MOST) {
            lock(username, now);
        }
        return true;
    }

    /** The password was right. */
    void forget(String username) {
        jdbc.sql("delete from identity.failed_sign_in where username = ?")
                .param(key(username))
                .update();
    }

    private void lock(String username, Instant now) {
        jdbc.sql("update identity.failed_sign_in set locked_until = ? where username = ?")
                .params(now.plus(LOCK).atOffset(ZoneOffset.UTC), key(username))
                .update();
        jdbc.sql("delete from identity.failed_sign_in where latest < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String key(String username) {
        var lower = username.strip().toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    }
}
