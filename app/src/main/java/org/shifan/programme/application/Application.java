package org.shifan.programme.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.web.Words;

/**
 * A city's application in a call.
 *
 * @param id of the application
 * @param call the call's id
 * @param city code of the city
 * @param province code of its province
 * @param state where it stands
 * @param version the last finalised version of the plan; 0: none yet
 * @param plan SHA-256 of that version
 * @param attempt how often it has been submitted
 * @param receipt number of the submission that stands, if any
 * @param over reported above the province's limit (超额申报)
 * @param reason why it was reported above the limit or although it meets no condition
 * @param since when it came into this state
 */
public record Application(
        UUID id,
        String call,
        String city,
        String province,
        State state,
        int version,
        Optional<String> plan,
        int attempt,
        Optional<String> receipt,
        boolean over,
        Optional<String> reason,
        Instant since) {

    /**
     * Where it stands. Beyond the limit is no special case: that is one that meets no condition.
     */
    public Words words() {
        return over && (state == State.EXCEPTION || state == State.EXCEPTION_REFUSED)
                ? Words.of("application.state." + state + ".over")
                : state.words();
    }

    /** The same application in another state. */
    Application in(State next, Instant at) {
        return new Application(
                id, call, city, province, next, version, plan, attempt, receipt, over, reason, at);
    }

    /** The same application with another finalised version of its plan. */
    Application withPlan(int nextVersion, String sha256) {
        return new Application(
                id,
                call,
                city,
                province,
                state,
                nextVersion,
                Optional.of(sha256),
                attempt,
                receipt,
                over,
                reason,
                since);
    }

    /** The same application as submitted under a receipt, or with no submission that stands. */
    Application submitted(int nextAttempt, Optional<String> nextReceipt) {
        return new Application(
                id,
                call,
                city,
                province,
                state,
                version,
                plan,
                nextAttempt,
                nextReceipt,
                over,
                reason,
                since);
    }

    /** The same application, reported above the limit or with a reason, or neither. */
    public Application asException(boolean above, Optional<String> why) {
        return new Application(
                id, call, city, province, state, version, plan, attempt, receipt, above, why,
                since);
    }
}
