package org.shifan.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Errors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Accounts: what one does with a one-time link, and with one's own password. */
@Service
public class Accounts {
    private static final String USERNAME = "[a-z][a-z0-9._-]{2,39}";

    private final Identity identity;
    private final Persons persons;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Chance chance;
    private final Clock clock;
    private final InstantSource machine = InstantSource.system();

    Accounts(
            Identity identity,
            Persons persons,
            Passwords passwords,
            FailedSignIns failures,
            OneTimeLinks links,
            Sessions sessions,
            Acts acts,
            ApplicationEventPublisher events,
            Chance chance,
            Clock clock) {
        this.identity = identity;
        this.persons = persons;
        this.passwords = passwords;
        this.failures = failures;
        this.links = links;
        this.sessions = sessions;
        this.acts = acts;
        this.events = events;
        this.chance = chance;
        this.clock = clock;
    }

    /** What somebody enters to have an account. */
    public record Wish(String username, String name, String password, String again) {}

    /**
     * The secret of the link to set up the host; empty once that was done. A later one replaces it.
     */
    public Optional<String> setUpSecret() {
        boolean done =
                identity.organs().stream()
                        .filter(organ -> organ.kind() == OrganKind.HOST)
                        .anyMatch(organ -> !identity.actorsIn(organ.id()).isEmpty());
        return done ? Optional.empty() : Optional.of(links.setUp(machine.instant()));
    }

    /** The link with the secret, used or not. */
    public Optional<OneTimeLink> link(String secret) {
        return links.find(secret);
    }

    /**
     * Why the link cannot be used.
     *
     * @throws Refused if it has been used, or is too old
     */
    public void requireUsable(OneTimeLink link) {
        var now = machine.instant();
        if (link.used().isPresent()) {
            throw new Refused(IdentityRefusal.LINK_USED, link.used().get());
        }
        if (!now.isBefore(link.expires())) {
            throw new Refused(IdentityRefusal.LINK_EXPIRED, link.expires(), now);
        }
    }

    /** Puts into the errors whatever is wrong with the wish. */
    public void check(Wish wish, Errors errors) {
        var username = wish.username();
        if (!username.matches(USERNAME)) {
            errors.add("username", "identity.username.form");
        } else if (persons.named(username).isPresent()) {
            errors.add("username", "identity.username.taken", username);
        }
        if (wish.name().isBlank() || wish.name().length() > 60) {
            errors.add("name", "identity.name.missing", 60);
        }
        check(username, wish.password(), wish.again(), errors);
    }

    private static void check(String username, String password, String again, Errors errors) {
        Passwords.weakness(password, username).ifPresent(words -> errors.add("password", words));
        if (!password.equals(again)) {
            errors.add("again", "identity.password.differs");
        }
    }

    /** Takes up the office of an invitation with a new account. */
    public Actor accept(OneTimeLink link, Wish wish) {
        var hash = passwords.hash(wish.password());
        return use(
                link,
                () ->
                        identity.begin(
                                Optional.empty(),
                                link.organ().orElseThrow(),
                                add(wish, hash),
                                link.duties()));
    }

    /** Takes up the office of an invitation with the account that one has. */
    public Actor accept(OneTimeLink link, UUID person) {
        return use(
                link,
                () ->
                        identity.begin(
                                Optional.empty(),
                                link.organ().orElseThrow(),
                                person,
                                link.duties()));
    }

    /**
     * Sets up the host: its first account, and the organs that the notice names. Whoever listens to
     * {@link HostSetUp} goes on from there, in the same transaction.
     */
    public Actor setUp(OneTimeLink link, Wish wish, Notice notice, byte[] file) {
        var hash = passwords.hash(wish.password());
        return use(
                link,
                () -> {
                    identity.setUpOrgans(named(notice));
                    var host =
                            identity.begin(
                                    Optional.empty(),
                                    notice.host().id(),
                                    add(wish, hash),
                                    Set.of(Duty.values()));
                    events.publishEvent(new HostSetUp(host, file));
                    return host;
                });
    }

    /** The organs that a notice names: the host, and the joint organs below it. */
    public static List<Organ> named(Notice notice) {
        var host = notice.host().id();
        return notice.deciding().stream()
                .map(
                        organ ->
                                new Organ(
                                        organ.id(),
                                        organ.id().equals(host) ? OrganKind.HOST : OrganKind.JOINT,
                                        "",
                                        organ.name(),
                                        organ.shortName(),
                                        Optional.empty(),
                                        organ.until(),
                                        Optional.empty(),
                                        organ.id().equals(host)
                                                ? Optional.empty()
                                                : Optional.of(host)))
                .toList();
    }

    /** Sets another password by a link, and signs out everywhere. */
    public void reset(OneTimeLink link, String password, String again, Errors errors) {
        var person = persons.find(link.person().orElseThrow()).orElseThrow();
        check(person.username(), password, again, errors);
        if (errors.any()) {
            return;
        }
        var hash = passwords.hash(password);
        use(
                link,
                () -> {
                    persons.setHash(person.id(), hash, machine.instant());
                    return person;
                });
        failures.forget(person.username());
        sessions.endAll(person.id());
    }

    /** Changes the own password, and signs out everywhere but here. */
    public void change(
            UUID id, String old, String password, String again, String session, Errors errors) {
        var person = persons.find(id).orElseThrow();
        if (!isRight(person, old)) {
            errors.add("old", "identity.password.wrong");
        }
        check(person.username(), password, again, errors);
        if (errors.any()) {
            return;
        }
        persons.setHash(id, passwords.hash(password), machine.instant());
        sessions.endOthers(id, session);
    }

    /** When the password was last set, real time. */
    public Optional<Instant> passwordChanged(UUID person) {
        return persons.passwordChanged(person);
    }

    /** Whether the password is right; counts towards the lock if it is not. */
    boolean isRight(Person person, String password) {
        if (!failures.mayTry(person.username(), machine.instant())) {
            return false;
        }
        boolean right = passwords.matches(password, persons.hash(person.id()));
        if (right) {
            failures.forget(person.username());
        }
        return right;
    }

    private UUID add(Wish wish, String hash) {
        var id = chance.id();
        persons.add(
                id, wish.username().toLowerCase(Locale.ROOT), wish.name().strip(), clock.instant());
        persons.setHash(id, hash, machine.instant());
        return id;
    }

    private <T> T use(OneTimeLink link, java.util.function.Supplier<T> work) {
        return acts.perform(
                IdentityAct.BEGUN,
                Identity.programme(),
                "",
                "",
                link.organ().orElse(""),
                () -> {
                    requireUsable(link);
                    if (!links.use(link.id(), machine.instant())) {
                        throw new Refused(IdentityRefusal.LINK_USED, machine.instant());
                    }
                    return work.get();
                });
    }
}
