package org.shifan.programme.selection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.web.Throttle;
import org.shifan.platform.web.TooMany;
import org.shifan.programme.selection.SelectionRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many objections are taken: from one address on one call, and on one call from all. The second
 * is far higher, for it shuts out everybody; it keeps the host from being flooded from many sides.
 */
@Component
class ObjectionLimit {
    private final Throttle addresses;
    private final Throttle calls;
    private final Clock clock;

    ObjectionLimit(
            @Value("${shifan.limit.objections:10}") int ofAddress,
            @Value("${shifan.limit.objections-of-call:1000}") int ofCall,
            @Value("${shifan.limit.objections-window:1h}") Duration window,
            Clock clock) {
        addresses = new Throttle(ofAddress, window);
        calls = new Throttle(ofCall, window);
        this.clock = clock;
    }

    /**
     * Counts an objection that is about to be made.
     *
     * @throws TooMany if there is no room for it, saying when there is
     */
    void count(HttpServletRequest request, String call) {
        var now = clock.instant();
        var key = call + " " + Throttle.network(request.getRemoteAddr());
        addresses
                .take(key, now)
                .ifPresent(
                        until -> {
                            throw refusal(SelectionRefusal.TOO_MANY, addresses, now, until);
                        });
        calls.take(call, now)
                .ifPresent(
                        until -> {
                            addresses.giveBack(key);
                            throw refusal(SelectionRefusal.TOO_MANY_ON_CALL, calls, now, until);
                        });
    }

    private static TooMany refusal(
            RefusalCode code, Throttle exceeded, Instant now, Instant until) {
        long minutes = Math.max(1, exceeded.window().toMinutes());
        return new TooMany(code, Duration.between(now, until), exceeded.most(), minutes, until);
    }
}
