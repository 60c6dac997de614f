package org.shifan.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.identity.OneTimeLink.Purpose;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one-time links; of each only the hash of its secret is kept. */
@Component
class OneTimeLinks {
    static final Duration INVITATION = Duration.ofDays(14);
    static final Duration RESET = Duration.ofDays(1);
    private static final Duration SET_UP = Duration.ofDays(36_500);
    private static final int SECRET_BYTES = 32;
    private static final String LINKS =
            """
            select encode(hash, 'hex') as id, purpose, organ, person, name,
                   array_to_string(duties, ' ') as duties, issued, expires, used
            from identity.one_time_link
            """;

    private final JdbcClient jdbc;
    private final Chance chance;

    OneTimeLinks(JdbcClient jdbc, Chance chance) {
        this.jdbc = jdbc;
        this.chance = chance;
    }

    /** The secret of a new link to an office. */
    String invite(Actor by, String organ, String name, Set<Duty> duties, Instant now) {
        var secret = secret();
        jdbc.sql(
                        """
                        insert into identity.one_time_link
                          (hash, purpose, organ, name, duties, issuer, issued, expires)
                        values (?, 'INVITATION', ?, ?, string_to_array(?, ' '), ?, ?, ?)
                        """)
                .params(hash(secret), organ, name, Offices.words(duties), by.office())
                .params(at(now), at(now.plus(INVITATION)))
                .update();
        return secret;
    }

    /** The secret of a new link that sets another password; earlier ones no longer work. */
    String reset(Actor by, UUID person, Instant now) {
        jdbc.sql("delete from identity.one_time_link where person = ? and used is null")
                .param(person)
                .update();
        var secret = secret();
        jdbc.sql(
                        """
                        insert into identity.one_time_link (hash, purpose, person, issuer, issued, expires)
                        values (?, 'RESET', ?, ?, ?, ?)
                        """)
                .params(hash(secret), person, by.office(), at(now), at(now.plus(RESET)))
                .update();
        return secret;
    }

    /** The secret of the one link to set up the host; earlier ones no longer work. */
    String setUp(Instant now) {
        jdbc.sql("delete from identity.one_time_link where purpose = 'SET_UP' and used is null")
                .update();
        var secret = secret();
        jdbc.sql(
                        """
                        insert into identity.one_time_link (hash, purpose, issued, expires)
                        values (?, 'SET_UP', ?, ?)
                        """)
                .params(hash(secret), at(now), at(now.plus(SET_UP)))
                .update();
        return secret;
    }

    Optional<OneTimeLink> find(String secret) {
        return jdbc.sql(LINKS + "where hash = ?")
                .param(hash(secret))
                .query(OneTimeLinks::link)
                .optional();
    }

    /** Invitations that nobody has used, the newest first. */
    List<OneTimeLink> open(String organ) {
        return jdbc.sql(LINKS + "where organ = ? and used is null order by issued desc, hash")
                .param(organ)
                .query(OneTimeLinks::link)
                .list();
    }

    /** False if somebody else has used it in the meantime. */
    boolean use(String id, Instant now) {
        return jdbc.sql(
                                "update identity.one_time_link set used = ? where hash = ? and used"
                                        + " is null")
                        .params(at(now), HexFormat.of().parseHex(id))
                        .update()
                == 1;
    }

    /** The invitation to the organ that was taken back, if it was still open. */
    boolean takeBack(String id, String organ) {
        return jdbc.sql(
                                """
                                delete from identity.one_time_link
                                where encode(hash, 'hex') = ? and organ = ? and used is null
                                  and purpose = 'INVITATION'
                                """)
                        .params(id, organ)
                        .update()
                == 1;
    }

    private String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(SECRET_BYTES));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OneTimeLink link(ResultSet row, int number) throws SQLException {
        var duties = row.getString("duties");
        return new OneTimeLink(
                row.getString("id"),
                Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getString("organ")),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                duties == null ? Set.of() : Offices.duties(duties),
                row.getObject("issued", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
