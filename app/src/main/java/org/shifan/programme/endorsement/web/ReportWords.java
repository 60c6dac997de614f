package org.shifan.programme.endorsement.web;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.programme.endorsement.Report.Standing;

/** How a report stands, as templates show it. */
public final class ReportWords {
    private ReportWords() {}

    public static Badge badge(Standing standing) {
        var tone =
                switch (standing) {
                    case SUBMITTED, REGISTERED -> Tone.GOOD;
                    case ACCEPTED_LATE -> Tone.WARN;
                    case REFUSED_LATE -> Tone.BAD;
                    case WITHDRAWN -> Tone.MUTE;
                };
        return Badge.of(tone, "endorsement.standing." + standing.name());
    }
}
