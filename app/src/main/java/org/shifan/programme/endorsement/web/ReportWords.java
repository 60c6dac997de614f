package org.shifan.programme.endorsement.web;

import java.time.Duration;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;
import org.shifan.programme.endorsement.Report;
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

    /**
     * When it came and what that means. Where it was late, both instants to the second and by how
     * much; otherwise the deadline as everywhere.
     */
    static Words lead(Report report, Notice notice, Formats formats) {
        var zone = notice.zone();
        var deadline = notice.settings().schedule().deadline();
        var key =
                "endorsement.reported."
                        + (report.standing() == Standing.REFUSED_LATE && report.reason().isPresent()
                                ? "UPHELD"
                                : report.standing().name());
        return Words.of(
                key,
                formats.second(report.receivedAt(), zone),
                late(report.standing())
                        ? formats.second(deadline, zone)
                        : formats.deadline(deadline, zone),
                after(Duration.between(deadline, report.receivedAt())));
    }

    private static boolean late(Standing standing) {
        return standing == Standing.REFUSED_LATE || standing == Standing.ACCEPTED_LATE;
    }

    private static Words after(Duration late) {
        return late.toHours() > 0
                ? Words.of(
                        "endorsement.late.hours",
                        late.toHours(),
                        late.toMinutesPart(),
                        late.toSecondsPart())
                : late.toMinutes() > 0
                        ? Words.of(
                                "endorsement.late.minutes",
                                late.toMinutesPart(),
                                late.toSecondsPart())
                        : Words.of("endorsement.late.seconds", late.toSeconds());
    }
}
