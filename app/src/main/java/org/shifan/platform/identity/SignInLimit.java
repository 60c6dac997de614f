package org.shifan.platform.identity;

import java.time.Duration;
import java.time.InstantSource;
import org.shifan.platform.web.Throttle;
import org.shifan.platform.web.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * How often an address may fail to sign in, whatever the names: {@link FailedSignIns} locks one
 * name, and does not see somebody who tries one password on every name. In real time, as the locks.
 */
@Component
class SignInLimit {
    private final Throttle addresses;
    private final InstantSource machine = InstantSource.system();

    SignInLimit(
            @Value("${shifan.limit.sign-ins:50}") int most,
            @Value("${shifan.limit.sign-ins-window:15m}") Duration window) {
        addresses = new Throttle(most, window);
    }

    /** The address has failed too often; says nothing of the name or the password. */
    static final class Exceeded extends AuthenticationException {
        private static final long serialVersionUID = 1;

        private final transient TooMany refusal;

        Exceeded(TooMany refusal) {
            super("too many failed attempts from one address");
            this.refusal = refusal;
        }

        TooMany refusal() {
            return refusal;
        }
    }

    /**
     * Counts a try before it is looked at, so that many at once get no more than one by one.
     *
     * @throws Exceeded if the address has none left
     */
    void count(String address) {
        var now = machine.instant();
        addresses
                .take(Throttle.network(address), now)
                .ifPresent(
                        until -> {
                            throw new Exceeded(refusal(Duration.between(now, until)));
                        });
    }

    private TooMany refusal(Duration wait) {
        return new TooMany(
                IdentityRefusal.TOO_MANY,
                wait,
                addresses.most(),
                minutes(addresses.window()),
                minutes(wait));
    }

    private static long minutes(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }

    /** The try was right, so it does not count. */
    void succeeded(String address) {
        addresses.giveBack(Throttle.network(address));
    }
}
