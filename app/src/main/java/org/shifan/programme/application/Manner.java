package org.shifan.programme.application;

import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;

/**
 * How a submission that stands was received; whatever is not usual is marked wherever it is shown.
 */
public enum Manner implements Spoken {
    /** As the notice asks. */
    IN_TIME,
    /** 逾期受理: after the deadline, accepted by the host with a reason */
    LATE,
    /** 收文登记: on paper, registered by the host with a reason */
    PAPER;

    static Manner of(Event event) {
        return switch (event) {
            case ACCEPTED_LATE -> LATE;
            case REGISTERED -> PAPER;
            default -> IN_TIME;
        };
    }

    @Override
    public Words words() {
        return Words.of("application.manner." + name());
    }
}
