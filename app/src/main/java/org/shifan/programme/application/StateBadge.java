package org.shifan.programme.application;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;

/** The state of an application as every page shows it. */
public final class StateBadge {
    private StateBadge() {}

    /** Tone and word of the state. */
    public static Badge of(State state) {
        return Badge.of(tone(state), "application.state." + state.name());
    }

    private static Tone tone(State state) {
        return switch (state) {
            case DRAFTING, REPORTED, COMPLETE -> Tone.NOW;
            case FINALISED, UNDECIDED -> Tone.WAIT;
            case APPROVED, AGREED, ELIGIBLE, PROPOSED, DESIGNATED -> Tone.GOOD;
            case SUPPLEMENT, EXCEPTION -> Tone.WARN;
            case NOT_ELIGIBLE, EXCEPTION_REFUSED, LATE -> Tone.BAD;
            case NOT_PROPOSED, NOT_DESIGNATED -> Tone.MUTE;
        };
    }
}
