package org.shifan.platform.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Persons persons;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final SignInLimit limit;
    private final InstantSource machine = InstantSource.system();

    PasswordSignIn(
            Persons persons, Passwords passwords, FailedSignIns failures, SignInLimit limit) {
        this.persons = persons;
        this.passwords = passwords;
        this.failures = failures;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = address(asked);
        limit.count(address);
        var username = asked.getName();
        if (!failures.mayTry(username, machine.instant())) {
            throw new LockedException("too many failed attempts");
        }
        var person = persons.named(username);
        var hash = person.flatMap(found -> persons.hash(found.id()));
        if (!passwords.matches(String.valueOf(asked.getCredentials()), hash)) {
            // The last try that was left is told of the lock at once.
            throw failures.lockedUntil(username, machine.instant()).isPresent()
                    ? new LockedException("too many failed attempts")
                    : new BadCredentialsException("wrong name or password");
        }
        failures.forget(username);
        limit.succeeded(address);
        return of(person);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    static Authentication of(Optional<Person> person) {
        var found = person.orElseThrow();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(found.id(), found.name()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
