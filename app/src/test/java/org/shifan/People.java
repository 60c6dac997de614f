package org.shifan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Appointment;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Persons with passwords, in offices of organs, for stories. */
public final class People {
    /** The password of each of them. */
    public static final String PASSWORD = "four plain words here";

    // The cheapest there is; the product reads from the hash how dear it was.
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(PASSWORD);

    private final Identity identity;
    private final JdbcClient jdbc;

    public People(ApplicationContext context) {
        identity = context.getBean(Identity.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Somebody in an office, and the name to sign in with. */
    public record Someone(Actor actor, String username) {}

    /** A new person in an office of the organ, which is registered if it is not. */
    public Someone in(String organ, OrganKind kind, String place, Duty... duties) {
        if (identity.organ(organ).isEmpty()) {
            register(organ, kind, place, Optional.empty());
        }
        var username = "u" + UUID.randomUUID().toString().replace("-", "");
        var actor =
                identity.appoint(
                                Identity.programme(),
                                List.of(
                                        new Appointment(
                                                organ,
                                                username,
                                                "示例用户 " + username.substring(0, 5),
                                                Set.of(duties))))
                        .getFirst();
        jdbc.sql("update identity.person set password = ? where id = ?")
                .params(HASH, actor.person())
                .update();
        return new Someone(actor, username);
    }

    /** A new organ. */
    public void register(String id, OrganKind kind, String place, Optional<String> superior) {
        var name = new Text(java.util.Map.of("zh", "示例机关 " + id, "en", "Example organ " + id));
        identity.setUpOrgans(List.of(Organ.of(id, kind, place, name, name, superior)));
    }
}
