package org.shifan.programme.application;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;

/**
 * Tells a city what was concluded on its own application; a Spring bean of each module that judges
 * or decides. Only what the city may know goes in: nothing of other cities, no marks, no opinions.
 */
@FunctionalInterface
public interface Conclusions {

    /**
     * A conclusion.
     *
     * @param words what it is
     * @param reasons why, each a sentence; may be empty
     * @param more where more of it stands
     */
    record Conclusion(Words words, List<Words> reasons, Optional<Link> more) {}

    /** What has been concluded so far, if anything has. */
    Optional<Conclusion> on(Application application);

    /** Whether others than the city may be told too, because it is published anyway. */
    default boolean published() {
        return false;
    }
}
