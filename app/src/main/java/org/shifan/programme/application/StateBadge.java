package org.shifan.programme.application;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;

/** The state of an application as every page shows it. */
public final class StateBadge {
    private StateBadge() {}

    /** Tone and word of where it stands. */
    public static Badge of(Application application) {
        return new Badge(tone(application.state()), application.words());
    }

    /** Tone and word of a state in which it does not matter how the application was reported. */
    public static Badge of(State state) {
        return new Badge(tone(state), state.words());
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
