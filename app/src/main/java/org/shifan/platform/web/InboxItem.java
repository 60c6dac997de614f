package org.shifan.platform.web;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for a person (待办).
 *
 * @param link the verb and the object, leading to the page where it is done
 * @param subject whom it concerns, for example the city
 * @param state how it stands
 * @param since when it arrived, programme time
 * @param due by when it must be done
 */
public record InboxItem(
        Link link, Words subject, Badge state, Instant since, Optional<Deadline> due) {

    /** The same, led to by another path and told in other words. */
    public InboxItem at(String path, Words subject) {
        return new InboxItem(new Link(path, link.words()), subject, state, since, due);
    }
}
