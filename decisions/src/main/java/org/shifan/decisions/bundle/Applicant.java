package org.shifan.decisions.bundle;

import java.time.Instant;
import java.util.Optional;

/** A received application on its way to the experts; follows the acts about it. */
final class Applicant {
    private final Reported reported;
    private boolean withdrawn;
    private boolean checked;
    private Optional<Instant> supplementDue = Optional.empty();
    private Optional<Fields> given = Optional.empty();
    private Optional<String> decided = Optional.empty();
    private Optional<Boolean> special = Optional.empty();
    private Optional<Boolean> overDecided = Optional.empty();

    Applicant(Reported reported) {
        this.reported = reported;
    }

    void withdraw() {
        withdrawn = true;
    }

    void supplementDue(Instant due) {
        supplementDue = Optional.of(due);
    }

    void supplied() {
        supplementDue = Optional.empty();
    }

    void pass() {
        checked = true;
    }

    void given(Fields verdict) {
        given = Optional.of(verdict);
        decided = Optional.empty();
    }

    void decided(String answer) {
        decided = Optional.of(answer);
    }

    void special(boolean granted) {
        special = Optional.of(granted);
    }

    void over(boolean granted) {
        overDecided = Optional.of(granted);
    }

    String receipt() {
        return reported.receipt();
    }

    String city() {
        return reported.city();
    }

    Reported reported() {
        return reported;
    }

    boolean over() {
        return reported.over();
    }

    boolean withdrawn() {
        return withdrawn;
    }

    boolean checked() {
        return checked;
    }

    boolean overGranted() {
        return overDecided.orElse(false);
    }

    /** The verdict as it stands: what the host decided, or else what was given. */
    Optional<String> answer() {
        return decided.or(() -> given.map(verdict -> verdict.text("answer")));
    }

    /** Whether it goes on to the experts. */
    boolean goesOn() {
        return !withdrawn
                && checked
                && (answer().equals(Optional.of("yes")) || special.orElse(false))
                && (!over() || overGranted());
    }

    /**
     * Whether it is settled that it goes on or not; otherwise it was left lying.
     *
     * @param at the instant at which that is asked
     * @param exceptions whether the notice admits special cases
     */
    boolean settled(Instant at, boolean exceptions) {
        if (withdrawn || goesOn()) {
            return true;
        }
        if (!checked) {
            return supplementDue.filter(due -> !due.isAfter(at)).isPresent();
        }
        if (special.equals(Optional.of(false)) || overDecided.equals(Optional.of(false))) {
            return true;
        }
        return answer().equals(Optional.of("no")) && !(exceptions && mayBeSpecial());
    }

    /** Whether the deciding organs have to say if it is a special case. */
    private boolean mayBeSpecial() {
        return special.isEmpty()
                && decided.isEmpty()
                && !over()
                && reported.specialReason().isPresent()
                && given.filter(v -> v.flag("addressed") && !v.text("excluded").equals("yes"))
                        .isPresent();
    }
}
