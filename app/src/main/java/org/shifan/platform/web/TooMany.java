package org.shifan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.springframework.http.HttpStatus;

/**
 * Somebody has sent more than the limit allows, and is told when to try again (429). Unlike a
 * refusal of a formal act it is not recorded: that would flood the ledger instead.
 */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String KEPT = TooMany.class.getName();

    private final transient Refused refused;
    private final Duration wait;

    /**
     * @param code why
     * @param wait until there is room again
     * @param values arguments of the sentence, in its order
     */
    public TooMany(RefusalCode code, Duration wait, Object... values) {
        super(code.code(), null, false, false);
        this.refused = new Refused(code, values);
        this.wait = wait;
    }

    /** Why, with the arguments of the sentence. */
    public Refused refused() {
        return refused;
    }

    /** Whole seconds until there is room again, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Answers from a filter, where no controller's exception is looked after. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(KEPT, this);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** What {@link #send} has left for the page of errors. */
    static Optional<TooMany> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(KEPT))
                .filter(TooMany.class::isInstance)
                .map(TooMany.class::cast);
    }
}
