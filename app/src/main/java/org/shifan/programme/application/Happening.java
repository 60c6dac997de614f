package org.shifan.programme.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.web.Words;

/**
 * Something that happened to an application.
 *
 * @param event what
 * @param state the state it led to
 * @param at when
 * @param organ id of the organ that acted
 * @param person who acted, as shown
 * @param entry its ledger entry
 * @param note a reason or a document number, or a {@link Tally}; may be empty
 * @param over whether the application was reported above its province's limit
 * @param plea why it was, or why it is a special case, as given by who reported it
 */
public record Happening(
        Event event,
        State state,
        Instant at,
        String organ,
        String person,
        UUID entry,
        String note,
        boolean over,
        Optional<String> plea) {

    /** What happened. Above the limit is no special case: that is one that meets no condition. */
    public Words words() {
        return over && (event == Event.PUT_AS_EXCEPTION || decidesException())
                ? Words.of("application.event." + event.name() + ".over")
                : event.words();
    }

    /**
     * What is said of it: the plea where the case was put, the count of opinions where it was
     * decided, otherwise the note. Never the plea as if it were the reason of who decided.
     */
    public Optional<Words> said() {
        if (decidesException()) {
            return Tally.read(note).map(Tally::words);
        }
        var noted = note.isEmpty() ? Optional.<Words>empty() : Optional.of(Words.plain(note));
        if (event != Event.PUT_AS_EXCEPTION || plea.isEmpty()) {
            return noted;
        }
        var pleaded = Words.of("application.event.plea", plea.get());
        return Optional.of(
                noted.map(one -> Words.of("application.event.put", one, pleaded)).orElse(pleaded));
    }

    /**
     * Whether the application met a condition as it was judged; beyond the limit it is then put as
     * an exception. Otherwise it does not, and if it is put as one, then as a special case.
     */
    public boolean meets() {
        return event == Event.FOUND_ELIGIBLE || event == Event.PUT_AS_EXCEPTION && over;
    }

    /** Whether it decides on an exception, by the opinions of the deciding organs. */
    public boolean decidesException() {
        return event == Event.EXCEPTION_GRANTED || event == Event.EXCEPTION_REFUSED;
    }
}
