package org.shifan.programme.review.web;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.programme.review.Seat;

/** The state of a seat as every page shows it. */
final class SeatBadge {
    private SeatBadge() {}

    static Badge of(Seat.State state) {
        var tone =
                switch (state) {
                    case OPEN -> Tone.WAIT;
                    case BEGUN -> Tone.NOW;
                    case LOCKED -> Tone.GOOD;
                    case EXCUSED -> Tone.WARN;
                };
        return Badge.of(tone, "review.seat." + state.name());
    }
}
