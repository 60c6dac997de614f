package org.shifan.programme.application;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.platform.web.Words;

/**
 * How many of the deciding organs agreed to an exception. The history keeps it as figures, so that
 * each reader is told in the own language; it names no organ and none of their reasons.
 *
 * @param agreed how many agreed
 * @param asked how many were asked
 */
public record Tally(int agreed, int asked) {
    private static final Pattern NOTE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** As the history keeps it. */
    public String note() {
        return agreed + "/" + asked;
    }

    /** The tally kept in the note; empty if the note is something else. */
    static Optional<Tally> read(String note) {
        var parts = NOTE.matcher(note);
        return parts.matches()
                ? Optional.of(
                        new Tally(
                                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** As it is shown. */
    Words words() {
        return Words.of("application.event.tally", asked, agreed, asked - agreed);
    }
}
