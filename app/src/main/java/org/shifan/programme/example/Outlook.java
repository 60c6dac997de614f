package org.shifan.programme.example;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;

/**
 * Where the example stands.
 *
 * @param now programme time
 * @param notice of the call that is played
 * @param progress while the script is played
 * @param failed whether playing stopped because of a failure, which the log describes
 * @param stages stage to the instant at which it opens, in their order
 * @param done how often each deed was done since a stage opened, by stage
 * @param latest the last events, newest first
 * @param next the next events, in their order
 * @param left events that are to come
 * @param notes what was not done as written, newest first
 * @param obstacle what keeps the call from going on, if anything does
 */
public record Outlook(
        Instant now,
        Notice notice,
        Optional<Progress> progress,
        boolean failed,
        Map<String, Instant> stages,
        Map<String, Map<Deed, Integer>> done,
        List<Event> latest,
        List<Event> next,
        int left,
        List<Note> notes,
        Optional<Note> obstacle) {

    /** An event of the script: when, what, and about whom. */
    public record Event(Instant at, Deed deed, String about) {
        static Event of(Step step) {
            return new Event(step.at(), step.deed(), step.about());
        }
    }
}
